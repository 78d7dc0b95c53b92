package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** What a mapping makes of small files. */
class MappedFilesTest {

    private static String json(String rest) {
        return "{\"read\": [{\"format\": \"json\", \"records\": \"$[*]\",\n" + rest + "}]}";
    }

    private static String csv(String rest) {
        return "{\"read\": [{\"format\": \"csv\",\n" + rest + "}]}";
    }

    @Test
    void aRowOfATableIsATie() {
        MappedExample example = MappedExample.of(
                csv("\"ties\": [{\"source\": \"From [id]\", \"target\": \"To\", \"amount\": \"Sum\"}]"),
                "t.csv",
                "Sum;To;From [id]\n1.5;b;a\n;c;b\n");

        assertThat(example.ties()).containsExactly("t.csv:2 a -> b {amount=1.5}", "t.csv:3 b -> c");
        assertThat(example.network().headers().get("t.csv")).containsEntry(TieField.AMOUNT, "Sum");
        assertThat(example.findings())
                .containsExactly("NOTE t.csv:0 cells are separated by ';'; tell separator= if that is wrong");
    }

    @Test
    void aColumnThatTheTableDoesNotHaveIsTold() {
        MappedExample example = MappedExample.of(
                csv("\"ties\": [{\"source\": \"A\", \"target\": \"B\",\n\"from\": \"yaer\"}]"),
                "t.csv",
                "A,B,year\na,b,1999\nb,c,\n");

        assertThat(example.ties()).hasSize(2);
        assertThat(example.findings())
                .containsExactly(
                        "WARNING m.mapping.json:3:from 'yaer' nothing stands there in any of the 2 rows that were looked"
                                + " at; did you mean year?");
    }

    @Test
    void aPathThatNeverLeadsAnywhereIsToldWithTheNumberOfRecords() {
        MappedExample example = MappedExample.of(json("""
                        "ties": [{"each": "links[*]",
                          "source": "$.id",
                          "target": "to",
                          "note": "$.info.txet",
                          "from": "sicne"}]
                        """), "t.json", """
                [{"id": "a", "info": {"text": "x"}, "links": [{"to": "b", "since": 1990}, {"to": "c"}]},
                 {"id": "b", "info": null, "links": []}]
                """);

        assertThat(example.ties()).containsExactly("t.json:1 a -> b", "t.json:1 a -> c");
        assertThat(example.findings())
                .containsExactly(
                        "WARNING m.mapping.json:5:note '$.info.txet' nothing stands there in any of the 2 records that were looked"
                                + " at; did you mean text?",
                        "WARNING m.mapping.json:6:from 'sicne' nothing stands there in any of the 2 items of links[*] that were"
                                + " looked at; did you mean since?");
    }

    @Test
    void aRecordWithoutAnEndMakesNoTie() {
        MappedExample example = MappedExample.of(
                json("\"ties\": [\n{\"source\": \"a\", \"target\": \"b\"}]"),
                "t.json",
                "[{\"a\": \"x\", \"b\": null},\n{\"a\": \"x\", \"b\": \"y\"},\n{\"a\": \" \", \"b\": \"y\"}]");

        assertThat(example.ties()).containsExactly("t.json:2 x -> y");
        assertThat(example.findings())
                .containsExactly(
                        "NOTE m.mapping.json:3:ties no tie is made by this rule 2 times, because nothing stands where one of"
                                + " its ends should");
    }

    @Test
    void aRecordWithoutAKeyMakesNoActor() {
        MappedExample example = MappedExample.of(csv("\"actors\": [\n{\"key\": \"A\"}]"), "t.csv", "A,B\n,x\na,y\n");

        assertThat(example.actors()).containsExactly("t.csv:3 a");
        assertThat(example.findings())
                .containsExactly(
                        "NOTE m.mapping.json:3:actors no actor is made by this rule 1 time, because nothing stands where its"
                                + " key should");
    }

