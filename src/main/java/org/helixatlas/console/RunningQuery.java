package org.helixatlas.console;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.helixatlas.graph.ReadOnlyCypher;
import org.helixatlas.graph.ReadOnlyCypher.Understood;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.GqlStatusObject;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/**
 * A query on its way through the database, in a thread of its own: whoever waits for it can stop waiting at any moment, while
 * this thread learns when the database has really ended it.
 */
final class RunningQuery implements Runnable {

    /** How many rows wait to be read; the database waits with the rest. */
    private static final int AHEAD = 64;

    private static final long LOOK = 20;

    /** Put before a query to have it explained, on a line of its own. */
    private static final String EXPLAIN = "EXPLAIN\n";

    /** What a query returns, in this order; a failure can come at any time and is the last. */
    sealed interface Event {
        /** The database and we understand the query. */
        record Explained(Plan plan, List<GqlStatusObject> notifications, boolean repeatable) implements Event {}

        record Columns(List<String> names) implements Event {}

        record Row(Record row) implements Event {}

        /** The last row was read, or as many as were asked for. */
        record Ended(boolean more) implements Event {}

        record Failed(Throwable failure, boolean explaining) implements Event {}
    }

    /** Who knows whether the database is still at work for a query whose answer has ended. */
    interface Witness {
        /**
         * Whether it may be.
         *
         * @param mark what the query's transactions are marked with
         * @param since how long ago the answer ended
         */
        boolean seesAtWork(String mark, Duration since);
    }

    private final Driver driver;
    private final PlansInTheMaking plans;
    private final CypherQuery question;
    private final @Nullable String untrustedClient;
    private final int rows;
    private final long deadline;
    private final String mark = UUID.randomUUID().toString();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(AHEAD);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Witness witness;
    private volatile boolean unwanted;
    private volatile boolean well;
    private @Nullable Thread asking;

    /**
     * A query that has not begun.
     *
     * @param plans shared by those who ask the same database
     * @param untrustedClient whose it is; null when it is one of our own, which need not be judged
     * @param rows how many rows to read
     * @param deadline when it should have ended, by {@link System#nanoTime()}
     * @param witness asked when the answer does not end as answers do
     */
    RunningQuery(
            Driver driver,
            PlansInTheMaking plans,
            CypherQuery question,
            @Nullable String untrustedClient,
            int rows,
            long deadline,
            Witness witness) {
        this.driver = driver;
        this.plans = plans;
        this.question = question;
        this.untrustedClient = untrustedClient;
        this.rows = rows;
        this.deadline = deadline;
        this.witness = witness;
    }

    CypherQuery question() {
        return question;
    }

    /** Whose it is; empty when it is one of our own. */
    Optional<String> untrustedClient() {
        return Optional.ofNullable(untrustedClient);
    }

    /** What its transactions are marked with. */
    String mark() {
        return mark;
    }

    @Override
    public void run() {
        try {
            converse();
            long end = System.nanoTime();
            while (!well && witness.seesAtWork(mark, Duration.ofNanos(System.nanoTime() - end))) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void converse() {
        asks(Thread.currentThread());
        boolean explaining = untrustedClient != null;
        try (Session session = driver.session(
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build())) {
            if (untrustedClient != null) {
                explain(session);
                explaining = false;
            }
            if (!unwanted && !question.explainOnly()) {
                // Whose query was explained has its plan.
                read(untrustedClient != null ? ask(session) : planned(() -> ask(session)));
            }
            well = true;
        } catch (Throwable e) {
            well = isPlainFailure(e);
            // A failure of any kind, such as running out of stack, must reach the one who waits.
            tell(new Event.Failed(e, explaining));
        } finally {
            asks(null);
        }
    }

    /** The database has said that the query failed, and not because it was told to end it. */
    private static boolean isPlainFailure(Throwable e) {
        String code = e instanceof Neo4jException failure ? String.valueOf(failure.code()) : "";
        return e instanceof ReadOnlyCypher.NotReadOnly
                || e instanceof NotReadOnlyByPlan
                || code.startsWith("Neo.") && !code.contains("Terminated") && !code.contains("TimedOut");
    }

    private synchronized void asks(@Nullable Thread thread) {
        asking = thread;
        if (thread == null) {
            // It was meant for the conversation, which is over.
            Thread.interrupted();
        }
    }

    /** Breaks the connection off, where the answer has not ended: it may have been lost. The query may go on without it. */
    synchronized void breakOff() {
        unwanted = true;
        if (asking != null) {
            asking.interrupt();
        }
    }

    /** Returns when the database has its plan, which tells the columns; the rows come as they are read. */
    private Result ask(Session session) {
        Result result = session.run(question.query(), question.parameters(), limits());
        result.keys();
        return result;
    }

    private <T> T planned(Supplier<T> ask) {
        return plans.plan(question.query(), () -> unwanted || System.nanoTime() - deadline > 0, ask);
    }

    private void explain(Session session) {
        ResultSummary summary;
        try {
            summary = planned(() -> session.run(EXPLAIN + question.query(), question.parameters(), limits())
                    .consume());
        } catch (Neo4jException e) {
            String code = String.valueOf(e.code());
            if (code.startsWith("Neo.ClientError") && !code.endsWith("SyntaxError")) {
                // Our refusal says more than that there is no such procedure, or no right to it.
                ReadOnlyCypher.understand(question.query());
            }
            throw e;
        }
        Understood understood = ReadOnlyCypher.understand(question.query());
        if (summary.queryType() != QueryType.READ_ONLY) {
            throw new NotReadOnlyByPlan();
        }
        tell(new Event.Explained(
                summary.plan(), summary.gqlStatusObjects().stream().toList(), understood.isRepeatable()));
    }

    /** The database takes the query for something else than reading, although we do not. */
    static final class NotReadOnlyByPlan extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void read(Result result) {
        tell(new Event.Columns(result.keys()));
        int read = 0;
        while (!unwanted && read < rows && result.hasNext()) {
            tell(new Event.Row(result.next()));
            read++;
        }
        // Closing the session ends what is left of it.
        tell(new Event.Ended(!unwanted && result.hasNext()));
    }

    private TransactionConfig limits() {
        long left = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
        return TransactionConfig.builder()
                .withTimeout(Duration.ofMillis(left))
                .withMetadata(Map.of("mark", mark))
                .build();
    }

    private void tell(Event event) {
        try {
            // The one who waits reads slowly, or no longer, and after the deadline not at all.
            while (!unwanted && !events.offer(event, 100, TimeUnit.MILLISECONDS)) {
                unwanted |= System.nanoTime() - deadline > 0;
            }
        } catch (InterruptedException e) {
            unwanted = true;
            Thread.currentThread().interrupt();
        }
    }

    /** What came next; null when nothing did within the time. */
    @Nullable
    Event next(Duration patience) throws InterruptedException {
        return events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nobody waits for it any more; it stays to be seen whether the database ends it. */
    void abandon() {
        unwanted = true;
        // The rows that came ahead may be large, and whoever watches the end holds on to this.
        events.clear();
    }

    /** Whether this is the first call: it is to be ended once. */
    boolean isToEnd() {
        return ending.compareAndSet(false, true);
    }

    /** Waits until the database does nothing more for it; false when that takes longer. */
    boolean endsWithin(Duration patience) throws InterruptedException {
        return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether its answer ended as answers do. */
    boolean hasEndedWell() {
        return well;
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }
}
