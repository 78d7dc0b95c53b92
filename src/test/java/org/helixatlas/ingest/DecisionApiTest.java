package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;

/** Candidates are found, decided on, and the decisions taken back, by REST. */
class DecisionApiTest extends ServiceTest {

    private static final String CANDIDATES = "/api/candidates?dataset=guest&min=0.6";
    private static final String DECISIONS = "/api/candidates/decisions";

    @TempDir
    Path folders;

    @Autowired
    private Ingest ingest;

    @Autowired
    private ImportProperties properties;

    /** A guest that knows Lenovo by another id, and another firm by nearly its name. */
    @BeforeEach
    void aGuest() throws IOException {
        new Folder(folders, "guest")
                .rows(
                        InputTable.ACTORS,
                        "lenovo-group,Firm,Lenovo Group Ltd.,,,,,,,,guest-stated",
                        "newcomer,Firm,Newcomer,,,,,,,,guest-stated")
                .rows(InputTable.TIES, "lenovo-group,SUPPLIES,newcomer,,1999,,,,,,,,,,guest-stated");
        var request = http.post().uri("/api/imports").multipart();
        try (Stream<Path> all = Files.list(folders.resolve("guest"))) {
            for (Path file : all.sorted().toList()) {
                request = request.file(new MockMultipartFile(
                        "file", file.getFileName().toString(), "text/csv", Files.readAllBytes(file)));
            }
        }
        assertThat(request.exchange()).hasStatusOk();
    }

    @AfterEach
    void shippedGraphAgain() throws IOException {
        FileSystemUtils.deleteRecursively(properties.uploads());
        ingest.load(Path.of("import"));
    }

    private MvcTestResult decide(String actor, String other, String decision) {
        return http.post()
                .uri(DECISIONS)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"actor\": \"%s\", \"other\": \"%s\", \"decision\": \"%s\", \"why\": \"The same register.\"}"
                        .formatted(actor, other, decision))
                .exchange();
    }

    private List<String> candidates() {
        MvcTestResult answer = http.get().uri(CANDIDATES).accept("text/csv").exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0] + " " + line.split(",")[3])
                .toList();
    }

    @Test
    void aCandidateIsExplained() throws Exception {
        var first = assertThat(http.get().uri(CANDIDATES)).hasStatusOk().bodyJson();
        first.extractingPath("$.items[0].actor.id").isEqualTo("lenovo");
        first.extractingPath("$.items[0].other.id").isEqualTo("lenovo-group");
        first.extractingPath("$.items[0].reasons[0].about").isEqualTo("name");
        assertThat(http.get().uri("/api/candidates?min=0.4")).hasStatus(400);
        assertThat(http.get().uri("/api/candidates?dataset=gues")).hasStatus(400);
    }

    @Test
    void aDecisionIsLoadedAndTakenBack() throws Exception {
        String before = network.snapshot().version();
        String graph = GraphDump.of(SharedNeo4j.driver());
        assertThat(candidates()).contains("lenovo lenovo-group");
        assertThat(decide("lenovo", "lenovo-group", "same")).hasStatusOk();
        assertThat(http.get().uri("/api/actors/lenovo-group")).hasStatus(301);
        assertThat(candidates()).doesNotContain("lenovo lenovo-group");
        var kept = assertThat(http.get().uri(DECISIONS)).hasStatusOk().bodyJson();
        kept.extractingPath("$.items").asArray().hasSize(1);
        kept.extractingPath("$.items[0].dataset").isEqualTo("decisions");
        kept.extractingPath("$.items[0].why").isEqualTo("The same register.");
        assertThat(properties.sets().resolve("decisions/same.csv"))
                .hasContent("actor,other,decision,by,why,evidence:string[]\n"
                        + "lenovo,lenovo-group,same,,The same register.,\n");
        assertThat(properties.sets().resolve("decisions/dataset.json"))
                .content()
                .contains("guest")
                .contains("hsp-thesis");

        assertThat(http.delete().uri(DECISIONS + "?actor=lenovo-group&other=lenovo"))
                .hasStatusOk();
        assertThat(http.get().uri("/api/actors/lenovo-group")).hasStatusOk();
        assertThat(candidates()).contains("lenovo lenovo-group");
        assertThat(GraphDump.of(SharedNeo4j.driver())
                        .lines()
                        .filter(l -> !l.contains("decisions"))
                        .filter(l -> !l.contains("version")))
                .as("but for the empty set of decisions")
                .containsExactlyElementsOf(
                        graph.lines().filter(l -> !l.contains("version")).toList());
        assertThat(network.snapshot().version()).isNotEqualTo(before);
    }

    @Test
    void anActorOfAListOfTiesIsProposedAndBecomesOneThatIsKnown() {
        assertThat(http.post()
                        .uri("/api/imports?name=press.csv")
                        .content("source,target\nLenovo,Zhou Bank\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk();
        assertThat(http.get().uri("/api/candidates?dataset=press"))
                .bodyJson()
                .extractingPath("$.items[0].other.id")
                .isEqualTo("press-lenovo");
        assertThat(decide("press-lenovo", "lenovo", "same"))
                .as("the id of the kind that is known is kept")
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.findings[0].message")
                .asString()
                .endsWith("keep the id of the narrower kind");
        assertThat(decide("lenovo", "press-lenovo", "same")).hasStatusOk();
        assertThat(http.get().uri("/api/actors/press-lenovo")).hasStatus(301);
        assertThat(http.get().uri("/api/actors/lenovo"))
                .bodyJson()
                .extractingPath("$.kind")
                .isEqualTo("Firm");
        assertThat(http.get().uri("/api/actors/lenovo/network?depth=1"))
                .bodyJson()
                .extractingPath("$.nodes[*].id")
                .asArray()
                .contains("zhou-bank", "legend-holdings");
    }

    @Test
    void whatIsDifferentIsNotProposedAgain() {
        assertThat(decide("lenovo", "lenovo-group", "different")).hasStatusOk();
        assertThat(candidates()).doesNotContain("lenovo lenovo-group");
        assertThat(decide("lenovo-group", "lenovo", "same"))
                .as("a second decision takes the place of the first")
                .hasStatusOk();
        assertThat(http.get().uri("/api/actors/lenovo")).hasStatus(301);
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        String version = network.snapshot().version();
        assertThat(decide("tsinghua-university", "lenovo-group", "same"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.problems[0].message")
                .asString()
                .contains("'lenovo-group' is a Firm");
        assertThat(decide("lenovo", "nobody", "same")).hasStatus(422);
        assertThat(decide("lenovo", "lenovo", "same")).hasStatus(400);
        assertThat(decide("lenovo", "lenovo-group", "perhaps")).hasStatus(400);
        assertThat(decide("Lenovo!", "lenovo-group", "same")).hasStatus(400);
        assertThat(http.delete().uri(DECISIONS + "?actor=lenovo&other=lenovo-group"))
                .hasStatus(404);
        assertThat(network.snapshot().version()).isEqualTo(version);
    }
}
