package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.helixatlas.console.RunawayQueries;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.PackagedService;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service on the shipped data sets, as a user runs it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NeedsDatabase
class ServiceIT {

    private static final Duration RIGHT_AGAIN = Duration.ofSeconds(15);
    /** The database is asked each time, for its metrics. */
    private static final String OBSERVATIONS = "/api/observations?metric=employees";

    private static final List<String> FROM_MEMORY = List.of(
            "/api/actors/lenovo/lineage?direction=ancestors",
            "/api/measures/betweenness?families=research,investment&top=10",
            "/api/network/summary",
            "/api/actors/tsinghua-university",
            "/api/ties/tsinghua-university--invested-in--tongfang",
            "/api/paths?from=tongfang&to=unisplendour&families=research,investment",
            "/api/actors?q=tsinghua");

    private static final String[] PROPERTIES = {
        "--helix.import.directory=" + Path.of("import").toAbsolutePath(),
        // Three seconds are enough, but for a machine that is busy with several builds.
        "--spring.lifecycle.timeout-per-shutdown-phase=1m"
    };

    @TempDir
    static Path data;

    private static ServiceProcess service;
    private static RunawayQueries runaways;

    /** What was answered on figures until the service was up. */
    private static final List<HttpResponse<String>> early = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        // Without the second compiler, which takes more of so short a life than it gives; LaunchFaults starts with
        // both.
        service = ServiceProcess.start(
                data,
                new ServiceProcess.Launch(
                        List.of(),
                        List.of("-Xmx512m", "-jar", PackagedService.executable().toString()),
                        Map.of()),
                PROPERTIES);
        service.awaitUp(() -> early.add(service.get(OBSERVATIONS)));
    }

    @AfterAll
    static void end() throws Exception {
        service.close();
    }

    /** On every JVM: those of other versions warn of what libraries do to memory. */
    @Test
    @Order(0)
    void aStartWarnsOfNothingAndSaysLastWhereThePageIs() throws Exception {
        String invitation = "Open http://localhost:" + service.uri("").getPort() + " in a browser.";
        ServiceProcess.eventually(ServiceProcess.START, () -> service.output().contains(invitation));
        List<String> said = service.output()
                .lines()
                .filter(line -> !line.contains(" DEBUG "))
                .toList();
        // On a very busy machine the database needs longer than a start waits for it, which is said, and loads later.
        boolean late = service.output().contains("DatabaseGate: Starting without the database");

        assertThat(said.get(0)).contains("Starting AOT-processed HelixAtlas");
        assertThat(said)
                .filteredOn(line -> !late || !line.matches(".* WARN +(DatabaseGate|GraphLoading): .*"))
                .allMatch(line -> line.contains(" INFO "));
        if (!late) {
            assertThat(said.get(said.size() - 1)).contains(invitation);
        }
    }

    /** The database is empty then, and would know no figure. */
    @Test
    @Order(1)
    void inANewFolderTheNetworkAnswersBeforeTheDatabaseAndWhatNeedsThatWaits() throws Exception {
        assertThat(service.output())
                .containsSubsequence("made of the data sets", "The database is up.", "Loaded hsp-thesis");
        String observations = body(service, OBSERVATIONS);
        assertThat(early)
                .isNotEmpty()
                .allMatch(answer -> answer.statusCode() == 200
                        ? answer.body().equals(observations)
                        : answer.statusCode() == 503
                                && answer.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    @Order(1)
    void questionsAboutTheNetworkGoOnWhileTheDatabaseIsKilledAndTheRestIsSoonRightAgain() throws Exception {
        List<String> before =
                FROM_MEMORY.stream().map(path -> body(service, path)).toList();
        String observations = body(service, OBSERVATIONS);

        ServiceProcess.signal("KILL", List.of(service.child()));
        AtomicInteger refused = new AtomicInteger();
        Duration away = ServiceProcess.eventually(service.here(RIGHT_AGAIN), () -> {
            for (int i = 0; i < FROM_MEMORY.size(); i++) {
                assertThat(body(service, FROM_MEMORY.get(i))).isEqualTo(before.get(i));
            }
            HttpResponse<String> answer = service.get(OBSERVATIONS);
            if (answer.statusCode() != 200) {
                refused.incrementAndGet();
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                return false;
            }
            return refused.get() > 0;
        });

        assertThat(away).isPositive();
        assertThat(body(service, OBSERVATIONS)).isEqualTo(observations);
    }

    @Test
    @Order(2)
    void aPasswordIsReadByItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("neo4j.password"))))
                .isEqualTo("rw-------");
    }

    /** Stopped as one stops it, with a request under way. */
    @Test
    @Order(3)
    void aStopAnswersWhoHasAskedAndTheNextStartLoadsNothingAndAnswersTheSame() throws Exception {
        ServiceProcess.eventually(
                ServiceProcess.START, () -> service.get(OBSERVATIONS).statusCode() == 200);
        String version = version(service);
        List<String> before =
                FROM_MEMORY.stream().map(path -> body(service, path)).toList();
        String observations = body(service, OBSERVATIONS);
        List<ProcessHandle> processes =
                new ArrayList<>(service.handle().descendants().toList());
        assertThat(processes).contains(service.child());
        assertThat(answerAfterTheSignalToEnd(service))
                .startsWith("HTTP/1.1 200 ")
                .contains("[[\"Lenovo\"]]");
        assertThat(service.awaitExit(service.here(Duration.ofSeconds(10)))).isPresent();
        ServiceProcess.eventually(ServiceProcess.START, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
        service.close();

        service = loaded(ServiceProcess.start(
                data,
                Stream.concat(Stream.of(PROPERTIES), RunawayQueries.SETTINGS.stream())
                        .toArray(String[]::new)));
        assertThat(service.output()).contains("Unchanged hsp-thesis").doesNotContain("Loaded hsp-thesis");
        assertThat(version(service)).isEqualTo(version);
        assertThat(FROM_MEMORY.stream().map(path -> body(service, path))).isEqualTo(before);
        assertThat(body(service, OBSERVATIONS)).isEqualTo(observations);
    }

    /**
     * Asks the database in a request whose body is complete only after all processes got the signal, as by Ctrl-C, and the service
     * takes no further connection.
     */
    private static String answerAfterTheSignalToEnd(ServiceProcess service) throws Exception {
        byte[] body =
                "{\"query\": \"MATCH (f:Firm {id: 'lenovo'}) RETURN f.name AS name\"}".getBytes(StandardCharsets.UTF_8);
        URI uri = service.uri("/api/cypher");
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/cypher HTTP/1.1\r\nHost: " + uri.getAuthority()
                                    + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                    + body.length + "\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            ServiceProcess.eventually(ServiceProcess.START, () -> service.isUp());
            ServiceProcess.signal("TERM", List.of(service.child(), service.handle()));
            ServiceProcess.eventually(ServiceProcess.START, () -> !takesConnections(uri));
            socket.getOutputStream().write(body, 1, body.length - 1);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean takesConnections(URI uri) {
        try (Socket next = new Socket(uri.getHost(), uri.getPort())) {
            return next.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    @Order(4)
    void aQueryThatDoesNotEndIsReportedAndItsDatabaseReplacedOnceByTheSpare() throws Exception {
        runaways = new RunawayQueries(service);
        runaways.aQueryThatDoesNotEndIsReportedAndItsDatabaseReplacedOnceByTheSpare();
    }

    @Test
    @Order(5)
    void aQueryThatTakesTheHeapEndsTheDatabaseAndNotTheServiceAndWhoDoesItAgainHasToWait() throws Exception {
        runaways.aQueryThatTakesTheHeapEndsTheDatabaseAndNotTheServiceAndWhoDoesItAgainHasToWait();
    }

    @Test
    @Order(6)
    void aListTooLongForTheDatabaseIsAnError() throws Exception {
        runaways.aListTooLongForTheDatabaseIsAnError();
    }

    @Test
    @Order(7)
    void theServiceThenEndsWithAllItsProcesses() throws Exception {
        List<ProcessHandle> processes =
                new ArrayList<>(service.handle().children().toList());
        assertThat(processes).contains(service.child());
        processes.add(service.handle());

        ServiceProcess.signal("TERM", List.of(service.handle()));

        ServiceProcess.eventually(ServiceProcess.START, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    @Thorough
    @Order(8)
    void aStartForTheFiguresWritesThemAllAndEnds() throws Exception {
        Path figures = data.resolve("figures");
        try (ServiceProcess drawing = ServiceProcess.start(
                data,
                "figures",
                "--helix.figures.directory=" + figures,
                "--helix.import.directory=" + Path.of("import").toAbsolutePath())) {
            assertThat(drawing.awaitExit(service.here(Duration.ofMinutes(2))))
                    .as(drawing.output())
                    .contains(0);
            assertThat(figures)
                    .isDirectoryContaining("glob:**/index.html")
                    .isDirectoryContaining("glob:**/figures.tex")
                    .isDirectoryContaining("glob:**/spin-off-genealogy.pdf");
        }
    }

    /** On the same folder, which has all that is shipped; what is refused is tried in {@code ImportCommandTest}. */
    @Test
    @Thorough
    @Order(9)
    void aStartForAnImportLoadsTheFileAndEnds() throws Exception {
        Path ties = Files.writeString(data.resolve("ties.csv"), "source,target\na,b\n");
        try (ServiceProcess importing = ServiceProcess.start(
                data,
                "import",
                ties.toString(),
                "--helix.import.directory=" + Path.of("import").toAbsolutePath())) {
            assertThat(importing.awaitExit(service.here(Duration.ofMinutes(2))))
                    .as(importing.output())
                    .contains(0);
            assertThat(importing.output()).contains("ties.csv: 1 added");
        }
        assertThat(data.resolve("imports/sets/ties")).isDirectory();
    }

    private static ServiceProcess loaded(ServiceProcess service) throws Exception {
        service.awaitUp();
        ServiceProcess.eventually(
                ServiceProcess.START, () -> service.get("/api/network/summary").statusCode() == 200);
        return service;
    }

    private static String version(ServiceProcess service) {
        return body(service, "/api/network/summary").replaceAll(".*\"graphVersion\":\"([0-9a-f]+)\".*", "$1");
    }

    private static String body(ServiceProcess service, String path) {
        try {
            HttpResponse<String> answer = service.get(path);
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
            return answer.body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