    @Test
    void aWordOutsideItsTableIsKeptLeftOutOrRefusedAsTold() {
        String data = "A,B,rel\na,b,owns\na,c,Advises\na,d,sues\na,e,\n";
        String words = "\"ties\": [{\"source\": \"A\", \"target\": \"B\", \"type\": {\"value\": \"rel\","
                + " \"words\": {\"owns\": \"INVESTED_IN\", \"advises\": \"\"}";

        assertThat(MappedExample.of(csv(words + "}}]"), "t.csv", data).ties())
                .containsExactly(
                        "t.csv:2 a -> b {type=INVESTED_IN}",
                        "t.csv:3 a -> c",
                        "t.csv:4 a -> d {type=sues}",
                        "t.csv:5 a -> e");
        MappedExample skipped = MappedExample.of(csv(words + ", \"otherwise\": \"skip\"}}]"), "t.csv", data);
        assertThat(skipped.ties())
                .containsExactly("t.csv:2 a -> b {type=INVESTED_IN}", "t.csv:3 a -> c", "t.csv:5 a -> e");
        assertThat(skipped.findings())
                .containsExactly(
                        "LOSS t.csv:4:rel 'sues' is not in the table of words for type (line 2 of m.mapping.json), so that"
                                + " the tie is left out");
        assertThat(MappedExample.of(csv(words + ", \"otherwise\": \"error\"}}]"), "t.csv", data)
                        .findings())
                .containsExactly(
                        "ERROR t.csv:4:rel 'sues' is not in the table of words for type (line 2 of m.mapping.json); add it"
                                + " there, or tell otherwise: own to keep it, skip to leave it out");
    }

    @Test
    void aSkippedWordOfAnActorLeavesTheActor() {
        MappedExample example = MappedExample.of(
                csv(
                        "\"actors\": [{\"key\": \"A\", \"kind\": {\"value\": \"k\", \"words\": {\"f\": \"Firm\"}, \"otherwise\":"
                                + " \"skip\"}}]"),
                "t.csv",
                "A,k\na,f\nb,g\n");

        assertThat(example.actors()).containsExactly("t.csv:2 a {kind=Firm}", "t.csv:3 b");
    }

    @Test
    void conditionsChooseRecordsItemsAndValues() {
        String data = """
                [{"id": "a", "state": "on", "tags": ["x", "y"], "links": [{"to": "b", "t": "p"}, {"to": "c"}]},
                 {"id": "d", "state": "off", "links": [{"to": "b", "t": "p"}]}]
                """;

        assertThat(MappedExample.of(json("""
                                        "ties": [{"each": "links[*]", "when": {"$.state": ["on", "new"], "t": "p"},
                                          "source": "$.id", "target": "to",
                                          "note": [{"constant": "never", "when": {"$.tags[*]": "z"}},
                                                   {"constant": "tagged", "when": {"$.tags[*]": "y"}},
                                                   {"constant": "last"}]}]
                                        """), "t.json", data).ties()).containsExactly("t.json:1 a -> b {note=tagged}");
        // An empty word stands for no value.
        assertThat(MappedExample.of(json("""
                                        "ties": [{"each": "links[*]", "when": {"t": ""}, "source": "$.id", "target": "to"},
                                                 {"when": {"tags": [null]}, "source": "id", "target": "state"}]
                                        """), "t.json", data).ties())
                .containsExactly("t.json:1 a -> c", "t.json:2 d -> off");
    }

    @Test
    void aTextWithGapsIsEmptyWhereAGapIs() {
        MappedExample example = MappedExample.of(
                csv("\"ties\": [{\"source\": {\"template\": \"{#file}/{A}\"}, \"target\": \"B\","
                        + " \"note\": {\"template\": \"{A} ({y})\"}, \"statedBy\": \"#file\"}]"),
                "t.one.csv",
                "A,B,y\na,b,1999\nc,d,\n");

        assertThat(example.ties())
                .containsExactly(
                        "t.one.csv:2 t.one/a -> b {note=a (1999), statedBy=t.one}",
                        "t.one.csv:3 t.one/c -> d {statedBy=t.one}");
    }

    @Test
    void aMentionCountsOnlyWhereNoRuleDescribesTheActor() {
        String mapping = """
                {"read": [{"format": "jsonl",
                  "actors": [{"key": "id", "name": "name"},
                             {"each": "rel[*]", "mention": true, "key": "id", "name": "label"}],
                  "ties": [{"each": "rel[*]", "source": "$.id", "target": "id"}]}]}
                """;
        MappedExample example = MappedExample.of(
                mapping,
                "one.jsonl",
                "{\"id\": 1, \"name\": \"One\", \"rel\": [{\"id\": 2, \"label\": \"2nd\"}, {\"id\": 3, \"label\": \"3rd\"}]}\n",
                "two.jsonl",
                "\n{\"id\": 2, \"name\": \"Two\", \"rel\": [{\"id\": 3, \"label\": \"Third\"}]}\n");

        assertThat(example.actors())
                .containsExactly("one.jsonl:1 1 {name=One}", "two.jsonl:2 2 {name=Two}", "one.jsonl:1 3 {name=3rd}");
        assertThat(example.ties()).containsExactly("one.jsonl:1 1 -> 2", "one.jsonl:1 1 -> 3", "two.jsonl:2 2 -> 3");
    }

