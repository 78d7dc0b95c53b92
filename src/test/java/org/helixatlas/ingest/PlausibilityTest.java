package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rows show to be nonsense, which is refused, and what they show to be doubtful, which is told. */
class PlausibilityTest {

    @TempDir
    Path imports;

    private Folder a;

    @BeforeEach
    void threeFirms() {
        a = new Folder(imports, "a")
                .rows(
                        InputTable.ACTORS,
                        "one,Firm,One,,1990,,,,,,a-stated",
                        "two,Firm,Two,,1995,2005,,,,,a-stated",
                        "three,Firm,Three,,,,,,,,a-inferred");
    }

    @Test
    void aSoundDataSetGivesNoWarning() {
        ties("two,SPUN_OFF_FROM,one,1995", "three,SUPPLIES,one,");
        assertThat(problems()).isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void theShippedDataSetsGiveNoWarning() {
        imports = Path.of("import");
        assertThat(problems()).isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void aTieOfAnActorToItselfIsNonsense() {
        ties("one,SUPPLIES,one,");
        assertThat(problems())
                .containsExactly("a/ties.csv line 2, column :END_ID: the tie leads back to 'one'; name another actor");
    }

    @Test
    void nobodyDescendsFromItself() {
        ties("one,SPUN_OFF_FROM,two,", "two,SPUN_OFF_FROM,three,", "three,SPLIT_FROM,one,");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("a/ties.csv line 4, column :TYPE: 'one' descends from itself: ")
                .contains("three--split-from--one (a/ties.csv line 4)")
                .endsWith("; no actor descends from itself");
    }

    @Test
    void nothingIsAPartOfItselfAtOneTime() {
        ties("one,PART_OF,two,", "two,PART_OF,one,");
        assertThat(problems())
                .containsExactly(
                        "a/ties.csv line 3, column :TYPE: 'one' is a part of itself: one--part-of--two (a/ties.csv line 2),"
                                + " two--part-of--one (a/ties.csv line 3); nothing is a part of itself");
    }

    @Test
    void aWholeAndItsPartMayChangePlacesOverTheYears() {
        a.rows(
                InputTable.TIES,
                tie("one,PART_OF,two,", "1995", "1999"),
                tie("two,PART_OF,one,", "2000", ""),
                tie("three,SUPPLIES,one,", "", ""));
        assertThat(problems()).isEmpty();
        assertThat(warnings())
                .singleElement()
                .asString()
                .endsWith("correct it unless the whole and the part changed places over the years");
    }

    @Test
    void aFirmMayMergeBackIntoWhatItCameFrom() {
        ties("two,SPUN_OFF_FROM,one,1995", "two,MERGED_INTO,one,2001", "three,SUPPLIES,one,");
        assertThat(problems()).isEmpty();
        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith("a/ties.csv line 3, column :TYPE: 'one' descends from itself: ")
                .endsWith("correct it unless what separated became one again");
    }

    @Test
    void dataSetsThatDisagreeOnWhoComesFromWhomAreBothLoaded() {
        ties("two,SPUN_OFF_FROM,three,", "one,SUPPLIES,two,");
        new Folder(imports, "b", "a")
                .rows(
                        InputTable.TIES,
                        tie("three,SPUN_OFF_FROM,two,", "", "").replace("a-inferred", "b-stated;b-inferred"));
        assertThat(problems()).isEmpty();
        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith("b/ties.csv line 2, column :TYPE: 'three' descends from itself")
                .endsWith("data sets disagree on who comes from whom");
    }

    @Test
    void aChildIsNotOlderThanItsParentAlsoWhereAFigureGivesTheYear() {
        a.rows(InputTable.OBSERVATIONS, observation("three,founded,1980,year,,"));
        ties("one,SPUN_OFF_FROM,two,", "two,FOUNDED,three,");
        assertThat(warnings())
                .containsExactly(
                        "a/ties.csv line 2, column :START_ID: 'one' was founded in 1990, before 'two', from which it descends,"
                                + " in 1995; correct a year or the tie",
                        "a/ties.csv line 3, column :END_ID: 'three' was founded in 1980, before 'two', from which it descends,"
                                + " in 1995; correct a year or the tie");
    }

    @Test
    void aTieIsNotOlderThanItsEndsNorYounger() {
        a.rows(InputTable.TIES, tie("one,SUPPLIES,two,", "1985", "1989"), tie("three,SUPPLIES,two,", "2006", ""));
        assertThat(warnings())
                .containsExactly(
                        "a/ties.csv line 2, column to:int: the tie ended in 1989, before 'one' was founded in 1990; correct a year",
                        "a/ties.csv line 2, column to:int: the tie ended in 1989, before 'two' was founded in 1995; correct a year",
                        "a/ties.csv line 3, column from:int: the tie began in 2006, after 'two' was dissolved in 2005; correct a year");
    }

    @Test
    void aNameLeadsToOneActor() {
        ties("two,SPUN_OFF_FROM,one,", "three,SUPPLIES,one,");
        a.rows(InputTable.NAMES, "Name,two,ONE,en,alias,,,a-stated", "Name,three,Drei,de,alias,,,a-stated");
        assertThat(warnings())
                .containsExactly(
                        "a/names.csv line 2, column text: 'ONE' is also a name of 'one' (a/actors.csv line 2); if both are one"
                                + " actor, declare it once or say so in same.csv");
    }

    @Test
    void whatNothingIsSaidOfIsTold() {
        ties("two,SPUN_OFF_FROM,one,");
        a.rows(
                InputTable.EVIDENCE,
                "a-stated,Evidence,a-source,section 1,,stated,,,,",
                "a-inferred,Evidence,a-source,section 2,,inferred,Because it follows.,,,",
                "idle,Evidence,a-source,section 3,,stated,,,,");
        a.rows(InputTable.SOURCES, "a-source,Source,A source,,2009,,primary", "unread,Source,Another,,2009,,primary");
        assertThat(warnings())
                .containsExactly(
                        "a/actors.csv line 4, column id:ID: 'three' has no tie, figure, judgement or period; add one",
                        "a/evidence.csv line 4, column id: nothing rests on 'idle'; name it in a row, or drop it",
                        "a/sources.csv line 3, column id: no evidence cites 'unread'; cite it, or drop it");
    }

    @Test
    void aPartOfTheStaffIsNotMoreThanTheWholeInOneYear() {
        ties("two,SPUN_OFF_FROM,one,", "three,SUPPLIES,one,");
        a.rows(
                InputTable.OBSERVATIONS,
                observation("one,employees,100,people,2005,2005"),
                observation("one,rd-staff,120,people,2005,2005"),
                observation("one,rd-staff,120,people,2006,2006"));
        assertThat(warnings())
                .containsExactly(
                        "a/observations.csv line 3, column value:double: 'one' has more rd-staff (120) than employees (100);"
                                + " correct a figure");
    }

    private static String observation(String start) {
        String[] c = start.split(",", -1);
        return row(
                InputTable.OBSERVATIONS,
                Map.of(
                        ":LABEL",
                        "Observation",
                        "subject",
                        c[0],
                        "metric",
                        c[1],
                        "value:double",
                        c[2],
                        "unit",
                        c[3],
                        "from:int",
                        c[4],
                        "to:int",
                        c[5],
                        "evidence:string[]",
                        "a-stated"));
    }

    private void ties(String... starts) {
        a.rows(
                InputTable.TIES,
                Stream.of(starts)
                        .map(s -> tie(s.substring(0, s.lastIndexOf(',') + 1), s.substring(s.lastIndexOf(',') + 1), ""))
                        .toArray(String[]::new));
    }

    private static String tie(String ends, String from, String to) {
        String[] c = ends.split(",");
        return row(
                InputTable.TIES,
                Map.of(
                        ":START_ID",
                        c[0],
                        ":TYPE",
                        c[1],
                        ":END_ID",
                        c[2],
                        "from:int",
                        from,
                        "to:int",
                        to,
                        "evidence:string[]",
                        "a-inferred"));
    }

    /** A row of a file by its columns, so that a new column of the file changes nothing here. */
    private static String row(InputTable table, Map<String, String> cells) {
        return table.columns().stream()
                .map(column -> cells.getOrDefault(column.header(), ""))
                .collect(Collectors.joining(","));
    }

    private List<String> problems() {
        List<Problem> problems = new ArrayList<>();
        datasets(problems);
        return problems.stream().sorted().map(Problem::toString).toList();
    }

    private List<String> warnings() {
        List<Dataset> datasets = datasets(new ArrayList<>());
        return new Plausibility(datasets, new SameBodies(datasets, new ArrayList<>()))
                .warnings().stream().map(Problem::toString).toList();
    }

    private List<Dataset> datasets(List<Problem> problems) {
        try (Stream<Path> folders = Files.list(imports)) {
            List<Dataset> datasets = new ArrayList<>();
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                datasets.add(new DatasetFolder(folder, problems).read());
            }
            References references = new References(problems);
            List<Dataset> inOrder = references.inOrder(datasets);
            inOrder.forEach(references::judge);
            return inOrder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
