package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in a mapping file is told with its line and what would be right, all of it at once. */
class MappingFileTest {

    private static List<String> errors(String mapping) {
        FindingList findings = new FindingList();
        MappingFile.read(MappedExample.file("m.mapping.json", mapping), findings);
        return findings.inOrder().stream()
                .map(f -> f.place().line() + " " + f.place().column() + " '" + f.value() + "' " + f.message())
                .toList();
    }

    private static String inPart(String rest) {
        return "{\n\"read\": [{\n\"format\": \"json\",\n\"records\": \"$[*]\",\n" + rest + "\n}]\n}";
    }

    /** A value stands on line 6. */
    private static List<String> ofSource(String value) {
        return errors(inPart("\"ties\": [{\"target\": \"b\",\n\"source\": " + value + "}]"));
    }

    @Test
    void aMappingMayHaveComments() {
        assertThat(
                        errors(
                                "// one\n{ /* two */ \"read\": [{\"format\": \"csv\", \"ties\": [{\"source\": \"A\", \"target\": \"B\"}]}]}"))
                .isEmpty();
    }

    @Test
    void anUnknownKeyIsToldWithTheNearest() {
        assertThat(errors(inPart("""
                        "tie": [],
                        "ties": [{
                          "source": "a",
                          "tagret": "b",
                          "target": {"vlaue": "b",
                            "constant": "x"}
                        }],
                        "include": "other.mapping.json\"""")))
                .containsExactly(
                        "5 tie '' there is no such key here; did you mean ties?",
                        "12 include '' there is no such key here; valid are files, format, records, separator, actors, ties",
                        "8 tagret '' there is no such key here; did you mean target?",
                        "9 vlaue '' there is no such key here; did you mean value?");
    }

    @Test
    void aMappingIncludesNoOther() {
        assertThat(errors("{\n\"include\": [\"m.mapping.json\"],\n\"read\": []}"))
                .containsExactly(
                        "2 include '' there is no such key here; valid are title, read",
                        "1 read '' tell in a list of this name how to read the files: read: [{format, actors, ties}]");
    }

    @Test
    void whatMustBeToldIsAskedFor() {
        assertThat(errors("{\"read\": [\n{}]}"))
                .containsExactly(
                        "2 format '' tell the format of the files: csv, json or jsonl",
                        "2 ties '' tell how to read actors, ties or both: ties: [{source, target}]",
                        "2 records '' tell where the records stand: $[*] where the file is one list of them");
        assertThat(errors(inPart("\"ties\": [{\n}], \"actors\": [\n{}]")))
                .containsExactly(
                        "7 key '' tell key: by which text the actor is known",
                        "5 source '' tell source: by which text the actor at this end is known",
                        "5 target '' tell target: by which text the actor at this end is known");
    }

    @Test
    void anotherSortOfValueIsRefused() {
        assertThat(errors("[]"))
                .first()
                .asString()
                .startsWith("1  '' must be an object in braces, with keys such as title");
        assertThat(errors("{\"title\": {}, \"read\": {}}"))
                .contains("1 read '' must be a list in square brackets", "1 title '' must be a text in double quotes");
        assertThat(ofSource("null")).contains("6 source '' must be a text in double quotes");
        assertThat(errors(inPart("\"ties\": [{\"source\": \"a\", \"target\": \"b\",\n\"directed\": \"no\"}]")))
                .containsExactly("6 directed 'no' must be true or false");
    }

    @Test
    void aFormatIsOneOfThree() {
        assertThat(errors("{\"read\": [{\n\"format\": \"jsn\", \"records\": \"$\", \"ties\": []}]}"))
                .containsExactly("2 format 'jsn' is none of the words for it; did you mean json or csv or jsonl?");
    }

