package org.helixatlas.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.helixatlas.graph.DatabaseState.Phase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database that somebody else runs: it is only asked, every few seconds, what it is and so whether it answers. */
final class RemoteDatabase implements Database, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteDatabase.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    /** One that was away is needed as soon as it is back, and a connection that is refused costs nothing. */
    private static final Duration WHILE_AWAY = Duration.ofMillis(500);

    private static final Duration SILENCE = Duration.ofSeconds(6);

    /** A server locks a name for all after some wrong passwords in a row. */
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(10);

    /** What a server has is asked when it answers again, and now and then, since its settings may change. */
    private static final Duration BETWEEN_FEATURES = Duration.ofSeconds(10);

    private static final Duration AFTER_RETURN = Duration.ofSeconds(5);

    private final String uri;
    private final String name;
    private final ServerQuestion question;
    private final ServerQuestion apart;
    private final Duration betweenLooks;
    private final StateBoard board;
    private final Thread watch = new Thread(this::run, "database-watch");

    private volatile @Nullable ServerFacts facts;
    private volatile @Nullable ServerFeatures features;
    private volatile boolean crowded;
    private volatile boolean doubted;
    private long featuresDue;

    private RemoteDatabase(
            String uri, String name, ServerQuestion question, ServerQuestion apart, Duration betweenLooks) {
        this.uri = uri;
        this.name = name;
        this.question = question;
        this.apart = apart;
        this.betweenLooks = betweenLooks;
        this.board = new StateBoard(betweenLooks);
    }

    /**
     * Begins to ask.
     *
     * @param name of the database that is used there; empty for the user's home database
     * @param question by the connections of the service
     * @param apart by one that no other question takes, which tells a server that does not answer from one that is asked much
     */
    static RemoteDatabase at(String uri, String name, ServerQuestion question, ServerQuestion apart) {
        return at(uri, name, question, apart, BETWEEN_LOOKS);
    }

    /** For tests, which do not wait as long for the second look. */
    static RemoteDatabase at(
            String uri, String name, ServerQuestion question, ServerQuestion apart, Duration betweenLooks) {
        RemoteDatabase database = new RemoteDatabase(uri, name, question, apart, betweenLooks);
        database.watch.setDaemon(true);
        database.watch.start();
        return database;
    }

    /** Nothing but the end of the service ends the watch. */
    private void run() {
        while (board.read().phase() != Phase.STOPPED) {
            try {
                Thread.sleep(look().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // Among others, that the driver is closed, which comes before the end.
                LOG.debug("The database could not be asked", e);
                LockSupport.parkNanos(betweenLooks.toNanos());
            }
        }
    }

    /** Asks once; returns how long to wait before the next time. */
    private Duration look() throws InterruptedException {
        DatabaseState before = board.read();
        ServerReply reply = question.ask(SILENCE);
        boolean taken = reply instanceof ServerReply.Taken;
        if (taken) {
            reply = apart.ask(SILENCE);
        }
        // Where no new one comes either, it is the server that is slow; and a first one takes its time.
        note(taken && before.isUp() && !(reply instanceof ServerReply.Silent || reply instanceof ServerReply.Taken));
        Duration pause = betweenLooks;
        if (reply instanceof ServerReply.Answers answers) {
            if (!before.isUp()) {
                // One that has just come back takes seconds to say it, which those have better who wait for answers.
                featuresDue = System.nanoTime() + (facts == null ? 0 : AFTER_RETURN.toNanos());
            }
            facts = answers.facts();
            board.post(Phase.UP, "", Duration.ZERO);
        } else if (reply instanceof ServerReply.Refuses refuses) {
            pause = AFTER_REFUSAL;
            board.post(Phase.DOWN, "The database at " + uri + " " + refuses.why() + ".", AFTER_REFUSAL);
        } else if (reply instanceof ServerReply.Silent || reply instanceof ServerReply.Taken) {
            // It may come back with another plugin. What is not known is asked of itself.
            features = null;
            pause = WHILE_AWAY;
            board.post(Phase.DOWN, "The database at " + uri + " does not answer.", betweenLooks);
        } else if (before.phase() != Phase.UP) {
            // Whoever says that others use all memory at present does answer.
            board.post(Phase.UP, "", Duration.ZERO);
        }
        tell(before, board.read());
        if (reply instanceof ServerReply.Answers && (doubted || System.nanoTime() - featuresDue >= 0)) {
            lookForFeatures();
        }
        return pause;
    }

    private void note(boolean taken) {
        if (taken && !crowded) {
            LOG.warn(
                    "Questions of this service have all connections to {} (spring.neo4j.pool.max-connection-pool-size)",
                    uri);
        }
        crowded = taken;
    }

    private void lookForFeatures() throws InterruptedException {
        // Whoever doubts from now on does so by what is found now.
        doubted = false;
        Optional<ServerFeatures> now = apart.features(name, SILENCE);
        if (now.isPresent()) {
            ServerFeatures found = now.get();
            if (!found.equals(features)) {
                found.missing().forEach(LOG::info);
            }
            features = found;
            featuresDue = System.nanoTime() + BETWEEN_FEATURES.toNanos();
        }
    }

    private void tell(DatabaseState before, DatabaseState now) {
        if (before.phase() == now.phase() && before.message().equals(now.message())) {
            return;
        }
        if (now.isUp()) {
            LOG.info(
                    "The database at {} is up: {}",
                    uri,
                    facts().map(ServerFacts::toString).orElse("busy"));
        } else {
            LOG.warn("{} It is looked for again every few seconds", now.message());
        }
    }

    @Override
    public Optional<ServerFacts> facts() {
        return Optional.ofNullable(facts);
    }

    @Override
    public Optional<ServerFeatures> features() {
        return Optional.ofNullable(features);
    }

    @Override
    public boolean lacks(String procedure) {
        ServerFeatures known = features;
        boolean lacks = known != null && known.lack(procedure);
        doubted |= lacks;
        return lacks;
    }

    @Override
    public boolean isCrowded() {
        return crowded;
    }

    @Override
    public DatabaseState state() {
        return board.read();
    }

    @Override
    public String uri() {
        return uri;
    }

    @Override
    public DatabaseState await(Duration patience) {
        return board.await(patience);
    }

    @Override
    public boolean isReplaceable() {
        return false;
    }

    @Override
    public int ends() {
        return 0;
    }

    @Override
    public boolean replace(String why, int ends) {
        return false;
    }

    @Override
    public void close() {
        watch.interrupt();
        apart.end();
        board.post(Phase.STOPPED, "The service is stopping.", betweenLooks);
    }
}
