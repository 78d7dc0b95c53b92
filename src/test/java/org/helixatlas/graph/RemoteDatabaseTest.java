package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.helixatlas.HelixAtlas;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.DatabaseState.Phase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The application with a database that it did not start, up and down. */
@NeedsDatabase
class RemoteDatabaseTest {

    @Nested
    class Answering extends ServiceTest {

        @Test
        void isUp(@Autowired Database database, @Autowired HealthIndicator databaseHealthIndicator) {
            assertThat(database).isInstanceOf(RemoteDatabase.class);
            assertThat(database.await(Duration.ofSeconds(10)).phase()).isEqualTo(Phase.UP);
            assertThat(database.uri()).isEqualTo(SharedNeo4j.uri());
            assertThat(database.state().retryAfter()).isZero();
            assertThat(databaseHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    /** What the watch says of a database that is not there, by its own question. */
    @Test
    void aNameThatTheServerDoesNotHaveIsSaid() throws Exception {
        Driver driver = new ServerSessions("nowhere").of(SharedNeo4j.driver());
        assertThat(new ServerQuestion(driver, new CypherFiles()).ask(Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(
                        ServerReply.Refuses.class,
                        refusal -> assertThat(refusal.why())
                                .startsWith("has no such database (spring.data.neo4j.database): ")
                                .contains("nowhere"));
    }

    @Nested
    @SpringBootTest(
            classes = {HelixAtlas.class},
            webEnvironment = WebEnvironment.MOCK)
    @AutoConfigureMockMvc
    class Silent {

        @Test
        void nothingIsLoadedAndEveryAnswerSaysWhyButTheProcessIsAlive(
                @Autowired MockMvcTester http, @Autowired Database database) {
            database.await(Duration.ofMinutes(1));
            for (String path :
                    List.of("/api/network/summary", "/api/cypher?query=RETURN%201", "/api/queries/actor-names")) {
                assertThat(http.get().uri(URI.create(path)))
                        .as(path)
                        .hasStatus(503)
                        .containsHeader("Retry-After")
                        .bodyJson()
                        .extractingPath("$.detail")
                        .isEqualTo(
                                "The data sets are not loaded yet: the database is not up. The database does not answer.");
            }
            assertThat(http.get().uri("/actuator/health/readiness"))
                    .hasStatus(503)
                    .bodyJson()
                    .extractingPath("$.components.load.details.message")
                    .isEqualTo("The data sets are not loaded yet: the database is not up.");
            assertThat(http.get().uri("/actuator/health/liveness")).hasStatusOk();
        }

        /** Others may load into it. */
        @Test
        void newVersionsAreLookedForEachSecond(@Autowired Environment environment) {
            assertThat(environment.getProperty("helix.network.poll")).isEqualTo("1s");
        }

        @Test
        void isDownAndSaysSoFast(
                @Autowired Database database,
                @Autowired HealthIndicator databaseHealthIndicator,
                @Autowired Driver driver,
                @Autowired Neo4jClient client) {
            assertThat(database.await(Duration.ofSeconds(10)).phase()).isEqualTo(Phase.DOWN);
            assertThat(database.state().retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
            assertThat(databaseHealthIndicator.health().getStatus()).isEqualTo(Status.DOWN);
            long begun = System.nanoTime();
            assertThatThrownBy(() -> driver.executableQuery("RETURN 1").execute())
                    .isInstanceOf(ServiceUnavailableException.class);
            assertThatThrownBy(() -> client.query("RETURN 1").run())
                    .hasStackTraceContaining(ServiceUnavailableException.class.getName());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
