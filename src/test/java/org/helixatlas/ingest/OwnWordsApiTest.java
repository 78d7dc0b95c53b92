package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.model.RelationType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;

/**
 * A data set brings a sphere, families, kinds and relation types of its own, and everything follows, with no other file touched: a
 * university and a firm each hold patents with a transfer office; the firm was hatched by the university; two persons are kin; the
 * office is housed in a park. Another data set knows nothing of it. Loaded once for all tests that leave it as it is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnWordsApiTest extends ServiceTest {

    @TempDir
    Path imports;

    @Autowired
    private Ingest ingest;

    @Autowired
    private IntegrityChecks checks;

    @Override
    protected void ensureLoaded() {
        new Folder(imports, "rhine")
                .rows(InputTable.SPHERES, "finance,fr=finance;zh=金融")
                .rows(InputTable.FAMILIES, "kinship,,", "patenting,,zh=专利")
                .rows(
                        InputTable.KINDS,
                        "Laboratory,ResearchInstitute,,,,,",
                        "TransferOffice,,organization,finance,,bureau,fr=bureau de transfert;zh=技术转移办公室")
                .rows(
                        InputTable.RELATION_TYPES,
                        "CO_PATENTS_WITH,patenting,false,Organization,Organization,,,,,,holds patents with,holds patents with,,,,",
                        "HATCHED_BY,lineage,true,Organization,Organization,target,birth,,,,was hatched by,hatched,,,,",
                        "HOUSED_IN,location,true,TransferOffice,SciencePark,,location,,target,,is housed in,houses,,,,",
                        "KIN_OF,kinship,false,Person,Person,,,true,,,is kin of,is kin of,,,de=ist verwandt mit,")
                .rows(
                        InputTable.ACTORS,
                        "ann,Person,Ann,industry,,,,,,,rhine-stated",
                        "ben,Person,Ben,industry,,,,,,,rhine-stated",
                        "firm,Firm,The Firm,,,,,,,,rhine-stated",
                        "lab,Laboratory,The Lab,,,,,,,,rhine-stated",
                        "office,TransferOffice,The Office,,,,,,,,rhine-stated",
                        "park,SciencePark,The Park,,,,,,,,rhine-stated",
                        "uni,University,The University,,,,,,,,rhine-stated")
                .rows(
                        InputTable.TIES,
                        tie("ann,KIN_OF,ben"),
                        tie("firm,HATCHED_BY,uni"),
                        tie("office,CO_PATENTS_WITH,firm"),
                        tie("office,HOUSED_IN,park"),
                        tie("uni,CO_PATENTS_WITH,office"));
        new Folder(imports, "plain").rows(InputTable.ACTORS, "stone,Firm,Stone,,,,,,,,plain-stated");
        LoadReport report = ingest.load(imports);
        assertThat(report.problems()).isEmpty();
        assertThat(report.outcome()).isIn(LoadReport.Outcome.LOADED, LoadReport.Outcome.UNCHANGED);
        assertThat(network.snapshot().version()).isEqualTo(report.version());
    }

    private static String tie(String ends) {
        return ends + ",,,,,,,,,,,,rhine-stated";
    }

    @AfterAll
    void shippedGraphAgain() {
        ingest.load(Path.of("import"));
    }

    @Test
    void filtersTakeOwnWordsAndAKindWithAllNarrowerOnes() {
        Map.of("families=patenting", 2, "types=CO_PATENTS_WITH", 2, "types=KIN_OF", 1, "types=HATCHED_BY", 1)
                .forEach((filter, ties) -> json("/api/network?" + filter)
                        .extractingPath("$.ties.length()")
                        .isEqualTo(ties));
        json("/api/network?kinds=ResearchInstitute")
                .extractingPath("$.nodes[*].id")
                .asArray()
                .containsExactly("lab");
        json("/api/network?spheres=finance")
                .extractingPath("$.nodes[*].id")
                .asArray()
                .containsExactly("office");
        json("/api/network?park=park").extractingPath("$.nodes[*].id").asArray().containsExactly("office");
        json("/api/actors?kind=ResearchInstitute")
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("lab");
        json("/api/actors?q=Lab&kind=ResearchInstitute")
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("lab");
    }

    @Test
    void cypherKnowsTheirLabelsAndTypes() {
        try (Session session = SharedNeo4j.driver().session()) {
            assertThat(session.run("MATCH (n:TransferOffice:Organization:Actor) RETURN n.id, n.sphere")
                            .single()
                            .values())
                    .extracting(Object::toString)
                    .containsExactly("\"office\"", "\"finance\"");
            assertThat(session.run("MATCH (n:ResearchInstitute) RETURN n.kind AS kind")
                            .single()
                            .get("kind")
                            .asString())
                    .isEqualTo("Laboratory");
            assertThat(session.run(
                                    "MATCH ()-[t:CO_PATENTS_WITH {family: 'patenting', undirected: true}]->() RETURN count(t)")
                            .single()
                            .get(0)
                            .asInt())
                    .isEqualTo(2);
            assertThat(session.run(
                                    "MATCH ()-[t:HATCHED_BY|HOUSED_IN|KIN_OF]->() RETURN type(t), t.once, t.subject ORDER BY type(t)")
                            .list(row -> row.values().toString()))
                    .containsExactly(
                            "[\"HATCHED_BY\", TRUE, NULL]",
                            "[\"HOUSED_IN\", NULL, \"target\"]",
                            "[\"KIN_OF\", TRUE, NULL]");
        }
        // What the made-up data sets lack for other reasons; of the words, no check has anything to say.
        List<RelationType> types = network.snapshot().vocabulary().types();
        assertThat(checks.all().stream().flatMap(check -> checks.findings(check, types).stream()))
                .extracting(finding -> finding.check() + " " + finding.row())
                .containsExactly(
                        "actor-without-ties {actor=lab, kind=Laboratory}",
                        "actor-without-ties {actor=stone, kind=Firm}",
                        "evidence-for-nothing {evidence=plain-inferred}",
                        "evidence-for-nothing {evidence=rhine-inferred}");
        try (Session session = SharedNeo4j.driver().session()) {
            assertThat(session.run("SHOW CONSTRAINTS YIELD labelsOrTypes RETURN labelsOrTypes[0] AS label")
                            .list(row -> row.get("label").asString()))
                    .contains("TransferOffice", "Laboratory");
        }
    }

    @Test
    void theDescriptionsOfGraphAndInterfaceNameThem() {
        AbstractJsonContentAssert<?> schema = json("/api/schema");
        schema.extractingPath("$.labels[?(@.name=='TransferOffice')].sphere")
                .asArray()
                .containsExactly("finance");
        schema.extractingPath("$.labels[?(@.name=='TransferOffice')].names.fr")
                .asArray()
                .containsExactly("bureau de transfert");
        schema.extractingPath("$.labels[?(@.name=='Laboratory')].broader")
                .asArray()
                .containsExactly("ResearchInstitute");
        schema.extractingPath("$.relationTypes[?(@.name=='KIN_OF')].verbs.de")
                .asArray()
                .containsExactly("ist verwandt mit");
        schema.extractingPath("$.relationTypes[?(@.name=='CO_PATENTS_WITH')].family")
                .asArray()
                .containsExactly("patenting");
        json("/v3/api-docs")
                .extractingPath("$.paths['/api/network'].get.parameters[?(@.name=='types')].schema.items.enum[*]")
                .asArray()
                .contains("SPUN_OFF_FROM", "CO_PATENTS_WITH", "KIN_OF");
    }

    @Test
    void figuresAndExplorerTellThemApart() throws IOException {
        AbstractJsonContentAssert<?> encoding = json("/api/figures/encoding");
        encoding.extractingPath("$.kinds[?(@.kind=='TransferOffice')].symbol")
                .asArray()
                .containsExactly("right-triangle");
        encoding.extractingPath("$.kinds[?(@.kind=='TransferOffice')].names.fr")
                .asArray()
                .containsExactly("bureau de transfert");
        encoding.extractingPath("$.spheres[?(@.sphere=='finance')].colour")
                .asArray()
                .containsExactly("#cc79a7");
        encoding.extractingPath("$.families.length()").isEqualTo(10);
        String figure = text("/api/network.svg");
        assertThat(figure).contains("#cc79a7");
        assertThat(text("/api/network.pdf")).startsWith("%PDF");
    }

    @Test
    void mixingBrokerageLineageAndProfilesFollow() {
        AbstractJsonContentAssert<?> summary = json("/api/network/summary");
        summary.extractingPath("$.mixing.spheres")
                .asArray()
                .containsExactly("academia", "industry", "government", "civil society", "finance", "none");
        // University with office, office with firm and firm with university leave their spheres, the kin stay in
        // theirs.
        summary.extractingPath("$.externalInternalIndex").isEqualTo(0.5);
        // University - office - firm, both ways: the office is of a third sphere.
        AbstractJsonContentAssert<?> brokerage = json("/api/measures/brokerage?families=patenting");
        brokerage
                .extractingPath("$.items[?(@.actor=='office')].liaison")
                .asArray()
                .containsExactly(2);
        assertThat(http.get().uri("/api/network/synergy")).hasStatusOk();
        json("/api/actors/firm/lineage?direction=both")
                .extractingPath("$.nodes[*].id")
                .asArray()
                .contains("uni");
        json("/api/actors/office").extractingPath("$.ties").asMap().containsKeys("patenting", "location");
    }

    @Test
    void exportsSayThem() throws IOException {
        for (Map.Entry<String, String> format : Map.of(
                        "graphml", "TransferOffice",
                        "gexf", "CO_PATENTS_WITH",
                        "jsonld", "helix:TransferOffice",
                        "dl-families", "patenting",
                        "pajek-project", "CO_PATENTS_WITH",
                        "cypher", "CO_PATENTS_WITH")
                .entrySet()) {
            assertThat(text("/api/network?format=" + format.getKey()))
                    .as(format.getKey())
                    .contains(format.getValue());
        }
    }

    @Test
    void theDataSetComesBackWithItsWords() throws IOException {
        MvcTestResult zip = http.get().uri("/api/datasets/rhine.zip").exchange();
        try (ZipInputStream files =
                new ZipInputStream(new ByteArrayInputStream(zip.getResponse().getContentAsByteArray()))) {
            int words = 0;
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path file = imports.resolve(entry.getName());
                if (entry.getName().matches(".*/(spheres|families|kinds|relation-types|actors|ties)\\.csv")) {
                    assertThat(new String(files.readAllBytes(), StandardCharsets.UTF_8))
                            .as(entry.getName())
                            .isEqualTo(Files.readString(file));
                    words++;
                }
            }
            assertThat(words).isEqualTo(6);
        }
    }

    @Test
    void aFamilyWithoutTypesIsNoFilterForAllOfThem() {
        new Folder(imports, "plain").rows(InputTable.FAMILIES, "idle,,");
        assertThat(ingest.load(imports).problems()).isEmpty();
        assertThat(http.get().uri("/api/network?families=idle"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].message")
                .asArray()
                .containsExactly("no relation type is of the family 'idle'");
        json("/api/network?families=patenting")
                .extractingPath("$.about.filter.families")
                .asArray()
                .containsExactly("patenting");
    }

    @Test
    void theCypherScriptBringsThemAlong() throws IOException {
        String script = text("/api/network?kinds=Laboratory,TransferOffice&format=cypher");
        String words = "MATCH (n) WHERE any(l IN labels(n) WHERE l ENDS WITH 'Definition')"
                + " RETURN labels(n)[0] AS label, n {.*} AS row";
        try (Session session = SharedNeo4j.driver().session()) {
            List<Map<String, Object>> before = session.run(words).list(Record::asMap);
            assertThat(before).hasSize(9);
            SharedNeo4j.empty();
            for (String statement : script.split(";\n")) {
                session.run(statement).consume();
            }
            assertThat(session.run(words).list(Record::asMap)).containsExactlyInAnyOrderElementsOf(before);
        } finally {
            // What the script makes calls itself by the version of the whole.
            SharedNeo4j.empty();
        }
    }

    @Test
    void aDataSetWithoutThemAnswersAsIfTheyWereNotAndTheyLeaveWithTheirs() throws IOException {
        json("/api/network/summary?datasets=plain")
                .extractingPath("$.mixing.spheres")
                .asArray()
                .doesNotContain("finance");
        assertThat(http.get().uri("/api/network?datasets=plain&types=CO_PATENTS_WITH"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/network?datasets=rhine&types=CO_PATENTS_WITH"))
                .hasStatusOk();
        FileSystemUtils.deleteRecursively(imports.resolve("rhine"));
        assertThat(ingest.load(imports).problems()).isEmpty();
        assertThat(http.get().uri("/api/network?families=patenting")).hasStatus(400);
        try (Session session = SharedNeo4j.driver().session()) {
            assertThat(session.run("MATCH (n) WHERE any(l IN labels(n) WHERE l ENDS WITH 'Definition') RETURN count(n)")
                            .single()
                            .get(0)
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void aClashIsRefusedWithBothPlaces() {
        new Folder(imports, "plain").rows(InputTable.KINDS, "TransferOffice,,organization,academia,,,");
        LoadReport report = ingest.load(imports);
        assertThat(report.outcome()).isEqualTo(LoadReport.Outcome.REJECTED);
        assertThat(report.problems())
                .extracting(Problem::toString)
                .containsExactly("rhine/kinds.csv line 3, column kind: 'TransferOffice' is declared otherwise in"
                        + " plain/kinds.csv line 2; take another name, or write both rows alike");
        assertThat(network.snapshot().vocabulary().kind("TransferOffice")).isPresent();
    }

    private AbstractJsonContentAssert<?> json(String uri) {
        return assertThat(http.get().uri(uri)).as(uri).hasStatusOk().bodyJson();
    }

    private String text(String uri) throws IOException {
        MvcTestResult answer = http.get().uri(uri).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return content(answer);
    }

    private static String content(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
