package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decisions say together, and which rows they make of those of two data sets. */
class SameBodiesTest {

    @TempDir
    Path imports;

    private Folder a;
    private Folder b;

    /** Data set a has the firms x and z and the school; b the firms y, w and v. */
    @BeforeEach
    void twoDataSets() {
        a = new Folder(imports, "a")
                .rows(
                        InputTable.ACTORS,
                        "school,University,School,,1900,,,,,,a-stated",
                        "x,Firm,Stone,,1984,,,Q1,,,a-stated",
                        "z,Firm,Zhongguancun Development,,,,,,,,a-stated");
        b = new Folder(imports, "b")
                .rows(
                        InputTable.ACTORS,
                        "v,Firm,V,,,,,,,,b-stated",
                        "w,Firm,W,,,,,Q2,,,b-stated",
                        "y,Firm,Stone Group,,1986,,,,,A note.,b-stated");
    }

    private void decide(String... rows) {
        Folder.decisions(imports, "d", List.of("a", "b"), rows);
    }

    private record Read(List<Dataset> datasets, List<String> problems, SameBodies bodies) {}

    private Read read() {
        List<Problem> problems = new ArrayList<>();
        List<Dataset> all = Ingest.read(Ingest.folders(imports), problems);
        References references = new References(problems);
        List<Dataset> inOrder = references.inOrder(all);
        inOrder.forEach(references::judge);
        SameBodies bodies = new SameBodies(inOrder, problems);
        return new Read(
                inOrder, problems.stream().sorted().map(Problem::toString).toList(), bodies);
    }

    private Map<String, String> kept(String... decisions) {
        decide(decisions);
        Read read = read();
        assertThat(read.problems).isEmpty();
        return new LinkedHashMap<>(read.bodies.kept());
    }

    private List<String> problems(String... decisions) {
        decide(decisions);
        return read().problems;
    }

