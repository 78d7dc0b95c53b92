package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.helixatlas.console.CypherProblem.ProblemType;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseState;
import org.helixatlas.graph.DatabaseState.Phase;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.graph.UntrustedDriver;
import org.helixatlas.graph.Work;
import org.helixatlas.graph.Work.Share;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/** What becomes of a query that does not end when told to. */
@NeedsDatabase
class QueryTerminationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UntrustedDriver driver = UntrustedDriver.to(
            URI.create(SharedNeo4j.uri()), AuthTokens.basic("neo4j", SharedNeo4j.password()), 4, 1_000_000);
    private final AtomicInteger replaced = new AtomicInteger();
    private final ClientSuspension suspension = new ClientSuspension(Duration.ofMinutes(1), 5, InstantSource.system());

    /** How often the process was asked what its queries use, and what it says. */
    private final AtomicInteger looks = new AtomicInteger();

    private Function<Integer, Optional<Duration>> used = looked -> Optional.empty();

    /** Never begun, hence never ended, until it is run. */
    private final RunningQuery query = query();

    /** The one that the process tells of. */
    private RunningQuery listed = query;

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    @Test
    void aServerThatIsNotOursClosesTheConsoleUntilEveryQueryHasEnded() throws Exception {
        RunningQuery other = query();
        try (QueryTermination termination = termination(false)) {
            assertThat(termination.closure()).isEmpty();
            termination.end(query);
            termination.end(other);
            ServiceProcess.eventually(PATIENCE, () -> termination.unended() == 2);
            assertThat(termination.closure()).isPresent();

            query.run();
            ServiceProcess.eventually(PATIENCE, () -> termination.unended() == 1);
            assertThat(termination.closure()).isPresent();

            other.run();
            ServiceProcess.eventually(PATIENCE, () -> termination.closure().isEmpty());
            assertThat(replaced).hasValue(0);
        }
    }

    /** It works on, as its process shows, so it is to blame. */
    @Test
    void aDatabaseOfOursIsReplacedOnce() throws Exception {
        used = looks -> Optional.of(Duration.ofMillis(looks == 1 ? 400 : 1_500));
        try (QueryTermination termination = termination(true)) {
            termination.end(query);
            ServiceProcess.eventually(PATIENCE, () -> replaced.get() == 1);
            assertThat(termination.closure()).isEmpty();
        }
        assertThat(suspension.refusal("anybody", "RETURN 1").orElseThrow().problemType())
                .isEqualTo(ProblemType.KNOWN_RUNAWAY);
    }

    /** As when its answer was lost, or the machine gave its thread no turn: it is waited for, and then nobody is blamed. */
    @Test
    void aQueryWhoseEndIsNotSeenAndThatDoesNothingEndsTheDatabaseLateAndHoldsNobodyOff() throws Exception {
        used = looks -> Optional.of(Duration.ofMillis(400));
        try (QueryTermination termination = termination(true)) {
            termination.end(query);
            ServiceProcess.eventually(PATIENCE, () -> replaced.get() == 1);
            assertThat(looks).hasValueGreaterThan(5);
        }
        assertThat(suspension.refusal("somebody", "RETURN 1")).isEmpty();
    }

    /** Also the turn is kept until then. */
    @Test
    void aQueryThatTheProcessStillWorksForHasNotEnded() throws Exception {
        AtomicBoolean atWork = new AtomicBoolean(true);
        RunningQuery answered = new RunningQuery(
                driver.driver(),
                new PlansInTheMaking(),
                CypherQuery.of("UNWIND range(1, 1000000000) AS i RETURN count(i)", Map.of()),
                "somebody",
                1,
                System.nanoTime() + 200_000_000L,
                (mark, since) -> atWork.get());
        CompletableFuture<Void> run = CompletableFuture.runAsync(answered);
        assertThat(answered.endsWithin(Duration.ofSeconds(2))).isFalse();
        atWork.set(false);
        ServiceProcess.eventually(PATIENCE, answered::hasEnded);
        assertThat(answered.hasEndedWell()).isFalse();
        run.join();
    }

    @Test
    void anAnswerThatNeverComesIsBrokenOff() throws Exception {
        RunningQuery waiting = new RunningQuery(
                driver.driver(),
                new PlansInTheMaking(),
                CypherQuery.of("UNWIND range(1, 1000000000) AS i RETURN count(i) AS waiting", Map.of()),
                "somebody",
                1,
                System.nanoTime() + PATIENCE.toNanos() * 4,
                (mark, since) -> false);
        CompletableFuture<Void> run = CompletableFuture.runAsync(waiting);
        assertThat(waiting.next(PATIENCE)).isInstanceOf(RunningQuery.Event.Explained.class);
        assertThat(waiting.endsWithin(Duration.ofMillis(500))).isFalse();
        waiting.breakOff();
        ServiceProcess.eventually(PATIENCE, waiting::hasEnded);
        run.join();
    }

    /** As of a server that has ended it and cannot say so; long before the grace ends, and without closing the console. */
    @Test
    void anAnswerThatAServerCannotSendIsNotWaitedFor() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Driver silent = mock(Driver.class);
        when(silent.session(any(SessionConfig.class))).thenAnswer(call -> {
            asked.countDown();
            Thread.sleep(PATIENCE.toMillis() * 10);
            return null;
        });
        RunningQuery lost = new RunningQuery(
                silent,
                new PlansInTheMaking(),
                CypherQuery.of("RETURN 1", Map.of()),
                "somebody",
                1,
                System.nanoTime() + PATIENCE.toNanos(),
                (mark, since) -> false);
        CompletableFuture<Void> run = CompletableFuture.runAsync(lost);
        asked.await();
        try (QueryTermination termination = termination(false, Duration.ofHours(1))) {
            termination.end(lost);
            ServiceProcess.eventually(PATIENCE, lost::hasEnded);
            assertThat(termination.closure()).isEmpty();
        }
        run.join();
    }

    @Test
    void aQueryThatHasEndedCostsNothing() throws Exception {
        query.run();
        used = looks -> Optional.of(Duration.ofMillis(looks == 1 ? 400 : 1_500));
        try (QueryTermination termination = termination(true)) {
            termination.end(query);
            RunningQuery later = query();
            listed = later;
            termination.end(later);
            ServiceProcess.eventually(PATIENCE, () -> replaced.get() > 0);
            assertThat(replaced).hasValue(1);
        }
    }

    private RunningQuery query() {
        return new RunningQuery(
                driver.driver(),
                new PlansInTheMaking(),
                CypherQuery.of("RETURN 1", Map.of()),
                "somebody",
                1,
                System.nanoTime() + PATIENCE.toNanos(),
                (mark, since) -> false);
    }

    private QueryTermination termination(boolean ours) {
        return termination(ours, Duration.ofMillis(50));
    }

    private QueryTermination termination(boolean ours, Duration grace) {
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
            public Optional<Work> work() {
                return used.apply(looks.incrementAndGet())
                        .map(processor ->
                                new Work(512, 340, 100, List.of(new Share(listed.mark(), processor, 1, 1, 1))));
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
        return new QueryTermination(grace, suspension, database, driver, new CypherFiles());
    }
}
