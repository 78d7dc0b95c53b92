package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseState;
import org.helixatlas.graph.DatabaseState.Phase;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.graph.StrangersDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;

/** What becomes of a query that does not end when told to. */
class WardenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StrangersDriver driver = StrangersDriver.to(
            URI.create(SharedNeo4j.uri()), AuthTokens.basic("neo4j", SharedNeo4j.password()), 4, 1_000_000);
    private final AtomicInteger replaced = new AtomicInteger();
    private final HoldOff holdOff = new HoldOff(Duration.ofMinutes(1), 5, InstantSource.system());

    /** Never begun, hence never ended, until it is run. */
    private final RunningQuery query = query();

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    @Test
    void aServerThatIsNotOursClosesTheConsoleUntilEveryQueryHasEnded() throws Exception {
        RunningQuery other = query();
        try (Warden warden = warden(false)) {
            assertThat(warden.closure()).isEmpty();
            warden.end(query);
            warden.end(other);
            ServiceProcess.eventually(PATIENCE, () -> warden.unended() == 2);
            assertThat(warden.closure()).isPresent();

            query.run();
            ServiceProcess.eventually(PATIENCE, () -> warden.unended() == 1);
            assertThat(warden.closure()).isPresent();

            other.run();
            ServiceProcess.eventually(PATIENCE, () -> warden.closure().isEmpty());
            assertThat(replaced).hasValue(0);
        }
    }

    @Test
    void aDatabaseOfOursIsReplacedOnce() throws Exception {
        try (Warden warden = warden(true)) {
            warden.end(query);
            ServiceProcess.eventually(PATIENCE, () -> replaced.get() == 1);
            assertThat(warden.closure()).isEmpty();
        }
    }

    @Test
    void aQueryThatHasEndedCostsNothing() throws Exception {
        query.run();
        try (Warden warden = warden(true)) {
            warden.end(query);
            RunningQuery later = query();
            warden.end(later);
            ServiceProcess.eventually(PATIENCE, () -> replaced.get() > 0);
            assertThat(replaced).hasValue(1);
        }
    }

    private RunningQuery query() {
        return new RunningQuery(
                driver.driver(),
                Question.of("RETURN 1", Map.of()),
                "somebody",
                1,
                System.nanoTime() + PATIENCE.toNanos(),
                (mark, since) -> false);
    }

    private Warden warden(boolean ours) {
        Database database = new Database() {
            @Override
            public DatabaseState state() {
                return new DatabaseState(Phase.UP, Instant.EPOCH, "", Duration.ZERO);
            }

            @Override
            public String uri() {
                return SharedNeo4j.uri();
            }

            @Override
            public DatabaseState await(Duration patience) {
                return state();
            }

            @Override
            public boolean isReplaceable() {
                return ours;
            }

            @Override
            public int ends() {
                return replaced.get();
            }

            @Override
            public boolean replace(String why, int ends) {
                if (ours && ends == replaced.get()) {
                    replaced.incrementAndGet();
                }
                return ours;
            }
        };
        return new Warden(Duration.ofMillis(50), holdOff, database, driver, new CypherFiles());
    }
}
