package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.NobodyWaits;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** A statement that would run for years, and nobody who waits for it. */
@NeedsDatabase
class CancellableQuestionTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String YEARS =
            "UNWIND range(1, 1000000000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS left_in_the_middle";

    private final Driver driver = SharedNeo4j.driver();
    private final AtomicBoolean left = new AtomicBoolean();

    private List<Record> rows(String statement) {
        try (Session session = driver.session()) {
            return session.run(statement).list();
        }
    }

    private boolean isRunning() {
        return rows("SHOW TRANSACTIONS YIELD currentQuery").stream()
                .anyMatch(row -> row.get("currentQuery").asString("").equals(YEARS));
    }

    @Test
    void theStatementEndsAndItsThreadGoesOn() throws Exception {
        Cancellation cancellation = Cancellation.when(left::get);
        CompletableFuture<Long> after = CompletableFuture.supplyAsync(() -> {
            Supplier<List<Record>> question = () -> CancellableQuestion.ask(() -> rows(YEARS));
            assertThatThrownBy(() -> cancellation.during(question)).isInstanceOf(NobodyWaits.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            return CancellableQuestion.ask(
                    () -> rows("RETURN 1 AS one").get(0).get("one").asLong());
        });
        ServiceProcess.eventually(PATIENCE, this::isRunning);
        left.set(true);
        assertThat(after.get()).isEqualTo(1);
        ServiceProcess.eventually(PATIENCE, () -> !isRunning());
    }

    @Test
    void whatFailsByItselfIsTold() {
        assertThatThrownBy(() -> CancellableQuestion.ask(() -> rows("RETURN 1 / 0")))
                .hasMessageContaining("/ by zero");
    }

    @Test
    void whatIsCancelledBeforeIsNotAsked() {
        left.set(true);
        assertThatThrownBy(() ->
                        Cancellation.when(left::get).during(() -> CancellableQuestion.ask(() -> Map.of("asked", true))))
                .isInstanceOf(NobodyWaits.class);
    }
}