    @Test
    void ofSeveralValuesTheFirstIsTakenAndTold() {
        MappedExample example = MappedExample.of(
                json("\"actors\": [{\"key\": \"id\", \"name\": \"names[*]\", \"note\": \"names\", \"kind\": \"k\"}]"),
                "t.json",
                "[\n{\"id\": \"a\", \"names\": [\"A\", \"B\"], \"k\": {}}]");

        assertThat(example.actors()).containsExactly("t.json:2 a {name=A}");
        assertThat(example.findings())
                .containsExactlyInAnyOrder(
                        "LOSS t.json:2:names[*] several values stand here, and name takes the first; choose one by [0] or"
                                + " [name=word], or make a tie of each by each",
                        "WARNING t.json:2:names here stands a list and no text, so that there is no note; let its path go on with"
                                + " [*], [0] or [name=word]",
                        "WARNING t.json:2:k here stands an object and no text, so that there is no kind; let its path go on with a"
                                + " point and a name");
    }

    @Test
    void numbersAreTakenAsTheyAreWritten() {
        assertThat(MappedExample.of(
                                json("\"ties\": [{\"source\": \"a\", \"target\": \"b\", \"amount\": \"n\"}]"),
                                "t.json",
                                "[{\"a\": 1, \"b\": true, \"n\": 12.50}, {\"a\": 2, \"b\": 3, \"n\": 1e3}]")
                        .ties())
                .containsExactly("t.json:1 1 -> true {amount=12.50}", "t.json:1 2 -> 3 {amount=1e3}");
    }

    @Test
    void recordsStandWhereTheirPathLeads() {
        String mapping =
                "{\"read\": [{\"format\": \"json\", \"records\": \"$.pages[*].items[*]\", \"ties\": [{\"source\": \"a\","
                        + " \"target\": \"b\"}]}]}";

        assertThat(MappedExample.of(mapping, "t.json", """
                                {"head": {"items": [1]},
                                 "pages": [
                                   {"items": [{"a": "x", "b": "y"}, {"a": "y",
                                     "b": "z"}]},
                                   {"none": []},
                                   {"items": [{"a": "z", "b": "x"}]}]}
                                """).ties())
                .containsExactly("t.json:3 x -> y", "t.json:3 y -> z", "t.json:6 z -> x");
        assertThat(MappedExample.of(mapping, "t.json", "{\"pages\": [{\"itmes\": []}], \"title\": 1}")
                        .findings())
                .contains(
                        "WARNING t.json:0 there is no record at $.pages[*].items[*], where its mapping looks for them; did you mean"
                                + " itmes?");
        assertThat(MappedExample.of(mapping, "t.json", "{\"pages\": [{\n\"items\": [[{}], 7]}]}")
                        .findings())
                .contains(
                        "ERROR t.json:2 here stands no object, as each record must be one; let the path of records go on with [*]",
                        "ERROR t.json:2 '7' here stands no object, as each record must be one");
    }

    @Test
    void aLineThatIsNoJsonDoesNotKeepTheOthersFromBeingJudged() {
        MappedExample example = MappedExample.of(
                "{\"read\": [{\"format\": \"jsonl\", \"ties\": [{\"source\": \"a\", \"target\": \"b\"}]}]}",
                "t.jsonl",
                "\uFEFF{\"a\": 1, \"b\": 2}\r\n\r\n{\"a\": 1,\n{\"a\": 2, \"b\": 3} {}\n{\"a\": 3, \"b\": 4}");

        assertThat(example.ties()).containsExactly("t.jsonl:1 1 -> 2", "t.jsonl:5 3 -> 4");
        assertThat(example.findings())
                .satisfiesExactly(
                        f -> assertThat(f).startsWith("ERROR t.jsonl:3 from here on it is no JSON"),
                        f -> assertThat(f).startsWith("ERROR t.jsonl:4 a second document begins here"));
    }

