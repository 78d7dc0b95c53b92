package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.helixatlas.graph.Work.Share;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.kernel.impl.api.KernelTransactions;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Each marked query is told with what it uses, for as long as its thread works for it. */
@NeedsEmbedded
class WorkMeterTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final WorkMeter meter = new WorkMeter(((GraphDatabaseAPI) SharedNeo4j.database())
            .getDependencyResolver()
            .resolveDependency(KernelTransactions.class)::executingTransactions);

    @Test
    void aLineOfThePipeSaysAllThatWasMeasured() {
        Work work = new Work(
                512,
                340,
                200,
                List.of(
                        new Share("0b7c", Duration.ofMillis(1_200), 5, 6, -7),
                        new Share("1d2e", Duration.ZERO, 0, 0, 8)));
        assertThat(Work.read(work.line())).contains(work);
        Work rest = new Work(512, 340, 200, List.of());
        assertThat(Work.read(rest.line())).contains(rest);
        assertThat(work.of("1d2e").orElseThrow().growth()).isEqualTo(8);
        for (String other :
                List.of("READY 1", "WORK", "WORK 1 2", "WORK 1 2 x", "WORK 1 2 3|a 1", "WORK 1 2 3|a 1 2 3 z")) {
            assertThat(Work.read(other)).as(other).isEmpty();
        }
    }

    /** The first allocates and computes, the second waits for its reader. */
    @Test
    void aQuerysOwnThreadIsToldFromThoseOfOthers() throws Exception {
        meter.look();
        String busy = UUID.randomUUID().toString();
        String waiting = UUID.randomUUID().toString();
        try (Session reader = SharedNeo4j.driver().session()) {
            reader.run("UNWIND range(1, 100000) AS i RETURN i", marked(waiting)).next();
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> run(
                    "UNWIND range(1, 100000000) AS i WITH i WHERE size(toString(i) + 'metered') = 0 RETURN count(i)",
                    busy));
            AtomicReference<Work> last = new AtomicReference<>(meter.look());
            ServiceProcess.eventually(PATIENCE, () -> {
                last.set(meter.look());
                return last.get()
                        .of(busy)
                        .filter(share -> share.processor().toMillis() > 200 && share.allocated() > 50 << 20)
                        .isPresent();
            });
            Share idle = last.get().of(waiting).orElseThrow();
            assertThat(idle.processor()).isLessThan(Duration.ofMillis(100));
            assertThat(idle.allocated()).isLessThan(10 << 20);
            assertThat(idle.others())
                    .isGreaterThanOrEqualTo(last.get().of(busy).orElseThrow().allocated());
            terminate(busy);
            work.handle((done, failure) -> failure).join();
            ServiceProcess.eventually(PATIENCE, () -> meter.look().of(busy).isEmpty());
        }
        ServiceProcess.eventually(PATIENCE, () -> meter.look().of(waiting).isEmpty());
    }

    /** What it makes is not counted by the database, and it hears of no end. */
    @Test
    void aQueryThatWasToldToEndAndGoesOnIsToldUntilItDoes() throws Exception {
        String deaf = UUID.randomUUID().toString();
        CompletableFuture<Optional<String>> answer =
                CompletableFuture.supplyAsync(() -> run("RETURN reduce(c = 0, x IN range(1, 60000000) | c + 1)", deaf));
        ServiceProcess.eventually(PATIENCE, () -> meter.look().of(deaf).isPresent());
        terminate(deaf);
        Duration told = meter.look().of(deaf).map(Share::processor).orElse(Duration.ZERO);
        if (!answer.isDone()) {
            ServiceProcess.eventually(
                    PATIENCE,
                    () -> meter.look()
                            .of(deaf)
                            .map(share -> share.processor().compareTo(told) > 0)
                            .orElse(answer.isDone()));
        }
        answer.join();
        ServiceProcess.eventually(PATIENCE, () -> meter.look().of(deaf).isEmpty());
    }

    private static Optional<String> run(String query, String mark) {
        try (Session session = SharedNeo4j.driver().session()) {
            session.run(query, marked(mark)).consume();
            return Optional.empty();
        } catch (Neo4jException e) {
            return Optional.of(e.code());
        }
    }

    private static void terminate(String mark) {
        try (Session session = SharedNeo4j.driver().session()) {
            session.run(new CypherFiles().get("console", "terminate").statement(), Map.of("mark", mark))
                    .consume();
        }
    }

    private static TransactionConfig marked(String mark) {
        return TransactionConfig.builder().withMetadata(Map.of("mark", mark)).build();
    }
}
