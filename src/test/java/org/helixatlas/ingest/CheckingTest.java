package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.KeptInFolder;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.IntegrityChecks.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** The checks after a load, on a database that fails under them. */
@NeedsDatabase
class CheckingTest {

    @TempDir
    private Path kept;

    private final Faulty database = new Faulty();
    private Checking checking;

    @BeforeEach
    void oneActorThatIsTiedToItself() {
        checking = new Checking(
                new IntegrityChecks(database.driver(), new CypherFiles()), KeptInFolder.in(kept), Duration.ZERO);
        SharedNeo4j.empty();
        try (Session session = SharedNeo4j.driver().session()) {
            session.run("CREATE (n:Entity {id: 'a'})-[:SUPPLIES {id: 't'}]->(n)")
                    .consume();
        }
    }

    @AfterEach
    void end() {
        checking.destroy();
    }

    @Test
    void checksAreRunUntilTheyHaveEndedWhateverFails() throws Exception {
        database.refuse(
                new ServiceUnavailableException("Connection to the database terminated"),
                new StackOverflowError("in the thread of the checks"));
        checking.on(new Loaded(List.of(), "v1"));
        ServiceProcess.eventually(Duration.ofMinutes(3), () -> checking.found().isPresent());
        assertThat(checking.found().orElseThrow().version()).isEqualTo("v1");
        assertThat(checking.found().orElseThrow().findings())
                .filteredOn(f -> f.check().equals("tie-to-itself"))
                .map(Finding::text)
                .containsExactly("tie t");
    }

    @Test
    void whatWasFoundBeforeALoadIsNotSaidOfTheGraphAfterIt() throws Exception {
        checking.on(new Loaded(List.of(), "v1"));
        ServiceProcess.eventually(Duration.ofMinutes(3), () -> checking.found().isPresent());
        SharedNeo4j.empty();
        checking.on(new Loaded(List.of(), "v2"));
        ServiceProcess.eventually(
                Duration.ofMinutes(3),
                () -> checking.found().filter(f -> f.version().equals("v2")).isPresent());
        assertThat(checking.found().orElseThrow().findings()).isEmpty();
    }

    @Test
    void aStartTellsWhatWasFoundInTheSameGraphBefore() throws Exception {
        checking.on(new Loaded(List.of(), "v1"));
        List<Finding> found =
                checking.found(Duration.ofMinutes(3)).orElseThrow().findings();
        assertThat(kept.resolve("checks")).isRegularFile();
        Checking next = patient();
        try {
            assertThat(next.found(Duration.ZERO).orElseThrow().findings())
                    .map(Finding::text)
                    .isEqualTo(found.stream().map(Finding::text).toList());
            next.on(new Loaded(List.of(), "v1"));
            assertThat(next.found(Duration.ZERO))
                    .as("until they have been run again")
                    .isPresent();
            assertThat(next.found()).as("no tag is made of it").isEmpty();
            next.on(new Loaded(List.of(), "v2"));
            assertThat(next.found(Duration.ZERO)).as("of another graph").isEmpty();
            Checking afterNext = patient();
            assertThat(afterNext.found(Duration.ZERO))
                    .as("after a start that ended before they had been run again")
                    .isEmpty();
            afterNext.destroy();
        } finally {
            next.destroy();
        }
    }

    @Test
    void ofMillionsTheFirstRowsAreToldAndThatThereAreMore() throws Exception {
        try (Session session = SharedNeo4j.driver().session()) {
            session.run(
                            "MATCH (n:Entity) UNWIND range(1, $number) AS i CREATE (n)-[:SUPPLIES {id: 'u' + i}]->(n)",
                            Map.of("number", IntegrityChecks.MOST))
                    .consume();
        }
        checking.on(new Loaded(List.of(), "v1"));
        List<Finding> found = checking.found(Duration.ofMinutes(3)).orElseThrow().findings().stream()
                .filter(f -> f.check().equals("tie-to-itself"))
                .toList();
        assertThat(found).hasSize(IntegrityChecks.MOST + 1);
        assertThat(found.get(0).text()).isEqualTo("tie t");
        assertThat(found.get(IntegrityChecks.MOST).text()).isEqualTo("more than the first 10000 of this rule");
    }

    @Test
    void whoAsksBeforeTheGraphIsThereHearsOfItToo() throws Exception {
        Checking patient = patient();
        try {
            CompletableFuture<Boolean> asked = CompletableFuture.supplyAsync(() -> {
                try {
                    return patient.found(Duration.ofMinutes(3)).isPresent();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            patient.on(new Loaded(List.of(), "v1"));
            assertThat(asked.get()).isTrue();
        } finally {
            patient.destroy();
        }
    }

    @Test
    void whoeverAsksNeedNotWaitUntilLoadsPause() throws Exception {
        Checking patient = patient();
        try {
            patient.on(new Loaded(List.of(), "v1"));
            assertThat(patient.found()).isEmpty();
            assertThat(patient.found(Duration.ofMinutes(3)).orElseThrow().version())
                    .isEqualTo("v1");
        } finally {
            patient.destroy();
        }
    }

    /** One of a later start, whose loads do not pause. */
    private Checking patient() {
        return new Checking(
                new IntegrityChecks(SharedNeo4j.driver(), new CypherFiles()),
                KeptInFolder.in(kept),
                Duration.ofHours(1));
    }
}