    private Dataset merged(String id) {
        Read read = read();
        assertThat(read.problems).isEmpty();
        return new Merging(read.datasets, read.bodies.kept())
                .datasets().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> cells(Dataset dataset, InputTable table) {
        return dataset.rows(table).stream().map(row -> row.cells().toString()).toList();
    }

    @Test
    void aDataSetMayHoldDecisionsAndNothingElse() {
        assertThat(problems("x,y,same,Li,Both sell typewriters.,")).isEmpty();
    }

    @Test
    void whatIsNeitherDecisionsNorActorsIsNoDataSet() {
        Folder.decisions(imports, "d", List.of("a")).write("dataset.json", """
                {"id": "d", "title": "T", "version": "1", "licence": "CC0-1.0"}""");
        imports.resolve("d/same.csv").toFile().delete();
        assertThat(read().problems).hasSize(3).allMatch(p -> p.endsWith("the file is missing; a data set needs it"));
    }

    @Test
    void theKeptIdIsTheOneThatIsNeverAnOther() {
        assertThat(kept("x,y,same,,,", "y,v,same,,,")).isEqualTo(Map.of("v", "x", "y", "x"));
        assertThat(kept("y,v,same,,,", "x,v,same,,,", "x,y,same,,,")).isEqualTo(Map.of("v", "x", "y", "x"));
        assertThat(kept("y,x,same,,,")).isEqualTo(Map.of("x", "y"));
    }

    @Test
    void twoKeptIdsOfOneBodyAreAProblem() {
        assertThat(problems("x,y,same,,,", "v,y,same,,,"))
                .containsExactly("d/same.csv line 2, column actor: 'x' is kept of a body of which 'v' is kept by"
                        + " d/same.csv line 3; add a row that says which of the two is the other, or correct one");
    }

    @Test
    void idsThatStandForOneAnotherAreAProblem() {
        assertThat(problems("x,y,same,,,", "y,v,same,,,", "v,x,same,,,"))
                .containsExactly("d/same.csv line 2, column other: the ids v, x, y stand for one another in a circle"
                        + " (d/same.csv line 3; d/same.csv line 4; d/same.csv line 2); keep one of them, which is the"
                        + " other of none");
    }

    @Test
    void whatFollowsFromDecisionsMayNotBeDeniedByOthers() {
        assertThat(problems("x,y,same,,,", "y,v,same,,,", "v,x,different,,,"))
                .containsExactly("d/same.csv line 4, column decision: 'v' and 'x' are different here and the same by"
                        + " d/same.csv line 3 and d/same.csv line 2; remove or correct one");
    }

    @Test
    void oneBodyIsOfOneKindAndHasOneIdentifierOfEachScheme() {
        assertThat(problems("x,w,same,,,", "school,y,same,,,"))
                .containsExactly(
                        "d/same.csv line 2, column other: 'w' has the wikidata Q2 (b/actors.csv line 3), but 'x' Q1"
                                + " (a/actors.csv line 3); correct an identifier or the decision",
                        "d/same.csv line 3, column other: 'y' is a Firm (b/actors.csv line 4), but 'school' a University"
                                + " (a/actors.csv line 2); correct a kind or the decision");
    }

    @Test
    void aDecisionIsOnTwoActorsThatItsDataSetMayNameAndStandsOnce() {
        Folder.decisions(imports, "d", List.of("a"), "x,y,same,,,", "x,nobody,same,,,", "x,x,same,,,");
        assertThat(read().problems)
                .containsExactly(
                        "d/same.csv line 2, column other: 'y' is declared by b; add that data set to requires in"
                                + " dataset.json",
                        "d/same.csv line 3, column other: there is no nobody in actors.csv; add the row or correct the id",
                        "d/same.csv line 4, column other: 'x' is the same id; name another actor");
        assertThat(problems("x,z,different,,,", "z,x,different,,,"))
                .containsExactly(
                        "d/same.csv line 3, column other: the two are decided on in line 2 already; one row is enough");
    }

    @Test
    void whatADataSetSaysOfItsActorStaysItsOwnUnderTheKeptId() {
        b.rows(InputTable.NAMES, "Name,y,四通,zh,official,,,b-stated")
                .rows(InputTable.OBSERVATIONS, "Observation,y,employees,30,,,,,,b-stated")
                .rows(InputTable.FORMER_IDS, "old,FormerId,y,renamed");
        decide("x,y,same,,,");
        Dataset merged = merged("b");
        assertThat(cells(merged, InputTable.ACTORS)).noneMatch(c -> c.contains("id=y"));
        assertThat(cells(merged, InputTable.FORMER_IDS))
                .containsExactly(
                        "{id=old, label=FormerId, actor=x, reason=renamed}",
                        "{id=y, actor=x, reason=merged, label=Firm, name=Stone Group, founded=1986, note=A note.,"
                                + " evidence=[b-stated]}");
        assertThat(cells(merged, InputTable.NAMES))
                .containsExactly(
                        "{label=Name, actor=x, text=四通, language=zh, kind=official, evidence=[b-stated]}",
                        "{label=Name, actor=x, text=Stone Group, language=en, kind=alias, evidence=[b-stated]}");
        assertThat(cells(merged, InputTable.OBSERVATIONS))
                .singleElement()
                .asString()
                .contains("subject=x");
        assertThat(merged("a").merging()).as("a names no id that goes").isEmpty();
    }

    @Test
    void tiesThatBecomeEqualAreOneAndOthersAreToldApart() {
        b.rows(
                InputTable.TIES,
                "w,SUPPLIES,v,,1990,,,,,,,,,,b-stated",
                "w,SUPPLIES,y,,,,,,,,,,,,b-stated",
                "y,SUPPLIES,v,,1990,,,,,,,,,,b-inferred",
                "y,INVESTED_IN,v,,2001,,,,,,,,,,b-stated",
                "w,INVESTED_IN,v,,1999,,,,,,,,,,b-stated");
        decide("w,y,same,,,");
        Read read = read();
        Merging merging = new Merging(read.datasets, read.bodies.kept());
        assertThat(merging.warnings())
                .map(Problem::toString)
                .containsExactly("b/ties.csv line 3: the tie of 'w' to 'y' falls away: by decision both are one body");
        assertThat(merged("b").rows(InputTable.TIES))
                .map(row -> row.tieId() + " " + row.year("from") + " " + row.ids("evidence"))
                .containsExactly(
                        "w--supplies--v 1990 [b-stated, b-inferred]",
                        "w--invested-in--v--account-2 2001 [b-stated]",
                        "w--invested-in--v 1999 [b-stated]");
    }

    @Test
    void aTieThatASecondDataSetStatesOfAnotherIdIsToldApartInBoth() {
        b.rows(InputTable.TIES, "w,INVESTED_IN,v,,1999,,,,,,,,,,b-stated", "y,INVESTED_IN,v,,2001,,,,,,,,,,b-stated");
        new Folder(imports, "c", "b").rows(InputTable.TIES, "y,INVESTED_IN,v,,2002,,,,,,,,,,c-stated");
        decide("w,y,same,,,");
        assertThat(merged("c").rows(InputTable.TIES))
                .singleElement()
                .satisfies(row -> assertThat(row.tieId()).isEqualTo("w--invested-in--v--account-2"));
    }

    @Test
    void aBodyThatDescendsFromItselfByADecisionIsAProblem() {
        b.rows(InputTable.TIES, "v,SPUN_OFF_FROM,w,,,,,,,,,,,,b-stated", "y,SPUN_OFF_FROM,v,,,,,,,,,,,,b-stated");
        decide("w,y,same,,,");
        Read read = read();
        assertThat(new Merging(read.datasets, read.bodies.kept()).errors())
                .singleElement()
                .asString()
                .contains("descends from itself");
    }

    @Test
    void namesOfWhatIsDifferentAreNoDoubt() {
        b.rows(
                InputTable.ACTORS,
                "y,Firm,Stone,,,,,,,,b-stated",
                "w,Firm,W,,,,,,,,b-stated",
                "v,Firm,V,,,,,,,,b-stated");
        decide("x,v,same,,,", "w,z,different,,,");
        assertThat(doubts()).anyMatch(d -> d.contains("'Stone' is also a name of 'x'"));
        decide("x,v,same,,,", "v,y,different,,,");
        assertThat(doubts()).noneMatch(d -> d.contains("'Stone' is also a name of 'x'"));
    }

    private List<String> doubts() {
        Read read = read();
        assertThat(read.problems).isEmpty();
        List<Dataset> merged = new Merging(read.datasets, read.bodies.kept()).datasets();
        return new Plausibility(merged, read.bodies)
                .warnings().stream().map(Problem::toString).toList();
    }
}
