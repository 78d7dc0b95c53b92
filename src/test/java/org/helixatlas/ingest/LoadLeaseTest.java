package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** The right to load, asked for by two services. */
@NeedsDatabase
class LoadLeaseTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final LoadLease one = lease(SHORT);
    private final LoadLease other = lease(LONG);

    private static LoadLease lease(Duration lease) {
        return new LoadLease(SharedNeo4j.driver(), new CypherFiles(), lease);
    }

    @BeforeEach
    void empty() {
        SharedNeo4j.empty();
    }

    @AfterEach
    void nothingIsLeftOfItInTheGraph() {
        one.close();
        other.close();
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEmpty();
    }

    @Test
    void oneHasItAtATimeAndTheNextOneWhenItIsGivenBack() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<String> next = one.during(Duration.ZERO, () -> {
            assertThatThrownBy(() -> other.during(Duration.ZERO, () -> "never"))
                    .isInstanceOf(AnotherLoads.class)
                    .hasMessage("Another service loads into the database at present.");
            return CompletableFuture.supplyAsync(() -> {
                asked.countDown();
                return other.during(LONG, () -> "then");
            });
        });
        asked.await();
        assertThat(next.get()).isEqualTo("then");
    }

    @Test
    void itIsRenewedForAsLongAsTheWorkTakes() {
        try (LoadLease renewed = lease(Duration.ofSeconds(3))) {
            renewed.during(Duration.ZERO, () -> {
                long first = until();
                try {
                    ServiceProcess.eventually(LONG, () -> until() > first);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                return "done";
            });
        }
    }

    /** By the clock of the database. */
    private static long until() {
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run("MATCH (l:Graph {id: 'load'}) RETURN l.until AS until")
                    .single()
                    .get("until")
                    .asLong();
        }
    }

    @Test
    void thatOfOneThatDiedIsTakenOverAndWhatItWouldCommitIsLost() {
        one.during(Duration.ZERO, () -> {
            // Nothing renews it any more, as if its process had stopped.
            one.close();
            return other.during(LONG, () -> {
                try (Session session = SharedNeo4j.driver().session();
                        Transaction tx = session.beginTransaction()) {
                    assertThatThrownBy(() -> one.keep(tx))
                            .isInstanceOf(AnotherLoads.class)
                            .hasMessageContaining("took over");
                }
                try (Session session = SharedNeo4j.driver().session();
                        Transaction tx = session.beginTransaction()) {
                    other.keep(tx);
                }
                return "done";
            });
        });
    }

    /** From the last question to the commit nobody takes it over, though its time has run out. */
    @Test
    void whoeverAsksWhileItsHolderCommitsWaitsForThat() throws Exception {
        CompletableFuture<String> next = one.during(Duration.ZERO, () -> {
            one.close();
            try (Session session = SharedNeo4j.driver().session();
                    Transaction tx = session.beginTransaction()) {
                one.keep(tx);
                CompletableFuture<String> asking =
                        CompletableFuture.supplyAsync(() -> other.during(LONG, () -> "then"));
                assertThat(asking).isNotDone();
                tx.commit();
                return asking;
            }
        });
        assertThat(next.get()).isEqualTo("then");
    }

    /** As when the server ends in the middle of a load: here somebody has the node for longer than giving it back may take. */
    @Test
    void whatCouldNotBeGivenBackIsGivenBackAsSoonAsTheDatabaseLetsIt() throws Exception {
        try (Session session = SharedNeo4j.driver().session();
                Transaction somebody = session.beginTransaction()) {
            one.during(
                    Duration.ZERO,
                    () -> somebody.run("MATCH (l:Graph {id: 'load'}) SET l.asked = true RETURN l.holder")
                            .consume());
            assertThat(GraphDump.of(SharedNeo4j.driver())).isNotEmpty();
            somebody.rollback();
        }
        ServiceProcess.eventually(LONG, () -> GraphDump.of(SharedNeo4j.driver()).isEmpty());
        assertThat(one.<String>during(Duration.ZERO, () -> "again")).isEqualTo("again");
    }

    /** Also where no service has made the schema yet. */
    @Test
    void ofManyThatAskAtOnceOneHasItAtEachMoment() {
        try (Session session = SharedNeo4j.driver().session()) {
            session.run("DROP CONSTRAINT graph_id").consume();
        }
        AtomicInteger inside = new AtomicInteger();
        CompletableFuture<?>[] all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    try (LoadLease lease = lease(LONG)) {
                        lease.during(LONG, () -> {
                            assertThat(inside.incrementAndGet()).isEqualTo(1);
                            return inside.decrementAndGet();
                        });
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
    }
}
