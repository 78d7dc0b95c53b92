package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Data sets that come by REST. */
class ImportApiTest extends ServiceTest {

    private static final String ACTOR = "new-firm,Firm,New Firm,,1999,,,,,,guest-stated";

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
        guest = new Folder(folders, "guest", "hsp-thesis")
                .rows(InputTable.ACTORS, ACTOR)
                .rows(InputTable.TIES, "new-firm,SPUN_OFF_FROM,tsinghua-university,,1999,,,,,,,,,,guest-stated");
    }

    @AfterEach
    void shippedGraphAgain() throws IOException {
        FileSystemUtils.deleteRecursively(properties.uploads());
        ingest.load(Path.of("import"));
    }

    @Test
    void aDataSetIsAddedToThoseThatAreThereAndSurvivesARestart() throws Exception {
        MvcTestResult answer = post(zip("guest/"));
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.outcome").isEqualTo("LOADED");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.datasets[*].id")
                .asArray()
                .containsExactly("hsp-thesis", "guest", "hsp-supplement");
        assertThat(http.get().uri("/api/actors/new-firm")).hasStatusOk();
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
        assertThat(http.get().uri("/api/actors/new-firm")).hasStatusOk();
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");
    }

    @Test
    void oneOfTheSameIdIsReplaced() throws Exception {
        post(zip(""));
        guest.rows(InputTable.ACTORS, ACTOR.replace("New Firm", "Newer Firm"));
        assertThat(post(zip(""))).hasStatusOk();
        assertThat(http.get().uri("/api/actors/new-firm"))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Newer Firm");
        assertThat(post(zip(""))).bodyJson().extractingPath("$.outcome").isEqualTo("UNCHANGED");
    }

    @Test
    void filesComeAlsoOneByOne() throws Exception {
        var request = http.post().uri("/api/imports").multipart();
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            request = request.file(new MockMultipartFile("file", file.getKey(), "text/csv", file.getValue()));
        }
        assertThat(request.exchange()).hasStatusOk();
        assertThat(http.get().uri("/api/actors/new-firm")).hasStatusOk();
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() throws Exception {
        String version = network.snapshot().version();
        var report = assertThat(post("/api/imports?dryRun=true", "guest.zip", zip("guest/")))
                .hasStatusOk()
                .bodyJson();
        report.extractingPath("$.dryRun").isEqualTo(true);
        report.extractingPath("$.outcome").isEqualTo("LOADED");
        report.extractingPath("$.version").isNotEqualTo(version);
        assertThat(network.snapshot().version()).isEqualTo(version);
        assertThat(http.get().uri("/api/actors/new-firm")).hasStatus(404);
        assertThat(properties.sets()).isEmptyDirectory();
    }

    @Test
    void aDataSetWithProblemsIsRejectedWithAllOfThemAndNothingChanges() throws Exception {
        guest.rows(
                InputTable.ACTORS, ACTOR.replace("Firm,New", "Frim,New"), "other,Firm,Other,,19x9,,,,,,guest-stated");
        String version = network.snapshot().version();
        var problem = assertThat(post(zip("guest/")))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyJson();
        problem.extractingPath("$.outcome").isEqualTo("REJECTED");
        problem.extractingPath("$.problems[*].line").asArray().containsExactly(2, 3);
        problem.extractingPath("$.problems[0].file").isEqualTo("guest/actors.csv");
        problem.extractingPath("$.errors[0].field").isEqualTo("guest/actors.csv line 2, column :LABEL");
        problem.extractingPath("$.errors[0].message").isEqualTo("there is no label 'Frim'; did you mean Firm?");
        assertThat(network.snapshot().version()).isEqualTo(version);
        assertThat(properties.sets()).isEmptyDirectory();
    }

    @Test
    void whoAsksByAFormerIdIsSentToTheActorItStandsFor() throws Exception {
        guest.rows(
                InputTable.FORMER_IDS,
                "old-firm,FormerId,new-firm,renamed",
                "tsinghua-college,FormerId,tsinghua-university,merged");
        post(zip(""));
        assertThat(http.get().uri("/api/actors/old-firm")).hasStatus(301).hasHeader("Location", "/api/actors/new-firm");
        assertThat(http.get().uri("/api/actors/tsinghua-college/network?depth=2&families=lineage"))
                .hasStatus(301)
                .hasHeader("Location", "/api/actors/tsinghua-university/network?depth=2&families=lineage");
        assertThat(http.get().uri("/api/actors/older-firm")).hasStatus(404);
        guest.rows(InputTable.FORMER_IDS);
        post(zip(""));
        assertThat(http.get().uri("/api/actors/old-firm")).hasStatus(404);
    }

    @Test
    void formerIdsAreInTheFilesOfADataSetAndInTheScriptOfTheNetwork() throws Exception {
        guest.rows(InputTable.FORMER_IDS, "old-firm,FormerId,new-firm,renamed");
        post(zip(""));
        byte[] files = http.get()
                .uri("/api/datasets/guest.zip")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files))) {
            Map<String, String> unpacked = new TreeMap<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(unpacked.get("guest/former-ids.csv")).contains("old-firm,FormerId,new-firm,renamed");
        }
        String script = http.get()
                .uri("/api/network?format=cypher&datasets=guest")
                .exchange()
                .getResponse()
                .getContentAsString();
        SharedNeo4j.wipe();
        try (Session session = SharedNeo4j.driver().session()) {
            for (String statement : script.split(";\n")) {
                session.run(statement).consume();
            }
            assertThat(session.run("MATCH (f:FormerId)-[:STANDS_FOR]->(e:Entity) RETURN f.id + ' ' + e.id AS row")
                            .list(row -> row.get("row").asString()))
                    .containsExactly("old-firm new-firm");
        }
    }

    @Test
    void anImportThatEndedBetweenItsTwoMovesIsFinishedByTheNextStart() throws Exception {
        post(zip(""));
        Path kept = properties.sets().resolve("guest");
        Path incoming = Files.createDirectories(properties.uploads().resolve("incoming-1"));
        Files.move(kept, incoming.resolve(".former"));
        guest.rows(InputTable.ACTORS, ACTOR.replace("New Firm", "Newer Firm"));
        FileSystemUtils.copyRecursively(folders.resolve("guest"), incoming.resolve("guest"));

        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.LOADED);
        assertThat(nameOfTheNewFirm()).isEqualTo("Newer Firm");
        assertThat(kept.resolve("actors.csv")).content().contains("Newer Firm");
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");
    }

    @Test
    void anImportThatEndedBeforeItsFirstMoveOrAfterItsLastLeavesWhatWasKept() throws Exception {
        post(zip(""));
        Path incoming = Files.createDirectories(properties.uploads().resolve("incoming-1"));
        guest.rows(InputTable.ACTORS, ACTOR.replace("New Firm", "Newer Firm"));
        FileSystemUtils.copyRecursively(folders.resolve("guest"), incoming.resolve("guest"));
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);

        Path done = Files.createDirectories(properties.uploads().resolve("incoming-2"));
        FileSystemUtils.copyRecursively(folders.resolve("guest"), done.resolve(".former"));
        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
        assertThat(nameOfTheNewFirm()).isEqualTo("New Firm");
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");
    }

    private String nameOfTheNewFirm() throws Exception {
        return JsonMapper.shared()
                .readTree(http.get()
                        .uri("/api/actors/new-firm")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .path("name")
                .asString();
    }

    @Test
    void eachVersionIsKeptOnceAndTwoCanBeCompared() throws Exception {
        post(zip(""));
        String first = network.snapshot().version();
        guest.write("dataset.json", """
            {"id": "guest", "title": "Test", "version": "2", "licence": "CC0-1.0", "requires": ["hsp-thesis"]}
            """)
                .rows(
                        InputTable.ACTORS,
                        ACTOR.replace("1999", "2001"),
                        "second-firm,Firm,Second Firm,,,,,,,,guest-stated")
                .rows(InputTable.TIES);
        post(zip(""));
        post(zip(""));

        var versions =
                assertThat(http.get().uri("/api/datasets/guest/versions")).bodyJson();
        versions.extractingPath("$.items[*].number").asArray().containsExactly(2, 1);
        versions.extractingPath("$.items[*].version").asArray().containsExactly("2", "1");
        versions.extractingPath("$.items[*].current").asArray().containsExactly(true, false);
        versions.extractingPath("$.items[1].graphVersion").isEqualTo(first);
        versions.extractingPath("$.items[0].rows['actors.csv']").isEqualTo(2);

        var difference = assertThat(http.get().uri("/api/datasets/guest/versions/1/difference?to=2"))
                .bodyJson();
        difference.extractingPath("$.tables[*].table").asArray().containsExactly("actors.csv", "ties.csv");
        difference.extractingPath("$.tables[0].added[*].row").asArray().containsExactly("second-firm");
        difference.extractingPath("$.tables[0].changed[0].row").isEqualTo("new-firm");
        difference.extractingPath("$.tables[0].changed[0].cells[0].column").isEqualTo("founded:int");
        difference.extractingPath("$.tables[0].changed[0].cells[0].from").isEqualTo(1999);
        difference.extractingPath("$.tables[0].changed[0].cells[0].to").isEqualTo(2001);
        difference
                .extractingPath("$.tables[1].removed[*].row")
                .asArray()
                .containsExactly("new-firm--spun-off-from--tsinghua-university");
        assertThat(http.get().uri("/api/datasets/guest/versions/2/difference?to=1&format=csv"))
                .bodyText()
                .startsWith(
                        "table,change,row,line,column,from,to\r\nactors.csv,changed,new-firm,2,founded:int,2001,1999");
        assertThat(http.get().uri("/api/datasets/guest/versions/3/difference")).hasStatus(404);
        assertThat(http.get().uri("/api/datasets/guest/versions/1/difference?to=3"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/datasets/nobody/versions")).hasStatus(404);
    }

    @Test
    void theTagOfAListOfVersionsChangesWithItAlsoWhenTheGraphIsAsBefore() throws Exception {
        post(zip(""));
        String graph = network.snapshot().version();
        String tag = tag("/api/datasets/guest/versions");
        guest.rows(InputTable.ACTORS, ACTOR.replace("New", "Newer"));
        post(zip(""));
        guest.rows(InputTable.ACTORS, ACTOR);
        post(zip(""));
        assertThat(network.snapshot().version()).isEqualTo(graph);
        assertThat(tag("/api/datasets/guest/versions")).isNotEqualTo(tag);
    }

    private String tag(String uri) {
        return http.get().uri(uri).exchange().getResponse().getHeader("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "scribbled", "without its note", "empty"})
    void aDamagedVersionIsToldInItsPlaceAndStopsNothingElse(String damage) throws Exception {
        descriptor("1");
        post(zip(""));
        descriptor("2").rows(InputTable.ACTORS, ACTOR.replace("New", "Newer"));
        post(zip(""));
        damage(properties.history().resolve("guest/000001.zip"), damage);

        var versions = assertThat(http.get().uri("/api/datasets/guest/versions"))
                .hasStatusOk()
                .bodyJson();
        versions.extractingPath("$.items[*].number").asArray().containsExactly(2, 1);
        versions.extractingPath("$.items[1].damage").asString().contains("cannot be read");
        versions.extractingPath("$.items[1].current").isEqualTo(false);
        versions.doesNotHavePath("$.items[0].damage");
        versions.extractingPath("$.items[0].current").isEqualTo(true);
        assertThat(http.get().uri("/api/datasets/guest/versions/1/difference?to=2"))
                .hasStatus(410)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("Version 1 of guest is damaged on the disk");
        assertThat(http.get().uri("/api/datasets/guest/versions/2/difference")).hasStatusOk();

        assertThat(imports.loadAll().outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
        descriptor("1").rows(InputTable.ACTORS, ACTOR);
        assertThat(post(zip("")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("LOADED");
        // What was damaged is kept again, now that it came again.
        assertThat(http.get().uri("/api/datasets/guest/versions/3/difference?to=2"))
                .hasStatusOk();
    }

    private Folder descriptor(String version) {
        return guest.write("dataset.json", """
            {"id": "guest", "title": "Test", "version": "%s", "licence": "CC0-1.0", "requires": ["hsp-thesis"]}
            """.formatted(version));
    }

    private static void damage(Path zip, String how) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        switch (how) {
            case "truncated" -> Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length - 40));
            case "empty" -> Files.write(zip, new byte[0]);
            case "without its note" -> Files.write(zip, zip(Map.of("guest/actors.csv", new byte[1])));
            default -> {
                for (int i = bytes.length / 3; i < bytes.length / 3 + 60; i++) {
                    bytes[i] ^= 0x5A;
                }
                Files.write(zip, bytes);
            }
        }
    }

    @Test
    void theReportOfALoadAndOfADryRunTellsWhatIsHardlyMeant() throws Exception {
        guest.rows(
                InputTable.TIES,
                "new-firm,SPUN_OFF_FROM,tsinghua-university,,1999,,,,,,,,,,guest-stated;guest-inferred");
        guest.rows(InputTable.ACTORS, ACTOR.replace("1999", "1900"));
        for (String uri : List.of("/api/imports?dryRun=true", "/api/imports")) {
            var report =
                    assertThat(post(uri, "guest.zip", zip(""))).hasStatusOk().bodyJson();
            report.extractingPath("$.warningCount").isEqualTo(1);
            report.extractingPath("$.warnings[0].file").isEqualTo("guest/ties.csv");
            report.extractingPath("$.warnings[0].line").isEqualTo(2);
            report.extractingPath("$.warnings[0].column").isEqualTo(":START_ID");
            report.extractingPath("$.warnings[0].message")
                    .isEqualTo(
                            "'new-firm' was founded in 1900, before 'tsinghua-university', from which it descends, in"
                                    + " 1911; correct a year or the tie");
        }
    }

    @Test
    void whatTheChecksFindInTheGraphCanBeAskedFor() throws Exception {
        guest.rows(InputTable.ACTORS, ACTOR.replace("1999", "1900"));
        post(zip(""));
        ServiceProcess.eventually(
                Duration.ofMinutes(3),
                // Until the checks have seen what was just loaded, they tell of what was there before.
                () -> http.get()
                        .uri("/api/checks?check=lineage-child-older-than-parent")
                        .exchange()
                        .getResponse()
                        .getContentAsString()
                        .contains("new-firm"));
        var found = assertThat(http.get().uri("/api/checks?check=lineage-child-older-than-parent"))
                .bodyJson();
        found.extractingPath("$.items[*].row.child").asArray().containsExactly("new-firm");
        found.extractingPath("$.items[0].title").isEqualTo("Children older than their parents");
        assertThat(http.get().uri("/api/checks?check=lineage-child-older-than-parent&format=csv"))
                .bodyText()
                .isEqualTo("check,title,found\r\nlineage-child-older-than-parent,Children older than their parents,"
                        + "\"child new-firm, childFounded 1900, parent tsinghua-university, parentFounded 1911\"\r\n");
        assertThat(http.get().uri("/api/checks?check=lineage-cycel")).hasStatus(400);
        assertThat(http.get().uri("/api/checks/rules")).bodyText().contains("lineage-cycle", "MATCH path");
    }

    @Test
    void aZipThatNamesFilesOutsideItsFolderIsRefused() throws Exception {
        for (String path :
                new String[] {"../actors.csv", "/etc/actors.csv", "guest/../../actors.csv", "..\\actors.csv"}) {
            refused(zip(Map.of(path, new byte[] {1})), "the zip names a file outside its folder: " + path);
        }
    }

    @Test
    void aZipBombIsRefusedBeforeItUnfolds() throws Exception {
        byte[] zeros = new byte[64 << 20];
        refused(
                zip(Map.of("guest/actors.csv", zeros, "guest/ignored.bin", new byte[1])),
                "the data set holds more than 67108864 bytes unpacked; helix.import.max-size permits no more");
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 101; i++) {
            many.put("guest/" + i + ".csv", new byte[0]);
        }
        refused(zip(many), "the zip has more than 100 entries; send the folder of one data set");
    }

    @Test
    void whatIsNoDataSetIsRefused() throws Exception {
        refused("no zip".getBytes(StandardCharsets.UTF_8), "this is no zip, or an empty one");
        refused(
                zip(Map.of("a/dataset.json", new byte[1], "b/actors.csv", new byte[1])),
                "the zip has data files in two folders; send the folder of one data set");
        refused(
                zip(Map.of("a/actors.csv", new byte[1], "b/actors.csv", new byte[1])),
                "actors.csv comes twice; rename one, so that places in them can be told apart");
        refused(
                zip(Map.of("dataset.json", "{\"id\": \"../up\"}".getBytes(StandardCharsets.UTF_8))),
                "dataset.json names no id; write \"id\": a slug of lower-case letters, digits, single hyphens");
        assertThat(http.post()
                        .uri("/api/imports")
                        .multipart()
                        .file(new MockMultipartFile("file", "dataset.json", null, new byte[1]))
                        .file(new MockMultipartFile("file", "run.sh", null, new byte[1])))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("'run.sh' is no file of a data set; send dataset.json and CSV files, or one zip of them");
        assertThat(post("/api/imports?id=another", "guest.zip", zip("")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("the files hold a dataset.json, which says what they are; leave this out");
        assertThat(post("/api/imports?dryrun=true", "guest.zip", zip(""))).hasStatus(400);
    }

    @Test
    void pagesOfOtherSitesCannotImport() throws Exception {
        assertThat(http.post()
                        .uri("/api/imports")
                        .multipart()
                        .file(new MockMultipartFile("file", "guest.zip", null, zip("")))
                        .header("Origin", "http://localhost:3000"))
                .hasStatus(403);
    }

    private void refused(byte[] zip, String why) {
        assertThat(post(zip))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(why);
    }

    private MvcTestResult post(byte[] zip) {
        return post("/api/imports", "guest.zip", zip);
    }

    private MvcTestResult post(String uri, String name, byte[] content) {
        return http.post()
                .uri(uri)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .exchange();
    }

    private byte[] zip(String prefix) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files().forEach((name, content) -> files.put(prefix + name, content));
        files.put(prefix + "README.md", new byte[] {'x'});
        return zip(files);
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var list = Files.list(folders.resolve("guest"))) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