    @Test
    void aDocumentThatEndsTooEarlyIsUnreadable() {
        String mapping = json("\"ties\": [{\"source\": \"a\", \"target\": \"b\"}]");

        assertThatThrownBy(() -> MappedExample.of(mapping, "t.json", "[{\"a\": 1, \"b\": 2},\n{\"a\""))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.place()).isEqualTo(new Place("t.json", 2, "")));
    }

    @Test
    void partsReadFilesByTheirNames() {
        String mapping = """
                {"read": [
                  {"files": ["a*.csv", "*b.csv"], "format": "csv", "ties": [{"source": "A", "target": "B"}]},
                  {"files": "X?.csv", "format": "csv", "ties": [{"source": "A", "target": "B"}]}]}
                """;
        MappedExample example =
                MappedExample.of(mapping, "A1.csv", "A,B\n1,2\n", "xb.csv", "A,B\n3,4\n", "xc.csv", "A,B\n5,6\n");

        assertThat(example.ties()).containsExactly("A1.csv:2 1 -> 2", "xb.csv:2 3 -> 4");
        assertThat(example.findings())
                .containsExactly(
                        "ERROR xc.csv:0 no part of m.mapping.json reads a file of this name; add the name to files there, or send no"
                                + " such file",
                        "NOTE m.mapping.json:3:read 'X?.csv' none of the files that were sent is read by this part");
    }

    @Test
    void tablesAreReadAsStrictlyAsOthers() {
        MappedExample example = MappedExample.of(
                csv("\"ties\": [{\"source\": \"A\", \"target\": \"B\"}]"),
                "t.csv",
                "A,B,B\n\na,\"b\nb\",c\n,,\nd\ne,f,g,h\n");

        assertThat(example.ties()).containsExactly("t.csv:3 a -> b\nb");
        assertThat(example.findings())
                .containsExactly(
                        "ERROR t.csv:7 the row has 4 cells, but there are 3 headings; put a cell that holds a separator in double"
                                + " quotes, or give each column a heading",
                        "WARNING t.csv:1:B 'B' several columns have this heading; the first of them is read",
                        "NOTE m.mapping.json:2:ties no tie is made by this rule 1 time, because nothing stands where one of its ends"
                                + " should");
    }

    @Test
    void aValueThatIsTooLongIsAnError() {
        assertThat(MappedExample.of(
                                csv(
                                        "\"ties\": [{\"source\": \"A\", \"target\": \"B\", \"note\": {\"template\": \"{n}{n}\"}}]"),
                                "t.csv",
                                "A,B,n\na,b," + "x".repeat(5_001) + "\n")
                        .findings())
                .singleElement()
                .asString()
                .startsWith("ERROR t.csv:2:n 'xxx")
                .endsWith("makes the note longer than 10000 characters; map another value to it");
    }

    @Test
    void amongFilesOneMappingSaysHowToReadTheOthers() {
        ForeignFile mapping = MappedExample.file(
                "N.Mapping.JSON",
                csv("\"ties\": [{\"source\": \"A\", \"target\": \"B\", \"type\": {\"constant\": \"supplies\"}}]"));
        ForeignFile data = MappedExample.file("mills.txt", "A,B\nMill,Bakery\n");

        Understanding understood =
                ForeignFiles.understand(List.of(mapping, data), ReadingOptions.NONE, "", Vocabulary.shipped());
        assertThat(understood.findings()).noneMatch(f -> f.severity() == Finding.Severity.ERROR);
        assertThat(understood.dataset()).isEqualTo("mills");
        assertThat(understood.format()).isEqualTo("CSV by N.Mapping.JSON");
        assertThat(new String(understood.files().get("evidence.csv"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("row 2");

        assertThat(errors(mapping))
                .containsExactly("N.Mapping.JSON: a mapping says how to read other files; send them along with it");
        assertThat(errors(mapping, MappedExample.file("2.mapping.json", "{}"), data))
                .containsExactly(
                        "2.mapping.json: this is a second mapping; send one, which may have several parts in its list read");
        assertThat(errors(MappedExample.file("m.mapping.json", "{\"read\": [{}]}"), data))
                .hasSize(3);
    }

    private static List<String> errors(ForeignFile... files) {
        return ForeignFiles.understand(List.of(files), ReadingOptions.NONE, "", Vocabulary.shipped())
                .findings()
                .stream()
                .filter(f -> f.severity() == Finding.Severity.ERROR)
                .map(f -> f.place().file() + ": " + f.message())
                .toList();
    }
}
