package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;

/**
 * Backups: what they hold comes back, data sets, decisions, versions and what was taken away, and nothing else does. The guest brings
 * a firm of its own.
 */
class BackupApiTest extends ServiceTest {

    @TempDir
    Path folders;

    @Autowired
    private Ingest ingest;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportProperties properties;

    @AfterEach
    void shippedGraphAgain() throws IOException {
        FileSystemUtils.deleteRecursively(properties.uploads());
        ingest.load(Path.of("import"));
    }

    @Test
    void aBackupBringsBackWhatTheServiceHeldWhateverCameSince() throws Exception {
        imports.loadAll();
        guest("New Firm");
        guest("Newer Firm");
        decide("new-firm", "lenovo");
        remove("hsp-supplement");
        String version = network.snapshot().version();
        String graph = GraphDump.of(SharedNeo4j.driver());
        byte[] backup = backup();

        guest("Newest Firm");
        ok(http.post().uri("/api/datasets/hsp-supplement/versions/1/load").exchange());
        remove("decisions");
        assertThat(network.snapshot().version()).isNotEqualTo(version);

        ok(restore(backup, "?dryRun=true")).extractingPath("$.version").isEqualTo(version);
        assertThat(network.snapshot().version()).isNotEqualTo(version);
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");

        ok(restore(backup, "")).extractingPath("$.version").isEqualTo(version);
        assertThat(network.snapshot().version()).isEqualTo(version);
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(graph);
        assertThat(http.get().uri("/api/datasets/guest/versions"))
                .bodyJson()
                .extractingPath("$.items[*].current")
                .asArray()
                .containsExactly(true, false);
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
        assertThat(backup()).isEqualTo(backup);
        // The thesis lies alike in the import directory, and the supplement lies there alone.
        assertThat(properties.sets()).isDirectoryNotContaining("glob:**hsp-thesis");
        assertThat(properties.sets().resolve("hsp-supplement/removed")).exists();
    }

    @Test
    void aServiceThatHoldsNothingElseIsLikeTheOneThatMadeIt() throws Exception {
        imports.loadAll();
        guest("New Firm");
        String graph = GraphDump.of(SharedNeo4j.driver());
        byte[] backup = backup();
        FileSystemUtils.deleteRecursively(properties.uploads());
        imports.loadAll();
        ok(restore(backup, ""));
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(graph);
        assertThat(backup()).isEqualTo(backup);
    }

    @Test
    void whatIsCutOffOrAlteredIsRefused() throws Exception {
        imports.loadAll();
        guest("New Firm");
        byte[] backup = backup();
        String version = network.snapshot().version();
        Random random = new Random(27);
        for (int i = 0; i < 4; i++) {
            int place = random.nextInt(backup.length);
            assertRefused(Arrays.copyOf(backup, place), "it is cut off or altered");
            byte[] altered = backup.clone();
            altered[place] ^= (byte) (1 + random.nextInt(255));
            assertRefused(altered, "it is cut off or altered");
        }
        assertRefused(new byte[0], "it is cut off or altered");
        assertRefused("PK".repeat(100).getBytes(java.nio.charset.StandardCharsets.US_ASCII), "it is cut off");
        assertThat(http.post().uri("/api/backup/restore").multipart())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("file");
        assertThat(network.snapshot().version()).isEqualTo(version);
        assertThat(properties.sets().resolve("guest")).exists();
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");
    }

    @Test
    void aRestorationThatEndedBetweenItsMovesIsFinishedByTheNextStart() throws Exception {
        imports.loadAll();
        guest("New Firm");
        String graph = GraphDump.of(SharedNeo4j.driver());
        Path incoming = Files.createDirectories(properties.uploads().resolve("incoming-1"));
        Files.move(properties.sets(), incoming.resolve("sets"));
        Files.move(properties.history(), incoming.resolve("versions"));
        Files.createDirectory(incoming.resolve(".former-sets"));
        Files.createDirectory(properties.history());
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(graph);
        assertThat(properties.history().resolve("guest/000001.zip")).exists();
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");
    }

    @Test
    void itIsAZipOfTheKeptVersionsWithAListBeforeThem() throws Exception {
        imports.loadAll();
        guest("New Firm");
        List<String> names = new java.util.ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(backup()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .containsExactly(
                        "backup.json", "guest/000001.zip", "hsp-supplement/000001.zip", "hsp-thesis/000001.zip");
    }

    @Test
    void eachLoadThatChangedTheGraphIsLogged() throws Exception {
        imports.loadAll();
        guest("New Firm");
        guest("New Firm");
        remove("guest");
        Files.writeString(
                properties.uploads().resolve("loads.jsonl"),
                "\n{\"at\":\"2009",
                java.nio.file.StandardOpenOption.APPEND);
        guest("Newer Firm");
        var loads = assertThat(http.get().uri("/api/imports")).hasStatusOk().bodyJson();
        loads.extractingPath("$.items[*].request")
                .asArray()
                .startsWith("POST /api/imports", "DELETE /api/datasets/guest", "POST /api/imports");
        loads.extractingPath("$.items[0].by").isEqualTo("local user");
        loads.extractingPath("$.items[0].graphVersion")
                .isEqualTo(network.snapshot().version());
        loads.extractingPath("$.items[0].datasets[?(@.changed == true)].id")
                .asArray()
                .containsExactly("guest");
        loads.extractingPath("$.items[1].datasets[*].id").asArray().doesNotContain("guest");
        assertThat(http.get().uri("/api/imports?format=csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("at,by,request,graphVersion,changed,actors,ties");
    }

    private void guest(String name) throws IOException {
        Folder guest = new Folder(folders, "guest", "hsp-thesis");
        guest.rows(InputTable.ACTORS, "new-firm,Firm," + name + ",,1999,,,,,,guest-stated");
        assertThat(http.post()
                        .uri("/api/imports")
                        .multipart()
                        .file(part("dataset.json"))
                        .file(part("actors.csv"))
                        .file(part("sources.csv"))
                        .file(part("evidence.csv")))
                .hasStatusOk();
    }

    private MockMultipartFile part(String name) throws IOException {
        return new MockMultipartFile(
                "file", name, null, Files.readAllBytes(folders.resolve("guest").resolve(name)));
    }

    private void decide(String actor, String other) {
        assertThat(http.post()
                        .uri("/api/candidates/decisions")
                        .contentType("application/json")
                        .content("{\"actor\": \"%s\", \"other\": \"%s\", \"decision\": \"different\"}"
                                .formatted(actor, other)))
                .hasStatusOk();
    }

    private void remove(String id) {
        assertThat(http.delete().uri("/api/datasets/" + id)).hasStatusOk();
    }

    private byte[] backup() {
        MvcTestResult answer = http.get().uri("/api/backup").exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult restore(byte[] backup, String query) {
        return http.post()
                .uri("/api/backup/restore" + query)
                .multipart()
                .file(new MockMultipartFile("file", "backup.zip", null, backup))
                .exchange();
    }

    private static AbstractJsonContentAssert<?> ok(MvcTestResult answer) {
        return assertThat(answer).hasStatusOk().bodyJson();
    }

    private void assertRefused(byte[] backup, String why) {
        assertThat(restore(backup, ""))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .startsWith("nothing was changed, since the backup is refused: " + why);
    }
}
