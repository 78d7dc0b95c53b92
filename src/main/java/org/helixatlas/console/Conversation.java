package org.helixatlas.console;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.helixatlas.console.AnswerSink.Ending;
import org.helixatlas.console.CypherProblem.ProblemType;
import org.helixatlas.console.RunningQuery.Event;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.NoConnection;
import org.helixatlas.graph.ReadOnlyCypher.NotReadOnly;
import org.helixatlas.graph.UnicodeEscapes;
import org.helixatlas.graph.UntrustedDriver;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.GqlStatusObject;
import org.neo4j.driver.summary.Plan;

/** One query's answer on its way to the one who asked. */
final class Conversation {

    private static final Duration LOOK = Duration.ofMillis(50);

    /** After its time is over, a client waits this much longer to hear whether the query has ended. */
    private static final Duration LAST_WORD = Duration.ofMillis(200);

    private final ConsoleProperties limits;
    private final Database database;
    private final UntrustedDriver driver;
    private final QueryTermination termination;
    private final CypherQuery question;
    private final RunningQuery query;
    private final long deadline;
    private final BooleanSupplier left;
    private final BooleanSupplier isOfSnapshot;
    private final AnswerSink sink;
    private final ResultGraph graph;
    private final long breaks;
    private final List<Map<String, Object>> notifications = new ArrayList<>();
    private @Nullable Map<String, Object> plan;
    private boolean repeatable = true;
    private boolean begun;
    private long bytes;

    /**
     * Begins before the query does.
     *
     * @param environment what it works with
     * @param snapshot the network to find the actors and ties of the answer in
     * @param isOfSnapshot whether all that was read until now is of that network
     * @param deadline when the query should have ended, by {@link System#nanoTime()}
     * @param left whether the client waits no longer
     */
    Conversation(
            Environment environment,
            Snapshot snapshot,
            BooleanSupplier isOfSnapshot,
            CypherQuery question,
            RunningQuery query,
            long deadline,
            BooleanSupplier left,
            AnswerSink sink) {
        this.limits = environment.limits();
        this.database = environment.database();
        this.driver = environment.driver();
        this.termination = environment.termination();
        this.graph = new ResultGraph(snapshot);
        this.isOfSnapshot = isOfSnapshot;
        this.breaks = driver.breaks();
        this.question = question;
        this.query = query;
        this.deadline = deadline;
        this.left = left;
        this.sink = sink;
    }

    /** What all conversations share. */
    record Environment(
            ConsoleProperties limits, Database database, UntrustedDriver driver, QueryTermination termination) {}

    /**
     * Tells the sink all that the query returns; returns when that is all.
     *
     * @throws CypherProblem when there is no answer, unless the sink tells it
     */
    void hold() throws IOException {
        try {
            while (!heard(await())) {
                // Each event is told as it comes.
            }
        } catch (CypherProblem problem) {
            if (problem.problemType() == ProblemType.CLIENT_LEFT
                    || !begun
                    || !sink.fail(problem, new Ending(null, graph.shown(), notifications, plan))) {
                throw problem;
            }
            query.abandon();
            if (!query.hasEnded()) {
                termination.end(query);
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
                    throw CypherProblem.of(ProblemType.CLIENT_LEFT, "Nobody waits for the answer.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CypherProblem.of(ProblemType.CLIENT_LEFT, "The service is stopping.");
        }
    }

    private CypherProblem overtime() throws InterruptedException {
        query.abandon();
        termination.end(query);
        String limit = "A query may take " + limits.time().toMillis() + " ms (helix.console.time).";
        return query.endsWithin(LAST_WORD)
                ? CypherProblem.of(ProblemType.TIME_LIMIT, limit)
                : CypherProblem.of(
                        ProblemType.RUNAWAY,
                        limit + " This query was told to end and goes on. If it does not end soon, "
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
                plan = plan(explained.plan(), 1);
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
                termination.end(query);
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
            throw CypherProblem.of(ProblemType.DEPTH_LIMIT, Depth.ADVICE);
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
        requireOneGraph();
        sink.end(new Ending(truncatedBy, graph.shown(), notifications, plan));
    }

    /** Rows from before and after a load, or of another version than the answer tells, are no answer. */
    private void requireOneGraph() {
        try {
            if (!isOfSnapshot.getAsBoolean()) {
                throw CypherProblem.of(
                                ProblemType.GRAPH_CHANGED, "The graph has changed while this was answered; ask again.")
                        .retryAfter(1);
            }
        } catch (Neo4jException e) {
            throw CypherProblem.databaseEnded(database.state());
        }
    }

    private CypherProblem problem(Event.Failed failed) {
        Throwable failure = failed.failure();
        int linesBefore = failed.explaining() ? 1 : 0;
        if (failure instanceof NotReadOnly refusal) {
            return CypherProblem.of(refusal);
        }
        if (failure instanceof RunningQuery.NotReadOnlyByPlan) {
            return CypherProblem.of(
                    ProblemType.NOT_READ_ONLY, "The database says that this query does more than read the graph.");
        }
        if (failure instanceof ServiceUnavailableException || failure instanceof SessionExpiredException) {
            if (driver.breaks() > breaks) {
                return CypherProblem.of(
                        ProblemType.SIZE_LIMIT,
                        "An answer may have " + limits.bytes().toBytes()
                                + " bytes, and a single row of this one has more (helix.console.bytes).");
            }
            return CypherProblem.databaseEnded(database.state());
        }
        if (NoConnection.isReasonOf(failure)) {
            return CypherProblem.databaseEnded(database.state());
        }
        if (Depth.isOutOfStack(failure)) {
            return CypherProblem.of(ProblemType.DEPTH_LIMIT, Depth.ADVICE);
        }
        if (failure instanceof Neo4jException neo4j) {
            String code = String.valueOf(neo4j.code());
            if (code.contains("OutOfMemory")) {
                return CypherProblem.of(ProblemType.MEMORY_LIMIT, neo4j, linesBefore);
            }
            if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
                return CypherProblem.of(
                        ProblemType.TIME_LIMIT,
                        "A query may take " + limits.time().toMillis() + " ms (helix.console.time).");
            }
            if (code.endsWith("ProcedureNotFound")) {
                return CypherProblem.missing(neo4j);
            }
            if (code.contains("AccessMode") || code.contains("Forbidden")) {
                return CypherProblem.of(ProblemType.NOT_READ_ONLY, neo4j, linesBefore);
            }
            if (failed.explaining() && UnicodeEscapes.confused(question.query(), neo4j)) {
                return CypherProblem.unreadable(neo4j);
            }
            if (!failed.explaining()) {
                // What a load took away while it was read is not the query's fault.
                requireOneGraph();
            }
            return CypherProblem.of(ProblemType.QUERY_ERROR, neo4j, linesBefore);
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

    private static Map<String, Object> plan(Plan plan, int depth) {
        if (depth > Depth.MOST) {
            throw CypherProblem.of(
                    ProblemType.DEPTH_LIMIT,
                    "The plan of this query has more than " + Depth.MOST + " steps on end. Ask without the plan.");
        }
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
        plan.children().forEach(child -> children.add(plan(child, depth + 1)));
        shown.put("children", children);
        return shown;
    }
}
