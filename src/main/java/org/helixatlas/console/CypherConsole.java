package org.helixatlas.console;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import org.helixatlas.console.Conversation.Environment;
import org.helixatlas.console.CypherProblem.ProblemType;
import org.helixatlas.console.MemoryEvidence.Asked;
import org.helixatlas.console.MemoryEvidence.Finding;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseEnd;
import org.helixatlas.graph.DatabaseState.Phase;
import org.helixatlas.graph.GraphCommits;
import org.helixatlas.graph.GraphGate;
import org.helixatlas.graph.ReadOnlyCypher;
import org.helixatlas.graph.ServerSessions;
import org.helixatlas.graph.UnicodeEscapes;
import org.helixatlas.graph.UntrustedDriver;
import org.helixatlas.graph.Work;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Runs anyone's queries so that nobody is harmed: they only read, within limits, and one that does not end when told to costs
 * its database's process, not the service.
 */
@Service
class CypherConsole implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CypherConsole.class);

    /** By then the database's process has told of a query that it still works for. */
    private static final Duration TOLD = Duration.ofMillis(300);

    /** The process of which something was told is not there any more, or is about to go. */
    private static final Set<Phase> GONE = EnumSet.of(Phase.RESTARTING, Phase.REFUSED, Phase.STOPPED);

    /** So long an untrusted query waits for its turn, so that a page or script that asks several at once need not ask again. */
    private static final Duration FOR_A_TURN = Duration.ofSeconds(1);

    /** For each query that may run, so many that were not seen to end. */
    private static final int UNENDED = 8;

    private final ConsoleProperties limits;
    private final Database database;
    private final CurrentNetwork network;
    private final GraphGate gate;
    private final GraphCommits commits;
    private final UntrustedDriver driver;
    private final UntrustedUser user;
    private final Turns turns;
    private final ClientSuspension suspension;
    private final QueryTermination termination;
    private final UnendedQueries unended;
    private final PlansInTheMaking plans = new PlansInTheMaking();
    private final ExecutorService threads = Executors.newCachedThreadPool(named("cypher-query"));

    CypherConsole(
            ConsoleProperties limits,
            Database database,
            CurrentNetwork network,
            CypherFiles files,
            Neo4jConnectionDetails connection,
            GraphGate gate,
            GraphCommits commits,
            ServerSessions sessions) {
        this.limits = limits;
        this.database = database;
        this.network = network;
        this.gate = gate;
        this.commits = commits;
        URI uri = connection.getUri();
        // One more for each query, to end it, and one to look.
        UntrustedDriver untrusted = UntrustedDriver.to(
                uri,
                UntrustedUser.credentials(limits, database, connection.getAuthToken()),
                2 * limits.queries() + 1,
                2 * limits.bytes().toBytes());
        this.driver = database.isReplaceable() ? untrusted : untrusted.by(sessions);
        this.user = new UntrustedUser(database, files);
        this.turns = new Turns(limits.queriesPerClient(), limits.queries());
        this.suspension = new ClientSuspension(limits.holdOff(), limits.mostEnds(), InstantSource.system());
        this.termination = new QueryTermination(limits.grace(), suspension, database, driver, files);
        this.unended = new UnendedQueries(UNENDED * limits.queries());
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

    /** What keeps untrusted queries from writing, in words. */
    String readOnlyBy() {
        return user.readOnlyBy();
    }

    @Scheduled(fixedDelayString = "10s")
    void lookForRights() {
        user.look(driver.driver());
    }

    /** Why no untrusted query is admitted now; empty when they are. */
    Optional<String> closure() {
        return termination.closure().or(suspension::closure);
    }

    /** How many queries have not ended yet. */
    int running() {
        return turns.taken();
    }

    /** How many clients are suspended, since their queries ended the database. */
    long heldOff() {
        return suspension.heldOff();
    }

    /**
     * Runs an untrusted query.
     *
     * @param client who asks, as far as one knows
     * @param left whether the client waits no longer
     * @throws CypherProblem when there is no answer, unless the sink tells it
     */
    void ask(CypherQuery question, String client, BooleanSupplier left, AnswerSink sink) throws IOException {
        if (question.query().length() > limits.queryLength()) {
            throw CypherProblem.of(
                    ProblemType.LENGTH_LIMIT,
                    "A query has at most " + limits.queryLength() + " characters (helix.console.query-length).");
        }
        if (question.query().isBlank()) {
            throw CypherProblem.of(ProblemType.QUERY_ERROR, "The query is empty.");
        }
        UnicodeEscapes.fault(question.query()).ifPresent(fault -> {
            throw CypherProblem.of(fault);
        });
        if (ReadOnlyCypher.isTooDeep(question.query())) {
            throw CypherProblem.of(
                    ProblemType.NESTING_LIMIT,
                    "A query has at most 100 brackets within one another, and 12 CASE expressions.");
        }
        suspension
                .refusal(client, ReadOnlyCypher.withoutSpace(question.query()))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        run(question, false, client, FOR_A_TURN, limits.rows(), left, sink);
    }

    /** Runs one of our own queries, within the limits of all but the one for rows. */
    void askTrusted(CypherQuery question, String client, int rows, BooleanSupplier left, AnswerSink sink)
            throws IOException {
        run(question, true, client, limits.time(), rows, left, sink);
    }

    private void run(
            CypherQuery question,
            boolean trusted,
            String client,
            Duration patience,
            int rows,
            BooleanSupplier left,
            AnswerSink sink)
            throws IOException {
        // No untrusted query runs in a database that is being filled; the network is there before the first query.
        Snapshot met = network.snapshot();
        long begin = commits.now();
        termination.closure().ifPresent(why -> {
            throw CypherProblem.of(ProblemType.CONSOLE_CLOSED, why).retryAfter(2);
        });
        requireDatabase();
        requireProcedures(question);
        if (!turns.take(client, patience, left)) {
            throw CypherProblem.of(
                            ProblemType.CONCURRENCY_LIMIT,
                            "At most " + limits.queriesPerClient() + " queries of one client and " + limits.queries()
                                    + " in all run at the same time (helix.console.queries-per-client, helix.console.queries).")
                    .retryAfter(limits.time().toSeconds());
        }
        long deadline = System.nanoTime() + limits.time().toNanos();
        int ends = database.ends();
        if (!trusted) {
            database.mayEnd();
        }
        RunningQuery query = new RunningQuery(
                driver.driver(),
                plans,
                question,
                trusted ? null : client,
                rows,
                deadline,
                (mark, since) -> isAtWork(mark, since, ends));
        begin(query, client);
        try {
            new Conversation(
                            new Environment(limits, database, driver, termination),
                            met,
                            () -> network.isOf(met, begin),
                            question,
                            query,
                            deadline,
                            left,
                            sink)
                    .hold();
        } catch (Throwable e) {
            // Running out of stack, too: whatever stops the one who waits must not leave a query behind.
            query.abandon();
            if (!query.hasEnded()) {
                termination.end(query);
            }
            throw e;
        }
    }

    /** The turn lasts until the database does nothing more for the query, whatever becomes of the one who waits. */
    private void begin(RunningQuery query, String client) {
        query.untrustedClient()
                .ifPresent(untrustedClient -> unended.add(
                        query.mark(),
                        new Asked(
                                untrustedClient,
                                ReadOnlyCypher.withoutSpace(query.question().query()))));
        try {
            threads.execute(() -> {
                try {
                    query.run();
                } finally {
                    turns.giveBack(client);
                }
                if (query.hasEndedWell()) {
                    unended.clear(query.mark());
                }
            });
        } catch (RuntimeException | Error e) {
            turns.giveBack(client);
            unended.clear(query.mark());
            throw e;
        }
    }

    /** Whether the process has told, since an answer ended, that a thread still works for its query. */
    private boolean isAtWork(String mark, Duration since, int endsBefore) {
        Optional<Work> work = database.work();
        return work.isPresent()
                && database.ends() == endsBefore
                && !GONE.contains(database.state().phase())
                && (since.compareTo(TOLD) < 0 || work.get().of(mark).isPresent());
    }

    /** Suspends the client whose queries ended the database, if the evidence is clear. */
    private void judge(DatabaseEnd end) {
        Finding finding = MemoryEvidence.of(end, unended.byMark());
        if (finding.client() != null) {
            suspension.blame(finding.client(), finding.text(), end.number());
        } else if (finding.overQueries()) {
            suspension.note(end.number());
            LOG.warn("Queries ended the database; the evidence names no single client, so none is suspended");
        }
    }

    private void requireDatabase() {
        if (!database.state().isUp() || !gate.isOpen()) {
            throw CypherProblem.databaseEnded(database.state());
        }
    }

    /** What calls that a server is known to lack need not wait for a turn, nor be sent. */
    private void requireProcedures(CypherQuery question) {
        ReadOnlyCypher.ownCalls(question.query()).stream()
                .filter(database::lacks)
                .findFirst()
                .ifPresent(name -> {
                    throw CypherProblem.missing(name, null);
                });
    }

    @Override
    public void destroy() throws Exception {
        threads.shutdownNow();
        termination.close();
        driver.close();
    }
}
