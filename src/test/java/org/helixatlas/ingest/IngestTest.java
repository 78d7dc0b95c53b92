package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.NobodyWaits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.springframework.util.FileSystemUtils;

@NeedsDatabase
class IngestTest {

    private static final String ICT = "ict,ResearchInstitute,Institute,,1956,,,,,,a-stated";
    private static final String LENOVO = "lenovo,Firm,Lenovo,,1984,,,,,,a-stated";

    @TempDir
    Path imports;

    private final Ingest ingest =
            new Ingest(Loader.ofTransactions(SharedNeo4j.driver(), new CypherFiles()), event -> {});

    @BeforeEach
    void emptyGraph() {
        SharedNeo4j.empty();
    }

    @Test
    void loadingTwiceGivesTheSameGraph() {
        spinOff();
        assertThat(load().outcome()).isEqualTo(Outcome.LOADED);
        String once = GraphDump.of(SharedNeo4j.driver());
        assertThat(load().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(once);
    }

    /** It is left between two tables, when some rows of the transaction are written already. */
    @Test
    void aLoadThatIsLeftChangesNothing() {
        spinOff();
        load();
        String before = GraphDump.of(SharedNeo4j.driver());
        new Folder(imports, "b", "a").rows(InputTable.ACTORS, "x,Firm,X,,,,,,,,b-stated");
        List<LoadProgress> told = new ArrayList<>();
        Ingest left = new Ingest(Loader.ofTransactions(SharedNeo4j.driver(), new CypherFiles()), event -> {
            if (event instanceof LoadProgress progress) {
                told.add(progress);
            }
        });

        assertThatThrownBy(() -> Cancellation.when(() -> !told.isEmpty()).during(() -> left.load(imports)))
                .isInstanceOf(NobodyWaits.class);

        assertThat(told).hasSize(1);
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
    }

    /** A load is planned by the empty graph before it, in which a pass over all relationships seems to cost nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"ties", "corroborations", "drop-tie-statements", "drop-actor-statements"})
    void noTieIsLookedForAmongAllOthers(String file) {
        // With a schema that has just been made, nothing is planned already.
        SharedNeo4j.wipe();
        SharedNeo4j.empty();
        try (Session session = SharedNeo4j.driver().session()) {
            String statement = new CypherFiles().get("load", file).statement();
            Plan plan = session.run("EXPLAIN " + statement, Map.of("rows", List.of()))
                    .consume()
                    .plan();
            assertThat(operators(plan)).anyMatch(o -> o.contains("IndexSeek")).noneMatch(o -> o.contains("Scan"));
        }
    }

    private static Stream<String> operators(Plan plan) {
        return Stream.concat(
                Stream.of(plan.operatorType()), plan.children().stream().flatMap(IngestTest::operators));
    }

    @Test
    void aTieBearsItsFamilyItsBasisAndItsEvidence() {
        spinOff();
        load();
        assertThat(values("MATCH (:Firm {id: 'lenovo'})-[t:SPUN_OFF_FROM]->(:ResearchInstitute) "
                        + "RETURN [t.id, t.family, t.basis, t.evidence[0], t.datasets[0]] AS value"))
                .containsExactly(List.of("lenovo--spun-off-from--ict", "lineage", "inferred", "a-inferred", "a"));
    }

    @Test
    void everyOrganisationBearsTheLabelsThatItsKindImplies() {
        spinOff();
        load();
        assertThat(values("MATCH (n:Entity:Actor:Organization) RETURN n.id AS value ORDER BY value"))
                .containsExactly("ict", "lenovo");
    }

    @Test
    void whatIsRemovedFromTheFilesIsRemovedFromTheGraph() {
        Folder a = spinOff();
        load();
        String before = GraphDump.of(SharedNeo4j.driver());
        a.rows(InputTable.ACTORS, ICT).rows(InputTable.TIES);
        load();
        assertThat(values("MATCH (n:Entity) RETURN n.id AS value")).containsExactly("ict");
        assertThat(values("MATCH ()-[t:SPUN_OFF_FROM]->() RETURN t.id AS value"))
                .isEmpty();
        spinOff();
        load();
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
    }

    @Test
    void anActorThatChangesItsKindChangesItsLabels() {
        Folder a = spinOff();
        load();
        a.rows(InputTable.ACTORS, ICT, LENOVO, "x,Firm,X,,,,,,,,a-stated");
        load();
        a.rows(InputTable.ACTORS, ICT, LENOVO, "x,Place,X,,,,,,,,a-stated");
        load();
        assertThat(values("MATCH (n {id: 'x'}) UNWIND labels(n) AS value RETURN value ORDER BY value"))
                .containsExactly("Entity", "Place");
    }

    @Test
    void aSecondDataSetCorroboratesATieWithoutDoublingIt() {
        spinOff();
        load();
        String alone = GraphDump.of(SharedNeo4j.driver());
        new Folder(imports, "b", "a").rows(InputTable.TIES, "lenovo,SPUN_OFF_FROM,ict,,,,,,,,,,,,b-stated");
        load();
        assertThat(values("MATCH ()-[t:SPUN_OFF_FROM]->() RETURN [t.datasets, t.evidence, t.basis] AS value"))
                .containsExactly(List.of(List.of("a", "b"), List.of("a-inferred", "b-stated"), "stated"));
        FileSystemUtils.deleteRecursively(imports.resolve("b").toFile());
        load();
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(alone);
    }

    @Test
    void aDataSetThatIsBuiltOnAnotherIsWrittenAnewWithIt() {
        Folder a = spinOff();
        new Folder(imports, "b", "a").rows(InputTable.TIES, "lenovo,SPUN_OFF_FROM,ict,,,,,,,,,,,,b-stated");
        load();
        a.rows(InputTable.TIES, "lenovo,SPUN_OFF_FROM,ict,,1984,,,,,,,,,,a-inferred");
        load();
        String stepwise = GraphDump.of(SharedNeo4j.driver());
        emptyGraph();
        load();
        assertThat(stepwise).isEqualTo(GraphDump.of(SharedNeo4j.driver()));
        assertThat(values("MATCH ()-[t:SPUN_OFF_FROM]->() RETURN t.from AS value"))
                .containsExactly(1984L);
    }

    @Test
    void whereTwoDataSetsDisagreeOnATieTheGraphShowsTheBetterAndKeepsWhatEachStates() {
        spinOff().rows(InputTable.TIES, "lenovo,SPUN_OFF_FROM,ict,,1984,,,,,,,,,A note.,a-inferred");
        load();
        String alone = GraphDump.of(SharedNeo4j.driver());
        new Folder(imports, "b", "a").rows(InputTable.TIES, "lenovo,SPUN_OFF_FROM,ict,,1985,circa,,,,,,,,,b-inferred");
        assertThat(load().problems()).isEmpty();
        assertThat(values("MATCH ()-[t:SPUN_OFF_FROM]->() RETURN [t.from, t.fromPrecision, t.note] AS value"))
                .containsExactly(Arrays.asList(1984L, null, "A note."));
        assertThat(
                        values(
                                "MATCH (s:TieStatement {tie: 'lenovo--spun-off-from--ict'}) "
                                        + "RETURN [s.dataset, s.from, s.fromPrecision, s.basis, s.evidence[0]] AS value ORDER BY s.dataset"))
                .containsExactly(
                        Arrays.asList("a", 1984L, null, "inferred", "a-inferred"),
                        List.of("b", 1985L, "circa", "inferred", "b-inferred"));
        assertThat(values("MATCH (s:ActorStatement {actor: 'lenovo'}) RETURN [s.dataset, s.founded] AS value"
                        + " ORDER BY s.dataset"))
                .containsExactly(List.of("a", 1984L), Arrays.asList("b", null));
        FileSystemUtils.deleteRecursively(imports.resolve("b").toFile());
        load();
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(alone);
    }

    @Test
    void aDataSetThatIsWrittenAnewChangesWhatItSharesWithAnother() {
        spinOff().rows(InputTable.TIES, "lenovo,SPUN_OFF_FROM,ict,,1984,,,,,,,,,,a-inferred");
        Folder b = new Folder(imports, "b", "a")
                .rows(InputTable.TIES, "lenovo,SPUN_OFF_FROM,ict,,1985,,,,,,,,,,b-stated")
                .rows(InputTable.OBSERVATIONS, "Observation,ict,founded,1959,year,,,,,b-stated");
        load();
        assertThat(values("MATCH ()-[t:SPUN_OFF_FROM]->() RETURN t.from AS value"))
                .containsExactly(1985L);
        assertThat(values("MATCH (n {id: 'ict'}) RETURN [n.founded, n.declaredFounded, n.datasets] AS value"))
                .containsExactly(List.of(1956L, 1956L, List.of("a", "b")));
        b.rows(InputTable.TIES).rows(InputTable.OBSERVATIONS, "Observation,lenovo,dissolved,2014,year,,,,,b-stated");
        load();
        String stepwise = GraphDump.of(SharedNeo4j.driver());
        emptyGraph();
        load();
        assertThat(stepwise).isEqualTo(GraphDump.of(SharedNeo4j.driver()));
        assertThat(values("MATCH (n {id: 'lenovo'}) RETURN [n.founded, n.dissolved] AS value"))
                .containsExactly(List.of(1984L, 2014L));
    }

    @Test
    void foundingYearsThatOnlyAFigureGivesAreKnownToo() {
        spinOff()
                .rows(InputTable.ACTORS, ICT, "lenovo,Firm,Lenovo,,,,,,,,a-stated")
                .rows(InputTable.OBSERVATIONS, "Observation,lenovo,founded,1984,year,,,,,a-stated");
        load();
        assertThat(values("MATCH (n {id: 'lenovo'}) RETURN n.founded AS value")).containsExactly(1984L);
    }

    @Test
    void aLoadWithAnyProblemChangesNothing() {
        Folder a = spinOff();
        load();
        String before = GraphDump.of(SharedNeo4j.driver());
        a.rows(InputTable.ACTORS, ICT, LENOVO, "stone,Frim,Stone,,,,,,,,a-stated");
        LoadReport report = load();
        assertThat(report.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(report.problems())
                .singleElement()
                .hasToString("a/actors.csv line 4, column :LABEL: there is no label 'Frim'; did you mean Firm?");
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
    }

    @Test
    void everyProblemOfALoadIsReportedAtOnce() {
        spinOff()
                .rows(
                        InputTable.TIES,
                        "lenovo,SPUN_OFF_FROM,itc,,19x8,,,,,,,,,,a-stated",
                        "ict,INVESTED_IM,lenovo,,,,,,,,,,,,a-stated",
                        "lenovo,STUDIED_AT,ict,,,,,,,,,,,,a-statde");
        assertThat(load().problems())
                .map(Problem::toString)
                .containsExactly(
                        "a/ties.csv line 2, column :END_ID: there is no itc in actors.csv; did you mean ict?",
                        "a/ties.csv line 2, column from:int: '19x8' is not a year; write four digits from 1000 to 2999, or leave it empty",
                        "a/ties.csv line 3, column :TYPE: there is no relation type 'INVESTED_IM'; did you mean INVESTED_IN?",
                        "a/ties.csv line 4, column :START_ID: 'lenovo' is a Firm, but STUDIED_AT starts from Person, Population",
                        "a/ties.csv line 4, column evidence:string[]: there is no evidence 'a-statde' in a/evidence.csv; did you mean a-stated?");
    }

    @Test
    void anIdIsDeclaredOnceOverAllDataSets() {
        spinOff().rows(InputTable.ACTORS, ICT, LENOVO, LENOVO);
        new Folder(imports, "b", "a").rows(InputTable.ACTORS, "ict,Firm,ICT,,,,,,,,b-stated");
        assertThat(load().problems())
                .map(Problem::toString)
                .containsExactly(
                        "a/actors.csv line 4, column id:ID: the id 'lenovo' is declared already in a/actors.csv line 3; an id is declared once over all data sets",
                        "b/actors.csv line 2, column id:ID: the id 'ict' is declared already in a/actors.csv line 2; an id is declared once over all data sets");
    }

    @Test
    void anIdIsAnActorsOrAFormerOne() {
        spinOff()
                .rows(
                        InputTable.FORMER_IDS,
                        "lenovo,FormerId,ict,merged",
                        "legend,FormerId,lenovo,renamed",
                        "star,FormerId,stra,renamed");
        assertThat(load().problems())
                .map(Problem::toString)
                .containsExactly(
                        "a/former-ids.csv line 2, column id: 'lenovo' stands in a/actors.csv line 3; an id is either an actor's or a former one",
                        "a/former-ids.csv line 4, column actor: there is no stra in actors.csv; add the row or correct the id");
    }

    @Test
    void bytesThatAreNotUtf8AreFoundByLineAndColumn() {
        Folder a = spinOff();
        byte[] latin1 = (InputTable.ACTORS.header() + "\n" + ICT + "\nlenovo,Firm,L\u00e9novo,,1984,,,,,,a-stated\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        a.write("actors.csv", latin1);
        assertThat(load().problems())
                .singleElement()
                .hasToString(
                        "a/actors.csv line 3, column name: byte 14 of the line (0xE9) is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aQuoteThatIsNeverClosedIsFoundWhereItsRowStarts() {
        spinOff().rows(InputTable.ACTORS, ICT, "lenovo,Firm,\"Lenovo,,1984,,,,,,a-stated", "x,Firm,X,,,,,,,,a-stated");
        assertThat(load().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.toString())
                        .startsWith("a/actors.csv line 3: a quoted cell of the row that starts here does not end"));
    }

    @Test
    void aCellOfFiveMegabytesIsRefusedByItsLineAndColumn() {
        spinOff()
                .rows(
                        InputTable.ACTORS,
                        ICT,
                        LENOVO,
                        "x,Firm,\"" + "x".repeat(5_000_000) + "\",,,,,,,,a-stated",
                        "y,Frim,Y,,,,,,,,a-stated");
        assertThat(load().problems())
                .map(Problem::toString)
                .containsExactly(
                        "a/actors.csv line 4, column name: the cell is 5000000 characters long, at most 10000 are permitted; a quote may be missing",
                        "a/actors.csv line 5, column :LABEL: there is no label 'Frim'; did you mean Firm?");
    }

    @Test
    void charactersThatCannotBeReadAreRefusedByLineAndColumn() {
        Folder a = spinOff()
                .rows(
                        InputTable.ACTORS,
                        ICT,
                        LENOVO,
                        "x,Firm,\"Tab\there\",,,,,,,,a-stated",
                        "y,Firm,\"Two\nlines\",,,,,,,,a-stated",
                        "z,Firm,End\uFFFE,,,,,,,\"A note\nof two lines\",a-stated");
        a.write("dataset.json", """
                {"id": "a",
                 "title": "Half \\ud83d",
                 "version": "1", "licence": "CC0-1.0"}
                """);
        assertThat(load().problems())
                .map(Problem::toString)
                .containsExactly(
                        "a/actors.csv line 4, column name: character 4 is a tab (U+0009); write a space",
                        "a/actors.csv line 5, column name: character 4 is a line break (U+000A); write it on one line",
                        "a/actors.csv line 7, column name: character 4 is a noncharacter (U+FFFE); remove it, or write the character that is meant",
                        "a/dataset.json line 2, column title: character 6 is half of a surrogate pair (U+D83D); remove it, or write the character that is meant");
    }

    @Test
    void halvesOfSurrogatePairsInACsvFileAreNoUtf8() {
        Folder a = spinOff();
        byte[] half = (InputTable.ACTORS.header() + "\n" + ICT + "\nlenovo,Firm,L??novo,,1984,,,,,,a-stated\n")
                .getBytes(StandardCharsets.US_ASCII);
        int at = new String(half, StandardCharsets.US_ASCII).indexOf("??");
        half[at - 1] = (byte) 0xED;
        half[at] = (byte) 0xA0;
        half[at + 1] = (byte) 0x80;
        a.write("actors.csv", half);
        assertThat(load().problems())
                .singleElement()
                .asString()
                .startsWith("a/actors.csv line 3, column name: byte ")
                .endsWith("is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aRowWithACellTooManyOrTooFewSaysHowMany() {
        spinOff().rows(InputTable.ACTORS, ICT, LENOVO, "x,Firm,Stone, Inc.,,,,,,,,a-stated", "y,Firm,Y");
        assertThat(load().problems())
                .map(Problem::toString)
                .containsExactly(
                        "a/actors.csv line 4: the row has 12 cells, the header 11; put a cell that holds a comma in double quotes",
                        "a/actors.csv line 5: the row has 3 cells, the header 11; put a cell that holds a comma in double quotes");
    }

    @Test
    void whatIsInferredNamesItsRule() {
        spinOff()
                .rows(
                        InputTable.EVIDENCE,
                        "a-stated,Evidence,a-source,section 1,,stated,,,,",
                        "a-inferred,Evidence,a-source,section 2,,inferred,,,,");
        assertThat(load().problems())
                .singleElement()
                .hasToString(
                        "a/evidence.csv line 3, column rule: the cell is empty; what is inferred names its rule in one sentence");
    }

    @Test
    void optionalColumnsMayBeMissingFromAHeader() {
        spinOff().write("evidence.csv", """
                        id,:LABEL,source,locus,basis,rule
                        a-stated,Evidence,a-source,section 1,stated,
                        a-inferred,Evidence,a-source,section 2,inferred,Because it follows.
                        """);
        assertThat(load().problems()).isEmpty();
        assertThat(values("MATCH (e:Evidence {id: 'a-inferred'}) RETURN e.rule AS value"))
                .containsExactly("Because it follows.");
    }

    @Test
    void aRequiredColumnMayNotBeMissingNorMayColumnsChangePlaces() {
        spinOff()
                .write("evidence.csv", "id,:LABEL,source,locus,rule,basis\n")
                .write("sources.csv", "id,:LABEL,title\n");
        assertThat(load().problems())
                .map(Problem::toString)
                .containsExactly(
                        "a/evidence.csv line 1: the header must read"
                                + " id,:LABEL,source,locus,page,basis,rule,paraphrase,year:int,citedStudy",
                        "a/sources.csv line 1: the header must read id,:LABEL,title,authors,year:int,url,reliability");
    }

    @Test
    void whatEvidenceSpeaksOfAndByWayOfWhomAndHowAnAmountIsMeantReachTheGraph() {
        spinOff()
                .rows(
                        InputTable.EVIDENCE,
                        "a-stated,Evidence,a-source,table 4,,stated,,A list of 2008.,2008,Ronde (2004)",
                        "a-inferred,Evidence,a-source,section 2,,inferred,Because it follows.,,,")
                .rows(InputTable.TIES, "lenovo,SPUN_OFF_FROM,ict,,,,,,,,11,people,at least,,a-stated;a-inferred");
        assertThat(load().problems()).isEmpty();
        assertThat(values("MATCH (e:Evidence {id: 'a-stated'}) RETURN [e.year, e.citedStudy] AS value"))
                .containsExactly(List.of(2008L, "Ronde (2004)"));
        assertThat(values("MATCH ()-[t:SPUN_OFF_FROM]->() RETURN [t.amount, t.qualifier] AS value"))
                .containsExactly(List.of(11.0, "at least"));
    }

    @Test
    void aQualifierNeedsAnAmount() {
        spinOff().rows(InputTable.TIES, "lenovo,SPUN_OFF_FROM,ict,,,,,,,,,,about,,a-stated;a-inferred");
        assertThat(load().problems())
                .singleElement()
                .hasToString(
                        "a/ties.csv line 2, column qualifier: there is no amount that it could qualify; add the amount"
                                + " or leave it empty");
    }

    @Test
    void aPersonNamesItsSphereAndAFirmDoesNot() {
        spinOff()
                .rows(
                        InputTable.ACTORS,
                        ICT,
                        "lenovo,Firm,Lenovo,academia,,,,,,,a-stated",
                        "chen,Person,Chen,,,,,,,,a-stated");
        assertThat(load().problems())
                .map(Problem::toString)
                .containsExactly(
                        "a/actors.csv line 3, column sphere: a Firm is of the sphere industry, not academia; leave the cell empty",
                        "a/actors.csv line 4, column sphere: the cell is empty; a Person names its sphere");
    }

    @Test
    void aDataSetRefersOnlyToThoseItRequires() {
        spinOff();
        new Folder(imports, "b").rows(InputTable.NAMES, "Name,lenovo,联想,zh,official,,,b-stated");
        assertThat(load().problems())
                .singleElement()
                .hasToString(
                        "b/names.csv line 2, column actor: 'lenovo' is declared by a; add that data set to requires in dataset.json");
    }

    @Test
    void dataSetsThatRequireOneAnotherAreRefused() {
        new Folder(imports, "a", "b");
        new Folder(imports, "b", "a");
        assertThat(load().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("a, b require one another in a circle"));
    }

    @Test
    void aMisnamedFileIsNotSilentlyIgnored() {
        spinOff().write("tie.csv", "x");
        assertThat(load().problems())
                .singleElement()
                .hasToString("a/tie.csv: a data set has no such file; did you mean ties.csv?");
    }

    private Folder spinOff() {
        return new Folder(imports, "a")
                .rows(InputTable.ACTORS, ICT, LENOVO)
                .rows(InputTable.TIES, "lenovo,SPUN_OFF_FROM,ict,,,,,,,,,,,,a-inferred");
    }

    private LoadReport load() {
        return ingest.load(imports);
    }

    private static List<Object> values(String cypher) {
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run(cypher).list(row -> row.get("value").asObject());
        }
    }
}
