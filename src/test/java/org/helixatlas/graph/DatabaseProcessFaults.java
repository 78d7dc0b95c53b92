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

/**
 * The service and its database as two processes, and what happens when either is killed, stopped or asked to end. The suite of faults
 * runs this in its short form too; {@code ServiceIT} kills and ends them once.
 */
class DatabaseProcessFaults {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProcessFaults.class);

    private static final String SPARE = "--helix.database.spare-after=1s";

    /** Three seconds where nothing else runs; how long it took is in the log. */
    private static final Duration END = Duration.ofMinutes(1);

    /** One service from its start to its end, step by step. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class OneServiceThroughItsLife {

        private final List<ProcessHandle> begun = new ArrayList<>();
        private Path home;
        private ServiceProcess service;
        private Driver driver;

        @BeforeAll
        void start(@TempDir Path folder) throws Exception {
            home = folder;
            service = ServiceProcess.start(home, SPARE).awaitUp();
            driver = service.driver();
        }

        /** A step that failed must not fail those after it. */
        @BeforeEach
        void upAgain() throws Exception {
            begun.forEach(ProcessHandle::destroyForcibly);
            ServiceProcess.eventually(ServiceProcess.START, service::isUp);
        }

        @AfterAll
        void end() throws Exception {
            driver.close();
            service.close();
            begun.forEach(ProcessHandle::destroyForcibly);
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
        void keepsItsDataWhenTheDatabaseAndItsSpareAreKilledUnderRequests() throws Exception {
            driver.executableQuery("CREATE (:Firm {id: 'hysolar'})").execute();
            ProcessHandle first = service.child();
            ProcessHandle spare = service.spare();
            begun.addAll(List.of(first, spare));
            AtomicBoolean done = new AtomicBoolean();
            Thread requests = new Thread(() -> requestUntil(done, service));
            requests.start();
            try {
                ServiceProcess.signal("KILL", List.of(spare));
                ServiceProcess.eventually(END, () -> !spare.isAlive());
                assertThat(service.isUp()).isTrue();

                ServiceProcess.signal("KILL", List.of(first));

                ServiceProcess.eventually(
                        ServiceProcess.START,
                        () -> service.output().contains("The database was killed; starting it again now"));
                JsonNode database = service.database();
                if (!database.path("status").asString().equals("UP")) {
                    assertThat(database.path("details").path("message").asString())
                            .contains("was killed");
                    assertThat(database.path("details")
                                    .path("retryAfterSeconds")
                                    .asInt())
                            .isPositive();
                }
                Duration restart = ServiceProcess.eventually(ServiceProcess.START, service::isUp);
                LOG.info("Up after {}, without a spare again after {}", service.startTime(), restart);
            } finally {
                done.set(true);
                requests.join();
            }
            assertThat(service.child().pid()).isNotIn(first.pid(), spare.pid());
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
        void refusesAStoreThatAnotherProgramHasOpenInOneLine(@TempDir Path other) throws Exception {
            Path link = Files.createSymbolicLink(other.resolve("neo4j"), home.resolve("neo4j"));
            try (ServiceProcess second = ServiceProcess.start(other)) {

                assertThat(second.awaitExit(ServiceProcess.START)).contains(1);
                assertThat(second.output().strip().lines())
                        .singleElement()
                        .asString()
                        .contains(other.toString(), "open in another process", "helix.database.directory");
                assertThat(service.isUp()).isTrue();
            } finally {
                Files.delete(link);
            }
        }

        @Test
        @Order(5)
        void leavesADatabaseAloneThatGetsLittleOfTheProcessorAndHardlyAnswers() throws Exception {
            ProcessHandle starved = service.child();
            int ends = service.output().split("starting it again", -1).length;

            // In all for longer than one that does nothing is borne with, and each time for less.
            for (int i = 0; i < 4; i++) {
                Duration used = starved.info().totalCpuDuration().orElseThrow();
                ServiceProcess.eventually(
                        END,
                        () -> starved.info().totalCpuDuration().orElseThrow().compareTo(used) > 0);
                ServiceProcess.signal("STOP", List.of(starved));
                Thread.sleep(7_000);
                if (i == 0) {
                    ServiceProcess.eventually(
                            END,
                            () -> service.database()
                                    .path("details")
                                    .path("state")
                                    .asString()
                                    .equals("BUSY"));
                }
                ServiceProcess.signal("CONT", List.of(starved));
            }

            ServiceProcess.eventually(ServiceProcess.START, service::isUp);
            assertThat(starved.isAlive()).isTrue();
            assertThat(service.output().split("starting it again", -1)).hasSize(ends);
        }

        @Test
        @Order(6)
        void replacesADatabaseThatGivesNoSignOfLifeByTheSpare() throws Exception {
            ProcessHandle stuck = service.child();
            ProcessHandle spare = service.spare();
            begun.addAll(List.of(stuck, spare));

            ServiceProcess.signal("STOP", List.of(stuck));

            ServiceProcess.eventually(ServiceProcess.START, () -> !stuck.isAlive());
            Duration restart = ServiceProcess.eventually(
                    ServiceProcess.START,
                    () -> service.output().contains("The database process " + spare.pid() + " is ready")
                            && service.isUp());
            LOG.info("Replaced within {} after the stopped one was ended", restart);
            assertThat(service.output()).contains("The database gave no sign of life for 20 s; starting it again ");
            assertThat(count(driver)).isEqualTo(1);
        }

        /** From a plain class path the second time, and not with its port taken. */
        @Test
        @Order(7)
        void leavesNoProcessBehindWhenKilledAndStartsAgainAtOnce() throws Exception {
            ProcessHandle database = service.child();
            begun.addAll(List.of(database, service.spare()));
            driver.close();

            ServiceProcess.signal("KILL", List.of(service.handle()));

            assertThat(service.awaitExit(END)).contains(128 + 9);
            service.close();
            try (ServerSocket taken = new ServerSocket(BoltPort.near(0), 1, InetAddress.getLoopbackAddress())) {
                int port = taken.getLocalPort();
                try (ServiceProcess refused = ServiceProcess.startFromClasses(home, "--helix.database.port=" + port)) {
                    assertThat(refused.awaitExit(ServiceProcess.START)).contains(1);
                    assertThat(refused.output().strip().lines())
                            .singleElement()
                            .asString()
                            .contains("Port " + port, "is taken", "--helix.database.port=");
                }
                try (ServiceProcess refused = ServiceProcess.startFromClasses(home, "--server.port=" + port)) {
                    assertThat(refused.awaitExit(ServiceProcess.START)).contains(1);
                    assertThat(refused.output())
                            .contains("The web port " + port + " cannot be used", "--server.port=")
                            .doesNotContain("\tat ", "database");
                }
            }
            service = ServiceProcess.startFromClasses(home, SPARE).awaitUp();
            driver = service.driver();
            assertThat(begun).noneMatch(ProcessHandle::isAlive);
            assertThat(count(driver)).isEqualTo(1);
        }

        /** As with Ctrl-C; a build that runs in the background is started with that signal ignored, hence the other. */
        @Test
        @Order(8)
        void endsInTimeAfterServingAClientWhenAllItsProcessesGetTheSignal() throws Exception {
            assertThat(count(driver)).isEqualTo(1);
            service.spare();
            List<ProcessHandle> processes =
                    new ArrayList<>(service.handle().children().toList());
            assertThat(processes).hasSize(2);
            begun.addAll(processes);
            processes.add(service.handle());

            ServiceProcess.signal("TERM", processes);

            Duration end =
                    ServiceProcess.eventually(END, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
            LOG.info("All ended after {}", end);
            assertThat(service.output()).doesNotContain("starting it again").doesNotContain("Exception");
        }
    }

    @Test
    void buildsAStoreAnewThatDoesNotOpenAndSaysSo(@TempDir Path directory) throws Exception {
        Path store = Files.createDirectories(directory.resolve("neo4j"));
        Files.writeString(store.resolve("data"), "not a folder");
        Files.createFile(directory.resolve("neo4j.password"));
        try (ServiceProcess service = ServiceProcess.start(directory).awaitUp();
                Driver driver = service.driver()) {

            assertThat(count(driver)).isZero();
            assertThat(service.database().path("details").path("rebuilt").asString())
                    .contains("The store was damaged", store + "-aside-", "a new one is built from the data sets");
            assertThat(service.output())
                    .contains("It was moved to " + store + "-aside-", "a random one is written there")
                    .doesNotContain("\tat ");
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
