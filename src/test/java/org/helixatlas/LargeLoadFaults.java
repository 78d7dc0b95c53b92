package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** The packaged service where every load is large: each builds a new store, which takes the place of the old one or does not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeLoadFaults {

    private static final String LARGE = "--helix.import.transaction-rows=0";
    private static final String SHIPPED =
            "--helix.import.directory=" + Path.of("import").toAbsolutePath();
    private static final String BUILDS = "A new store is built beside the one that serves";
    private static final String IN_PLACE = "The new store is in its place";
    private static final String IMPORTER = "StoreImportProcess";

    private static final List<String> ANSWERS = List.of(
            "/api/network/summary",
            "/api/network?format=graphml",
            "/api/actors/lenovo/lineage?direction=ancestors",
            "/api/actors/tsinghua-university",
            "/api/actors?q=tsinghua",
            "/api/ties/tsinghua-university--invested-in--tongfang",
            "/api/measures/betweenness?families=research,investment&top=10",
            "/api/conflicts",
            "/api/sources",
            "/api/observations?subject=lenovo",
            "/api/schema",
            "/api/datasets");

    @TempDir
    static Path folder;

    private static Path data;
    private static ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        data = folder.resolve("data");
        service = ServiceProcess.start(data, SHIPPED, LARGE).awaitUp();
    }

    @AfterAll
    static void end() throws IOException {
        service.close();
    }

    @Test
    @Order(1)
    void answersAreTheSameByBothWays() throws Exception {
        assertThat(service.output()).contains(BUILDS).contains(IN_PLACE);
        try (ServiceProcess other =
                ServiceProcess.start(folder.resolve("other"), SHIPPED).awaitUp()) {
            assertThat(other.output()).doesNotContain(BUILDS);
            for (String path : ANSWERS) {
                assertThat(body(service, path)).as(path).isEqualTo(body(other, path));
            }
            assertThat(dump(service)).isEqualTo(dump(other));
        }
        nothingIsLeft();
    }

    @Test
    @Order(2)
    void anImportSaysHowItWasWrittenAndSoDoesATrialThatWritesNothing() throws Exception {
        String before = dump(service);
        assertThat(send(service, "ties", "a,b", "&dryRun=true").body()).contains("\"written\":\"NEW_STORE\"");
        assertThat(dump(service)).isEqualTo(before);

        HttpResponse<String> loaded = send(service, "ties", "a,b", "");
        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
        assertThat(loaded.body()).contains("\"written\":\"NEW_STORE\"");
        assertThat(body(service, "/api/network/summary")).contains("ties");

        HttpResponse<String> gone = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.uri("/api/datasets/ties"))
                                .DELETE()
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
        assertThat(dump(service)).isEqualTo(before);
        nothingIsLeft();
    }

    @Test
    @Order(3)
    void whatSomebodyWroteByBoltIsNotLostUnasked() throws Exception {
        try (Driver driver = service.driver()) {
            driver.executableQuery(
                            "MATCH (f:Firm {id: 'lenovo'}) SET f.mark = 1, f:Big CREATE (:Note {text: 'x'})-[:ON]->(f)")
                    .execute();
            String before = dump(service);

            HttpResponse<String> refused = send(service, "ties", "a,b", "");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("1 nodes with the label Note would be lost")
                    .contains("1 labels Big of nodes with the label Entity would be lost")
                    .contains("1 properties mark of nodes with the label Entity would be lost")
                    .contains("1 relationships of the type ON would be lost");
            assertThat(dump(service)).isEqualTo(before);
            driver.executableQuery("MATCH (n:Note) DETACH DELETE n").execute();
            driver.executableQuery("MATCH (f:Firm {id: 'lenovo'}) REMOVE f.mark, f:Big")
                    .execute();
        }
    }

    @Test
    @Order(4)
    void anImporterThatIsKilledLeavesTheOldGraphWhichServesMeanwhile() throws Exception {
        String before = dump(service);
        var answer = sendSoon(service, "ties", "a,b");
        ProcessHandle importer = importer(service);
        assertThat(body(service, ANSWERS.get(5))).isNotEmpty();
        ServiceProcess.signal("KILL", List.of(importer));

        assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(503);
        assertThat(answer.join().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.join().headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.join().body())
                .contains("The process that builds the new store was killed. Nothing was changed. Send it again.");
        assertThat(dump(service)).isEqualTo(before);
        nothingIsLeft();
    }

    @Test
    @Order(4)
    void anImportThatIsLeftLeavesTheOldGraph() throws Exception {
        String before = dump(service);
        HttpRequest import1 = HttpRequest.newBuilder(request(service, "ties", "a,b", ""), (name, value) -> true)
                .header("X-Request-Id", "import-1")
                .build();
        var answer = HttpClient.newHttpClient().sendAsync(import1, HttpResponse.BodyHandlers.ofString());
        importer(service);
        HttpResponse<String> left = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.uri("/api/imports/import-1"))
                                .DELETE()
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(left.body()).contains("\"step\":\"WRITING\"");
        assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(409);
        assertThat(answer.join().body()).contains("The change was left on request. Nothing was changed.");
        assertThat(dump(service)).isEqualTo(before);
        assertThat(found(service)).isEmpty();
        nothingIsLeft();
    }

    @Test
    @Order(5)
    void aServiceThatIsKilledWhileTheStoreIsBuiltHasTheOldGraphAtItsNextStart() throws Exception {
        String before = dump(service);
        sendSoon(service, "ties", "a,b");
        ProcessHandle importer = importer(service);
        ServiceProcess.signal("KILL", List.of(service.handle()));
        importer.onExit().join();
        assertThat(data.resolve("neo4j-draft")).isDirectory();
        service.close();

        service = ServiceProcess.start(data, SHIPPED, LARGE).awaitUp();
        assertThat(service.output()).contains("Unchanged hsp-thesis").doesNotContain(BUILDS);
        assertThat(dump(service)).isEqualTo(before);
        nothingIsLeft();
    }

    /** After the folders have changed their places: the import was not accepted, so it is taken back. */
    @Test
    @Order(6)
    void aServiceThatIsKilledWhileTheNewStoreOpensHasAWholeGraphAtItsNextStart() throws Exception {
        String before = dump(service);
        sendSoon(service, "ties", "a,b");
        ServiceProcess.eventually(
                ServiceProcess.START, () -> service.output().contains("The database changes to a new store"));
        ServiceProcess.signal("KILL", List.of(service.handle()));
        service.close();

        service = ServiceProcess.start(data, SHIPPED, LARGE).awaitUp();
        assertThat(dump(service)).isEqualTo(before);
        nothingIsLeft();
    }

    private static ProcessHandle importer(ServiceProcess of) throws Exception {
        ServiceProcess.eventually(ServiceProcess.START, () -> found(of).isPresent());
        return found(of).orElseThrow();
    }

    private static Optional<ProcessHandle> found(ServiceProcess of) {
        return of.handle()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(IMPORTER))
                .findFirst();
    }

    private static HttpRequest request(ServiceProcess to, String id, String tie, String query) {
        return HttpRequest.newBuilder(to.uri("/api/imports?id=" + id + query))
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + id
                                + ".csv\"\r\n\r\nsource,target\n" + tie + "\n\r\n--part--\r\n"))
                .build();
    }

    private static HttpResponse<String> send(ServiceProcess to, String id, String tie, String query)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(to, id, tie, query), HttpResponse.BodyHandlers.ofString());
    }

    private static CompletableFuture<HttpResponse<String>> sendSoon(ServiceProcess to, String id, String tie) {
        return HttpClient.newHttpClient().sendAsync(request(to, id, tie, ""), HttpResponse.BodyHandlers.ofString());
    }

    private static void nothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("neo4j-"))
                    .isEmpty();
        }
    }

    private static String body(ServiceProcess of, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = of.get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String dump(ServiceProcess of) throws Exception {
        ServiceProcess.eventually(ServiceProcess.START, of::isUp);
        try (Driver driver = of.driver()) {
            return GraphDump.of(driver);
        }
    }
}
