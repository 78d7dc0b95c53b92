package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;

/**
 * Data sets that are taken away by REST, and versions that are loaded again. The guest declares new-firm and ties it to Tsinghua
 * University; and it states once more a tie of the thesis, that Lenovo came from the Institute of Computing Technology.
 */
@ExtendWith(OutputCaptureExtension.class)
class RemovalApiTest extends ServiceTest {

    private static final String LENOVO = "lenovo--spun-off-from--institute-of-computing-technology";

    @TempDir
    Path folders;

    @Autowired
    private Ingest ingest;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportProperties properties;

    private Folder guest;

    @BeforeEach
    void aGuest() {
        guest = new Folder(folders, "guest", "hsp-thesis");
        name("New Firm");
        guest.rows(
                InputTable.TIES,
                "new-firm,SPUN_OFF_FROM,tsinghua-university,,1999,,,,,,,,,,guest-stated",
                "lenovo,SPUN_OFF_FROM,institute-of-computing-technology,,1985,,,,,,,,,,guest-stated");
    }

    @AfterEach
    void shippedGraphAgain() throws IOException {
        FileSystemUtils.deleteRecursively(properties.uploads());
        ingest.load(Path.of("import"));
    }

    @Test
    void whatOnlyItSaidGoesAndWhatOthersSayStays() throws Exception {
        String before = GraphDump.of(SharedNeo4j.driver());
        post("guest");
        assertThat(http.get().uri("/api/ties/" + LENOVO)).bodyText().contains("guest-stated");

        var report = ok(delete("/api/datasets/guest"));
        report.extractingPath("$.id").isEqualTo("guest");
        report.extractingPath("$.actors").isEqualTo(1);
        report.extractingPath("$.ties").isEqualTo(1);
        report.extractingPath("$.sharedActors").isEqualTo(3);
        report.extractingPath("$.sharedTies").isEqualTo(1);
        report.extractingPath("$.inImportDirectory").isEqualTo(false);
        report.extractingPath("$.message")
                .isEqualTo(
                        "Its versions are kept: POST /api/datasets/guest/versions/{version}/load brings one back, and so"
                                + " does an import.");
        report.extractingPath("$.datasets[*].id").asArray().containsExactly("hsp-thesis", "hsp-supplement");
        report.extractingPath("$.dryRun").isEqualTo(false);
        report.extractingPath("$.version").isEqualTo(network.snapshot().version());

        assertThat(http.get().uri("/api/actors/new-firm")).hasStatus(404);
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(before);
        assertThat(properties.sets()).isEmptyDirectory();
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
        assertThat(delete("/api/datasets/guest")).hasStatus(404);
    }

    @Test
    void aDryRunSaysWhatWouldGoAndChangesNothing() throws Exception {
        post("guest");
        String version = network.snapshot().version();
        var report = ok(delete("/api/datasets/guest?dryRun=true"));
        report.extractingPath("$.dryRun").isEqualTo(true);
        report.extractingPath("$.actors").isEqualTo(1);
        report.extractingPath("$.version").isNotEqualTo(version);
        assertThat(network.snapshot().version()).isEqualTo(version);
        assertThat(http.get().uri("/api/actors/new-firm")).hasStatusOk();
        assertThat(properties.sets().resolve("guest/actors.csv")).exists();
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");
    }

    @Test
    void oneThatOthersRequireIsRefusedAndTheyAreNamed() throws Exception {
        post("guest");
        String version = network.snapshot().version();
        var problem = assertThat(delete("/api/datasets/hsp-thesis"))
                .hasStatus(409)
                .hasContentType("application/problem+json")
                .bodyJson();
        problem.extractingPath("$.title").isEqualTo("Other data sets require it");
        problem.extractingPath("$.detail")
                .isEqualTo(
                        "hsp-thesis is required by guest, hsp-supplement, which may refer to its actors, ties, sources and"
                                + " words; nothing was changed. Take those away first, or load them again without this one among"
                                + " the requires of dataset.json.");
        problem.extractingPath("$.requiredBy").asArray().containsExactly("guest", "hsp-supplement");
        assertThat(delete("/api/datasets/hsp-thesis?dryRun=true")).hasStatus(409);
        assertThat(network.snapshot().version()).isEqualTo(version);
    }

