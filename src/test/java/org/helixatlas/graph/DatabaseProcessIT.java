package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The service and its database as two processes, and what happens when either is killed, stopped or asked to end. */
class DatabaseProcessIT {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProcessIT.class);

    private static final Duration RIGHT_AGAIN = Duration.ofSeconds(15);
    private static final Duration END = Duration.ofSeconds(3);

    @TempDir
    private Path directory;

    private List<ProcessHandle> begun = List.of();

    @AfterEach
    void leaveNothingBehind() {
        begun.forEach(ProcessHandle::destroyForcibly);
    }

    /** One service from its start to its end, step by step. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class OneServiceThroughItsLife {

        private final List<ProcessHandle> databases = new ArrayList<>();
        private Path home;
        private ServiceProcess service;
        private Driver driver;

        @BeforeAll
        void start(@TempDir Path folder) throws Exception {
            home = folder;
            service = ServiceProcess.start(home).awaitUp();
            driver = service.driver();
        }

        /** A step that failed must not fail those after it. */
        @BeforeEach
        void upAgain() throws Exception {
            databases.forEach(ProcessHandle::destroyForcibly);
            ServiceProcess.eventually(ServiceProcess.START, service::isUp);
        }

        @AfterAll
        void end() throws Exception {
            driver.close();
            service.close();
            databases.forEach(ProcessHandle::destroyForcibly);
        }

        @Test
        @Order(1)
        void keepsItsPasswordToItselfAndSaysHowToAskByCypherShell() throws Exception {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("neo4j.password"))))
                    .isEqualTo("rw-------");
            assertThat(service.output()).contains("cypher-shell -a " + uri(service) + " -u neo4j -p \"$(cat ");
        }

        @Test
        @Order(2)
        void keepsItsDataWhenTheDatabaseIsKilledUnderRequests() throws Exception {
            driver.executableQuery("CREATE (:Firm {id: 'hysolar'})").execute();
            ProcessHandle first = service.child();
            databases.add(first);
            AtomicBoolean done = new AtomicBoolean();
            Thread requests = new Thread(() -> requestUntil(done, service));
            requests.start();

            ServiceProcess.signal("KILL", List.of(first));

            ServiceProcess.eventually(
                    service.here(Duration.ofSeconds(1)), () -> state(service).equals("RESTARTING"));
            long asked = System.nanoTime();
            JsonNode database = service.database();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(service.here(Duration.ofSeconds(1)));
            assertThat(database.path("details").path("message").asString()).contains("was killed");
            assertThat(database.path("details").path("retryAfterSeconds").asInt())
                    .isBetween(1, (int) service.here(Duration.ofMinutes(1)).toSeconds());
            Duration restart = ServiceProcess.eventually(service.here(RIGHT_AGAIN), service::isUp);
            LOG.info("Up after {}, after a kill right again after {}", service.startTime(), restart);
            done.set(true);
            requests.join();
            assertThat(service.child().pid()).isNotEqualTo(first.pid());
            assertThat(count(driver)).isEqualTo(1);
        }

        @Test
        @Order(3)
        void refusesASecondServiceInItsFolderInOneLine() throws Exception {
            try (ServiceProcess second = ServiceProcess.start(home)) {

                assertThat(second.awaitExit(ServiceProcess.START)).contains(1);
                assertThat(second.output().strip().lines())
                        .singleElement()
                        .asString()
                        .contains(home.toString(), "process " + service.handle().pid(), "helix.database.directory");
                assertThat(service.isUp()).isTrue();
            }
        }

        @Test
        @Order(4)
        void replacesADatabaseThatNoLongerAnswers() throws Exception {
            ProcessHandle stuck = service.child();
            databases.add(stuck);

            ServiceProcess.signal("STOP", List.of(stuck));

            ServiceProcess.eventually(service.here(Duration.ofSeconds(12)), () -> !stuck.isAlive());
            Duration restart = ServiceProcess.eventually(service.here(RIGHT_AGAIN), service::isUp);
            LOG.info("Replaced within {} after the stopped one was ended", restart);
            assertThat(service.output()).contains("The database did not answer; starting it again in 1 s");
            assertThat(count(driver)).isEqualTo(1);
        }

        @Test
        @Order(5)
        void leavesNoDatabaseBehindWhenKilledAndStartsAgainAtOnce() throws Exception {
            ProcessHandle database = service.child();
            databases.add(database);
            driver.close();

            ServiceProcess.signal("KILL", List.of(service.handle()));

            assertThat(service.awaitExit(service.here(END))).contains(128 + 9);
            service.close();
            service = ServiceProcess.start(home).awaitUp();
            driver = service.driver();
            assertThat(database.isAlive()).isFalse();
            assertThat(count(driver)).isEqualTo(1);
        }

        @Test
        @Order(6)
        void endsBothProcessesInTimeAfterServingAClient() throws Exception {
            assertThat(count(driver)).isEqualTo(1);
            ProcessHandle database = service.child();
            databases.add(database);

            ServiceProcess.signal("TERM", List.of(service.handle()));

            Duration end = ServiceProcess.eventually(
                    service.here(END), () -> !service.handle().isAlive() && !database.isAlive());
            LOG.info("Both ended after {}", end);
            assertThat(service.output()).doesNotContain("starting it again").doesNotContain("Exception");
        }
    }

    @Test
    void runsFromAPlainClassPathOnAnotherPortAndEndsWhenBothProcessesGetTheSignal() throws Exception {
        try (ServerSocket taken = new ServerSocket(BoltPort.near(0), 1, InetAddress.getLoopbackAddress());
                ServiceProcess service = ServiceProcess.startFromClasses(
                                directory, "--helix.database.port=" + taken.getLocalPort())
                        .awaitUp();
                Driver driver = service.driver()) {

            int port = service.database().path("details").path("port").asInt();
            assertThat(port).isNotEqualTo(taken.getLocalPort());
            assertThat(service.output())
                    .contains("Port " + taken.getLocalPort() + " is taken; the database listens on port " + port);
            assertThat(count(driver)).isZero();
            ProcessHandle database = service.child();
            begun = List.of(database);

            // As with Ctrl-C; a build that runs in the background is started with that signal ignored, hence the other.
            ServiceProcess.signal("TERM", List.of(database, service.handle()));

            ServiceProcess.eventually(service.here(END), () -> !service.handle().isAlive() && !database.isAlive());
            assertThat(service.output()).doesNotContain("starting it again").doesNotContain("Exception");
        }
    }

    @Test
    void refusesAStoreThatAnotherProgramHasOpenInOneLine() throws Exception {
        try (EmbeddedNeo4j other =
                        EmbeddedNeo4j.start(directory.resolve("neo4j"), 0, "some-password", 16 << 20, 64 << 20);
                ServiceProcess service = ServiceProcess.start(directory)) {

            assertThat(other.port()).isPositive();
            assertThat(service.awaitExit(ServiceProcess.START)).contains(1);
            assertThat(service.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains(directory.toString(), "open in another process", "helix.database.directory");
        }
    }

    @Test
    void refusesAStoreThatDoesNotOpenInOneLine() throws Exception {
        Path store = Files.createDirectories(directory.resolve("neo4j"));
        Files.writeString(store.resolve("data"), "not a folder");
        try (ServiceProcess service = ServiceProcess.start(directory)) {

            assertThat(service.awaitExit(ServiceProcess.START)).contains(1);
            assertThat(service.output().lines().filter(line -> line.contains(" ERROR ")))
                    .singleElement()
                    .asString()
                    .contains(store.toString(), "does not start");
            assertThat(service.output()).doesNotContain("\tat ");
        }
    }

    private static void requestUntil(AtomicBoolean done, ServiceProcess service) {
        while (!done.get()) {
            try {
                service.isUp();
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String state(ServiceProcess service) throws Exception {
        return service.database().path("details").path("state").asString();
    }

    private static String uri(ServiceProcess service) throws Exception {
        return service.database().path("details").path("uri").asString();
    }

    private static int count(Driver driver) {
        return driver.executableQuery("MATCH (f:Firm {id: 'hysolar'}) RETURN count(f) AS firms")
                .execute()
                .records()
                .get(0)
                .get("firms")
                .asInt();
    }
}