    @Test
    void aPathIsRefusedWhereItIsNone() {
        assertThat(ofSource("\"a[?(@.x)]\""))
                .containsExactly(
                        "6 source 'a[?(@.x)]' is no path from its character 3 on; write names with a point between them,"
                                + " [*], [0], ['name'] or [name=word]");
        assertThat(ofSource("\"a.b.c.d.e.f.g.h.i.j.k\""))
                .containsExactly("6 source 'a.b.c.d.e.f.g.h.i.j.k' has 11 steps; a path has at most 10");
        assertThat(errors("{\"read\": [{\"format\": \"json\",\n\"records\": \"items[0]\", \"ties\": []}]}"))
                .containsExactly(
                        "2 records 'items[0]' must begin with $, which stands for the document, and go on with names and"
                                + " [*] alone: $.items[*]");
    }

    @Test
    void aTableHasNoListsAndJsonNoSeparator() {
        assertThat(errors("""
                        {"read": [{
                          "format": "csv",
                          "records": "$[*]",
                          "separator": "colon",
                          "ties": [{"source": "A", "target": "B",
                            "each": "C"}]
                          }, {"format": "jsonl", "separator": ",", "ties": []}]}
                        """))
                .containsExactly(
                        "6 each 'C' is for JSON alone; a row of a table has no lists",
                        "3 records '$[*]' is for JSON alone; the records of a table are its rows",
                        "4 separator 'colon' cells cannot be separated by 'colon'; valid are comma, semicolon, tab and bar",
                        "7 separator ',' is for tables alone");
    }

    @Test
    void aWayToMakeAValueHasOneOrigin() {
        assertThat(ofSource("{}")).containsExactly("6 source '' tell exactly one of value, constant and template");
        assertThat(ofSource("{\"value\": \"a\", \"constant\": \"x\"}"))
                .containsExactly("6 source 'value, constant' tell exactly one of value, constant and template");
        assertThat(ofSource("{\"template\": \"{a} of {b\"}"))
                .containsExactly("6 source '{a} of {b' a brace is opened and never closed; write {name}");
        assertThat(ofSource("{\"value\": \"a\", \"otherwise\": \"skip\"}"))
                .containsExactly("6 otherwise '' is for words that are not in the table: tell words too");
    }

    @Test
    void aTableOfWordsHasEachWordOnce() {
        assertThat(ofSource("{\"value\": \"a\", \"words\": []}"))
                .containsExactly(
                        "6 words '' must be an object in braces: for each word of the file, what it means; at most 20000 of"
                                + " them");
        assertThat(ofSource(
                        "{\"value\": \"a\", \"words\": {\"Firm\": \"x\",\n\"firm \": \"y\"}, \"otherwise\": \"keep\"}"))
                .containsExactly(
                        "7 words 'firm' stands here twice, since case does not count; leave one out",
                        "7 otherwise 'keep' is none of the words for it; valid are own, skip, error");
    }

    @Test
    void conditionsAreByPath() {
        assertThat(errors(inPart(
                        "\"ties\": [{\"source\": \"a\", \"target\": \"b\",\n\"when\": \"x\"}, {\"source\": \"a\", \"target\": \"b\","
                                + " \"when\": {\n\"x[\": [\"y\", {}]}}]")))
                .containsExactly(
                        "6 when '' must be an object in braces: what must be equal, and to which word or which of several in square"
                                + " brackets",
                        "7 x[ '' must be a text in double quotes",
                        "7 when 'x[' is no path from its character 3 on; write names with a point between them, [*], [0], ['name']"
                                + " or [name=word]");
    }

    @Test
    void whatIsNoJsonIsUnreadableFromALineOn() {
        assertThatThrownBy(() -> errors("{\n\"read\": [\n{\"format\" \"csv\"}]}"))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.place()).isEqualTo(new Place("m.mapping.json", 3, "")));
        assertThatThrownBy(() -> errors("{\"title\": \"a\",\n\"title\": \"b\"}"))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.place().line()).isEqualTo(2));
        assertThatThrownBy(() -> errors("")).isInstanceOf(Unreadable.class).hasMessageContaining("nothing in it");
        assertThatThrownBy(() -> errors("{} {}"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("second document");
        assertThatThrownBy(() -> errors("[".repeat(200))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> errors(" ".repeat(1_000_001)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("at most 1000000 bytes");
    }
}