    @Test
    void anUnknownOneIsNotFoundAndTheNearestIsNamed() {
        assertThat(delete("/api/datasets/hsp-suplement"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no data set 'hsp-suplement'; did you mean hsp-supplement?");
        assertThat(delete("/api/datasets/hsp-supplement?dryrun=true")).hasStatus(400);
        assertThat(delete("/api/datasets/hsp-supplement?dryRun=perhaps")).hasStatus(400);
    }

    @Test
    void oneOfTheImportDirectoryIsLeftOutUntilItIsLoadedAgain() throws Exception {
        String whole = GraphDump.of(SharedNeo4j.driver());
        var report = ok(delete("/api/datasets/hsp-supplement"));
        report.extractingPath("$.inImportDirectory").isEqualTo(true);
        report.extractingPath("$.message")
                .asString()
                .endsWith(" Its files stay in the import directory, and are left out, at each start too, until then.");
        report.extractingPath("$.datasets[*].id").asArray().containsExactly("hsp-thesis");
        assertThat(Path.of("import/hsp-supplement/dataset.json")).exists();
        assertThat(listed()).containsExactly("hsp-thesis");

        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
        assertThat(listed()).containsExactly("hsp-thesis");
        assertThat(delete("/api/datasets/hsp-supplement")).hasStatus(404);
        ok(post("guest")).extractingPath("$.datasets[*].id").asArray().containsExactly("hsp-thesis", "guest");
        ok(delete("/api/datasets/guest"));

        ok(http.post().uri("/api/datasets/hsp-supplement/versions/1/load").exchange());
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(whole);
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
    }

    @Test
    void allCanBeTakenAwayAndComeBack() throws Exception {
        String whole = GraphDump.of(SharedNeo4j.driver());
        ok(delete("/api/datasets/hsp-supplement"));
        ok(delete("/api/datasets/hsp-thesis"))
                .extractingPath("$.datasets")
                .asArray()
                .isEmpty();
        assertThat(listed()).isEmpty();
        assertThat(http.get().uri("/api/network/summary")).hasStatusOk();
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
        ok(http.post().uri("/api/datasets/hsp-thesis/versions/1/load").exchange());
        ok(http.post().uri("/api/datasets/hsp-supplement/versions/1/load").exchange());
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(whole);
    }

    /** What the import directory gives comes through the same door as anything else, hash for hash. */
    @Test
    void theShippedDataSetsMakeTheSameGraphWhenTheyComeByRest() throws Exception {
        String version = network.snapshot().version();
        String whole = GraphDump.of(SharedNeo4j.driver());
        ok(delete("/api/datasets/hsp-supplement"));
        ok(delete("/api/datasets/hsp-thesis"));
        assertThat(network.snapshot().version()).isNotEqualTo(version);

        post(Path.of("import"), "hsp-thesis");
        ok(post(Path.of("import"), "hsp-supplement"))
                .extractingPath("$.version")
                .isEqualTo(version);
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(whole);
    }

    @Test
    void aRemovalThatEndedBetweenItsTwoMovesIsFinishedByTheNextStart() throws Exception {
        new Folder(folders, "hsp-supplement", "hsp-thesis");
        post("hsp-supplement");
        // It lies in the import directory too, so a mark is to take its place.
        Path incoming = Files.createDirectories(properties.uploads().resolve("incoming-1/hsp-supplement"))
                .getParent();
        Files.createFile(incoming.resolve("hsp-supplement/removed"));
        Files.move(properties.sets().resolve("hsp-supplement"), incoming.resolve(".former"));
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.LOADED);
        assertThat(listed()).containsExactly("hsp-thesis");
        assertThat(properties.sets().resolve("hsp-supplement/removed")).exists();
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");
    }

    @Test
    void aRemovalThatEndedBeforeItsFirstMoveIsNone() throws Exception {
        post("guest");
        Files.createDirectories(properties.uploads().resolve("incoming-1"));
        Path marked = Files.createDirectories(properties.uploads().resolve("incoming-2/hsp-supplement"));
        Files.createFile(marked.resolve("removed"));
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
        assertThat(listed()).containsExactly("guest", "hsp-supplement", "hsp-thesis");
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");
    }

    @Test
    void anEarlierVersionIsLoadedAgainAlsoAfterItsDataSetWasTakenAway() throws Exception {
        post("guest");
        String first = network.snapshot().version();
        newer();
        post("guest");
        String second = network.snapshot().version();

        String trial = "/api/datasets/guest/versions/1/load?dryRun=true";
        ok(http.post().uri(trial).exchange()).extractingPath("$.version").isEqualTo(first);
        assertThat(network.snapshot().version()).isEqualTo(second);
        ok(http.post().uri("/api/datasets/guest/versions/1/load").exchange())
                .extractingPath("$.outcome")
                .isEqualTo("LOADED");
        assertThat(network.snapshot().version()).isEqualTo(first);
        ok(delete("/api/datasets/guest"));
        var versions =
                assertThat(http.get().uri("/api/datasets/guest/versions")).bodyJson();
        versions.extractingPath("$.items[*].number").asArray().containsExactly(2, 1);
        versions.extractingPath("$.items[*].current").asArray().containsExactly(false, false);
        ok(http.post().uri("/api/datasets/guest/versions/2/load").exchange());
        assertThat(network.snapshot().version()).isEqualTo(second);
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);

        assertThat(http.post().uri("/api/datasets/guest/versions/3/load")).hasStatus(404);
        assertThat(http.post().uri("/api/datasets/guests/versions/1/load"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no data set 'guests'; did you mean guest?");
    }

    @Test
    void aDamagedVersionIsNotLoaded() throws Exception {
        post("guest");
        newer();
        post("guest");
        String version = network.snapshot().version();
        Files.write(properties.history().resolve("guest/000001.zip"), new byte[3]);
        assertThat(http.post().uri("/api/datasets/guest/versions/1/load"))
                .hasStatus(410)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("The version is damaged");
        assertThat(network.snapshot().version()).isEqualTo(version);
    }

    @Test
    void aVersionThatNoLongerFitsIsRejectedWithItsProblems() throws Exception {
        post("guest");
        ok(delete("/api/datasets/guest"));
        ok(delete("/api/datasets/hsp-supplement"));
        ok(delete("/api/datasets/hsp-thesis"));
        assertThat(http.post().uri("/api/datasets/guest/versions/1/load"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.problems[0].message")
                .asString()
                .startsWith("there is no data set 'hsp-thesis'");
    }

    /** As one that an earlier release took, with an amount of 0. */
    @Test
    void aKeptDataSetThatIsRejectedAtAStartLeavesTheGraphAsItWasUntilItIsCorrectedOrTakenAway() throws Exception {
        post("guest");
        String version = network.snapshot().version();
        worthNothing();
        LoadReport report = imports.loadAll();
        assertThat(report.outcome()).isEqualTo(LoadReport.Outcome.REJECTED);
        assertThat(report.problems())
                .singleElement()
                .asString()
                .startsWith("guest/ties.csv line 2, column amount:double: it weighs the tie, so it is above 0");
        assertThat(network.snapshot().version()).isEqualTo(version);
        assertThat(http.get().uri("/api/actors/new-firm")).hasStatusOk();
        new Folder(folders, "another");
        assertThat(sent(folders, "another"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.problems[*].file")
                .asArray()
                .containsExactly("guest/ties.csv");

        ok(post("guest")).extractingPath("$.version").isEqualTo(version);
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);

        worthNothing();
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.REJECTED);
        ok(delete("/api/datasets/guest"));
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
        assertThat(listed()).containsExactly("hsp-supplement", "hsp-thesis");
    }

    /** Gives a tie of the guest, as it is kept, an amount of 0. */
    private void worthNothing() throws IOException {
        Path ties = properties.sets().resolve("guest/ties.csv");
        Files.writeString(ties, Files.readString(ties).replace(",,1999,,,,,,,,", ",,1999,,,,,,0,CNY,"));
    }

    @Test
    void aDataSetMayBearAnyIdAlsoOneThatSoundsLikeAPartOfTheStore() throws Exception {
        new Folder(folders, "former");
        post("former");
        ok(post("former")).extractingPath("$.outcome").isEqualTo("UNCHANGED");
        new Folder(folders, "removed");
        post("removed");
        assertThat(listed()).contains("former", "removed");
        ok(delete("/api/datasets/former"));
        ok(delete("/api/datasets/removed"));
        assertThat(listed()).containsExactly("hsp-supplement", "hsp-thesis");
    }

    @Test
    void whoTookItAwayStandsInTheAuditLog(CapturedOutput log) throws Exception {
        post("guest");
        delete("/api/datasets/guest");
        delete("/api/datasets/hsp-thesis");
        http.post().uri("/api/datasets/guest/versions/1/load?dryRun=true").exchange();
        assertThat(log)
                .containsPattern(
                        "Removal of guest by local user from 127.0.0.1: LOADED, 0 problems, \\d+ warnings, graph version")
                .containsPattern("Refused with 409: DELETE /api/datasets/hsp-thesis from")
                .containsPattern("Load of kept version 1 of guest by local user from 127.0.0.1, dry run: LOADED");
    }

    @Test
    void pagesOfOtherSitesCannotTakeAway() {
        assertThat(http.delete().uri("/api/datasets/hsp-supplement").header("Origin", "http://localhost:3000"))
                .hasStatus(403);
    }

    /** Version 2, with another name of the firm. */
    private void newer() {
        name("Newer Firm");
        guest.write("dataset.json", """
                {"id": "guest", "title": "Test", "version": "2", "licence": "CC0-1.0", "requires": ["hsp-thesis"]}
                """);
    }

    private void name(String name) {
        guest.rows(InputTable.ACTORS, "new-firm,Firm," + name + ",,1999,,,,,,guest-stated");
    }

    private List<String> listed() throws Exception {
        List<String> ids = new java.util.ArrayList<>();
        tools.jackson.databind.json.JsonMapper.shared()
                .readTree(
                        http.get().uri("/api/datasets").exchange().getResponse().getContentAsByteArray())
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private static AbstractJsonContentAssert<?> ok(MvcTestResult answer) {
        return assertThat(answer).hasStatusOk().bodyJson();
    }

    private MvcTestResult delete(String uri) {
        return http.delete().uri(uri).exchange();
    }

    private MvcTestResult post(String id) throws IOException {
        return post(folders, id);
    }

    private MvcTestResult post(Path datasets, String id) throws IOException {
        MvcTestResult answer = sent(datasets, id);
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private MvcTestResult sent(Path datasets, String id) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                var files = Files.list(datasets.resolve(id))) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return http.post()
                .uri("/api/imports")
                .multipart()
                .file(new MockMultipartFile("file", id + ".zip", null, bytes.toByteArray()))
                .exchange();
    }
}
