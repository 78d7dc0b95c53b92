package org.helixatlas.console;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import org.helixatlas.console.AnswerSink.Ending;
import org.helixatlas.console.Blame.Asked;
import org.helixatlas.console.Blame.Finding;
import org.helixatlas.console.CypherProblem.Kind;
import org.helixatlas.console.RunningQuery.Event;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseEnd;
import org.helixatlas.graph.DatabaseState;
import org.helixatlas.graph.GraphGate;
import org.helixatlas.graph.ReadOnlyCypher;
import org.helixatlas.graph.ReadOnlyCypher.NotReadOnly;
import org.helixatlas.graph.StrangersDriver;
import org.helixatlas.graph.UnicodeEscapes;
import org.helixatlas.graph.Work;
import org.helixatlas.network.CurrentNetwork;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.GqlStatusObject;
import org.neo4j.driver.summary.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.stereotype.Service;

/**
 * Runs anyone's queries so that nobody is harmed: they only read, within limits, and one that does not end when told to costs
 * its database's process, not the service.
 */
@Service
class CypherConsole implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CypherConsole.class);

    private static final Duration LOOK = Duration.ofMillis(50);

    /** After its time is over, an asker waits this much longer to hear whether the query has ended. */
    private static final Duration LAST_WORD = Duration.ofMillis(200);

    /** By then the database's process has told of a query that it still works for. */
    private static final Duration TOLD = Duration.ofMillis(300);

    /** For each query that may run, so many that were not seen to end. */
    private static final int SUSPECTS = 8;

    private final ConsoleProperties limits;
    private final Database database;
    private final CurrentNetwork network;
    private final GraphGate gate;
    private final StrangersDriver driver;
    private final Turns turns;
    private final HoldOff holdOff;
    private final Warden warden;
    private final Suspects suspects;
    private final ExecutorService threads = Executors.newCachedThreadPool(named("cypher-query"));

    CypherConsole(
            ConsoleProperties limits,
            Database database,
            CurrentNetwork network,
            CypherFiles files,
            Neo4jConnectionDetails connection,
            GraphGate gate) {
        this.limits = limits;
        this.database = database;
        this.network = network;
        this.gate = gate;
        URI uri = connection.getUri();
        // One more for each query, to end it, and one to look.
        this.driver = StrangersDriver.to(
                uri,
                connection.getAuthToken(),
                2 * limits.queries() + 1,
                2 * limits.bytes().toBytes());
        this.turns = new Turns(limits.queriesPerClient(), limits.queries());
        this.holdOff = new HoldOff(limits.holdOff(), limits.mostEnds(), InstantSource.system());
        this.warden = new Warden(limits.grace(), holdOff, database, driver, files);
        this.suspects = new Suspects(SUSPECTS * limits.queries());
        database.onEnd(this::judge);
    }

    static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    ConsoleProperties limits() {
        return limits;
    }

    /** Whether the size of a single row is bounded. */
    boolean isMetered() {
        return driver.isMetered();
    }

    /** Why no stranger's query is admitted now; empty when they are. */
    Optional<String> closure() {
        return warden.closure().or(holdOff::closure);
    }

    /** How many queries have not ended yet. */
    int running() {
        return turns.taken();
    }

    /** How many clients wait, since the database has ended over their queries. */
    long heldOff() {
        return holdOff.heldOff();
    }

    /**
     * Runs a stranger's query.
     *
     * @param client who asks, as far as one knows
     * @param left whether the asker waits no longer
     * @throws CypherProblem when there is no answer, unless the sink tells it
     */
    void ask(Question question, String client, BooleanSupplier left, AnswerSink sink) throws IOException {
        if (question.query().length() > limits.queryLength()) {
            throw CypherProblem.of(
                    Kind.LENGTH_LIMIT,
                    "A query has at most " + limits.queryLength() + " characters (helix.console.query-length).");
        }
        if (question.query().isBlank()) {
            throw CypherProblem.of(Kind.QUERY_ERROR, "The query is empty.");
        }
        UnicodeEscapes.fault(question.query()).ifPresent(fault -> {
            throw CypherProblem.of(fault);
        });
        if (ReadOnlyCypher.isTooDeep(question.query())) {
            throw CypherProblem.of(
                    Kind.NESTING_LIMIT,
                    "A query has at most 100 brackets within one another, and 12 CASE expressions.");
        }
        holdOff.refusal(client, ReadOnlyCypher.withoutSpace(question.query())).ifPresent(refusal -> {
            throw refusal;
        });
        run(question, false, client, Duration.ZERO, limits.rows(), left, sink);
    }

    /** Runs one of our own queries, within the limits of all but the one for rows. */
    void askTrusted(Question question, String client, int rows, AnswerSink sink) throws IOException {
        run(question, true, client, limits.time(), rows, () -> false, sink);
    }

    private void run(
            Question question,
            boolean trusted,
            String client,
            Duration patience,
            int rows,
            BooleanSupplier left,
            AnswerSink sink)
            throws IOException {
        // Nothing of a stranger's runs in a database that is being filled; the network is there before the first query.
        network.snapshot();
        warden.closure().ifPresent(why -> {
            throw CypherProblem.of(Kind.CONSOLE_CLOSED, why).retryAfter(2);
        });
        requireDatabase();
        if (!turns.take(client, patience)) {
            throw CypherProblem.of(
                            Kind.CONCURRENCY_LIMIT,
                            "At most " + limits.queriesPerClient() + " queries of one client and " + limits.queries()
                                    + " in all run at the same time (helix.console.queries-per-client, helix.console.queries).")
                    .retryAfter(limits.time().toSeconds());
        }
        long deadline = System.nanoTime() + limits.time().toNanos();
        int ends = database.ends();
        RunningQuery query = new RunningQuery(
                driver.driver(),
                question,
                trusted ? null : client,
                rows,
                deadline,
                (mark, since) -> isAtWork(mark, since, ends));
        begin(query, client);
        try {
            new Conversation(question, query, deadline, left, sink).hold();
        } catch (Throwable e) {
            // Running out of stack, too: whatever stops the one who waits must not leave a query behind.
            query.abandon();
            if (!query.hasEnded()) {
                warden.end(query);
            }
            throw e;
        }
    }

    /** The turn lasts until the database does nothing more for the query, whatever becomes of the one who waits. */
    private void begin(RunningQuery query, String client) {
        query.stranger()
                .ifPresent(stranger -> suspects.add(
                        query.mark(),
                        new Asked(
                                stranger,
                                ReadOnlyCypher.withoutSpace(query.question().query()))));
        try {
            threads.execute(() -> {
                try {
                    query.run();
                } finally {
                    turns.giveBack(client);
                }
                if (query.hasEndedWell()) {
                    suspects.clear(query.mark());
                }
            });
        } catch (RuntimeException | Error e) {
            turns.giveBack(client);
            suspects.clear(query.mark());
            throw e;
        }
    }

    /** Whether the process has told, since an answer ended, that a thread still works for its query. */
    private boolean isAtWork(String mark, Duration since, int endsBefore) {
        Optional<Work> work = database.work();
        return work.isPresent()
                && database.ends() == endsBefore
                && database.state().isUp()
                && (since.compareTo(TOLD) < 0 || work.get().of(mark).isPresent());
    }

    /** Holds off whose queries ended the database, if the evidence is clear. */
    private void judge(DatabaseEnd end) {
        Finding finding = Blame.of(end, suspects.byMark());
        if (finding.client() != null) {
            holdOff.blame(finding.client(), finding.text(), end.number());
        } else if (finding.overQueries()) {
            holdOff.note(end.number());
            LOG.warn("The database ended over queries; no client's stand out, so nobody is held off");
        }
    }

    private void requireDatabase() {
        if (!database.state().isUp() || !gate.isOpen()) {
            throw databaseEnded();
        }
    }

    private CypherProblem databaseEnded() {
        DatabaseState state = database.state();
        String why = state.isUp() ? "The database has ended and restarts." : state.message();
        return CypherProblem.of(Kind.DATABASE_ENDED, why + " Queries are answered again in a few seconds.")
                .retryAfter(Math.max(3, state.retryAfter().toSeconds()));
    }

    @Override
    public void destroy() throws Exception {
        threads.shutdownNow();
        warden.close();
        driver.close();
    }

    /** One query's answer on its way to the one who asked. */
    private final class Conversation {

        private final Question question;
        private final RunningQuery query;
        private final long deadline;
        private final BooleanSupplier left;
        private final AnswerSink sink;
        private final ResultGraph graph = new ResultGraph(network.snapshot());
        private final long breaks = driver.breaks();
        private final List<Map<String, Object>> notifications = new ArrayList<>();
        private @Nullable Map<String, Object> plan;
        private boolean repeatable = true;
        private boolean begun;
        private long bytes;

        Conversation(Question question, RunningQuery query, long deadline, BooleanSupplier left, AnswerSink sink) {
            this.question = question;
            this.query = query;
            this.deadline = deadline;
            this.left = left;
            this.sink = sink;
        }

        void hold() throws IOException {
            try {
                while (!heard(await())) {
                    // Each event is told as it comes.
                }
            } catch (CypherProblem problem) {
                if (problem.kind() == Kind.CLIENT_LEFT
                        || !begun
                        || !sink.fail(problem, new Ending(null, graph.shown(), notifications, plan))) {
                    throw problem;
                }
                query.abandon();
                if (!query.hasEnded()) {
                    warden.end(query);
                }
            }
        }

        private Event await() {
            try {
                while (true) {
                    long over = System.nanoTime() - deadline;
                    if (over >= 0) {
                        throw overtime();
                    }
                    Duration wait = Duration.ofNanos(Math.min(LOOK.toNanos(), Math.max(1_000_000, -over)));
                    Event event = query.next(wait);
                    if (event != null) {
                        return event;
                    }
                    if (left.getAsBoolean()) {
                        throw CypherProblem.of(Kind.CLIENT_LEFT, "Nobody waits for the answer.");
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw CypherProblem.of(Kind.CLIENT_LEFT, "The service is stopping.");
            }
        }

        private CypherProblem overtime() throws InterruptedException {
            query.abandon();
            warden.end(query);
            String limit = "A query may take " + limits.time().toMillis() + " ms (helix.console.time).";
            return query.endsWithin(LAST_WORD)
                    ? CypherProblem.of(Kind.TIME_LIMIT, limit)
                    : CypherProblem.of(
                            Kind.RUNAWAY,
                            limit + " This one does not end when told to. Unless it does soon, "
                                    + (database.isReplaceable()
                                            ? "its database is restarted: queries are then not answered for a few seconds."
                                            : "the console is closed until it has ended."));
        }

        /** Passes an event on; true when it was the last one. */
        private boolean heard(Event event) throws IOException {
            if (event instanceof Event.Explained explained) {
                repeatable = explained.repeatable();
                explained.notifications().forEach(this::note);
                if (question.plan() || question.explainOnly()) {
                    plan = plan(explained.plan());
                }
                if (question.explainOnly()) {
                    columns(List.of());
                    end(null);
                    return true;
                }
                return false;
            }
            if (event instanceof Event.Columns columns) {
                columns(columns.names());
                return false;
            }
            if (event instanceof Event.Row row) {
                if (!fits(row.row())) {
                    query.abandon();
                    warden.end(query);
                    end("bytes");
                    return true;
                }
                return false;
            }
            if (event instanceof Event.Ended ended) {
                end(ended.more() ? "rows" : null);
                return true;
            }
            throw problem((Event.Failed) event);
        }

        private void columns(List<String> names) throws IOException {
            begun = true;
            sink.columns(names, repeatable);
        }

        private boolean fits(Record row) throws IOException {
            if (Depth.exceeds(row.values())) {
                throw CypherProblem.of(Kind.DEPTH_LIMIT, Depth.ADVICE);
            }
            List<@Nullable Object> cells = new ArrayList<>();
            for (Value value : row.values()) {
                cells.add(PlainValues.of(value));
            }
            bytes += PlainValues.size(cells);
            if (bytes > limits.bytes().toBytes()) {
                return false;
            }
            row.values().forEach(graph::add);
            sink.row(cells);
            return true;
        }

        private void end(@Nullable String truncatedBy) throws IOException {
            sink.end(new Ending(truncatedBy, graph.shown(), notifications, plan));
        }

        private CypherProblem problem(Event.Failed failed) {
            Throwable failure = failed.failure();
            int linesBefore = failed.explaining() ? 1 : 0;
            if (failure instanceof NotReadOnly refusal) {
                return CypherProblem.of(refusal);
            }
            if (failure instanceof RunningQuery.NotReadOnlyByPlan) {
                return CypherProblem.of(
                        Kind.NOT_READ_ONLY, "The database says that this query does more than read the graph.");
            }
            if (failure instanceof ServiceUnavailableException || failure instanceof SessionExpiredException) {
                if (driver.breaks() > breaks) {
                    return CypherProblem.of(
                            Kind.SIZE_LIMIT,
                            "An answer may have " + limits.bytes().toBytes()
                                    + " bytes, and a single row of this one has more (helix.console.bytes).");
                }
                return databaseEnded();
            }
            if (Depth.isOutOfStack(failure)) {
                return CypherProblem.of(Kind.DEPTH_LIMIT, Depth.ADVICE);
            }
            if (failure instanceof Neo4jException neo4j) {
                String code = String.valueOf(neo4j.code());
                if (code.contains("OutOfMemory")) {
                    return CypherProblem.of(Kind.MEMORY_LIMIT, neo4j, linesBefore);
                }
                if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
                    return CypherProblem.of(
                            Kind.TIME_LIMIT,
                            "A query may take " + limits.time().toMillis() + " ms (helix.console.time).");
                }
                if (code.contains("AccessMode") || code.contains("Forbidden")) {
                    return CypherProblem.of(Kind.NOT_READ_ONLY, neo4j, linesBefore);
                }
                return failed.explaining() && UnicodeEscapes.confused(question.query(), neo4j)
                        ? CypherProblem.unreadable(neo4j)
                        : CypherProblem.of(Kind.QUERY_ERROR, neo4j, linesBefore);
            }
            throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }

        private void note(GqlStatusObject status) {
            if (status instanceof GqlNotification notification) {
                Map<String, Object> note = new LinkedHashMap<>();
                note.put("code", notification.gqlStatus());
                note.put("description", notification.statusDescription());
                notification.rawSeverity().ifPresent(level -> note.put("severity", level));
                notification.position().ifPresent(position -> {
                    note.put("line", Math.max(1, position.line() - 1));
                    note.put("column", position.column());
                });
                notifications.add(note);
            }
        }

        private static Map<String, Object> plan(Plan plan) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("operator", plan.operatorType().replaceFirst("@.*", ""));
            Value details = plan.arguments().get("Details");
            if (details != null && !details.isNull()) {
                shown.put("details", PlainValues.of(details));
            }
            Value estimated = plan.arguments().get("EstimatedRows");
            if (estimated != null && !estimated.isNull()) {
                shown.put("estimatedRows", PlainValues.of(estimated));
            }
            shown.put("identifiers", plan.identifiers().stream().sorted().toList());
            List<Object> children = new ArrayList<>();
            plan.children().forEach(child -> children.add(plan(child)));
            shown.put("children", children);
            return shown;
        }
    }
}
