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
    private static final Duration SILENCE = Duration.ofSeconds(6);

    /** A server locks a name for all after some wrong passwords in a row. */
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(10);

    private final StateBoard board = new StateBoard(BETWEEN_LOOKS);
    private final String uri;
    private final ServerQuestion question;
    private final Thread watch = new Thread(this::run, "database-watch");

    private volatile @Nullable ServerFacts facts;

    private RemoteDatabase(String uri, ServerQuestion question) {
        this.uri = uri;
        this.question = question;
    }

    /** Begins to ask. */
    static RemoteDatabase at(String uri, ServerQuestion question) {
        RemoteDatabase database = new RemoteDatabase(uri, question);
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
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** Asks once; returns how long to wait before the next time. */
    private Duration look() throws InterruptedException {
        DatabaseState before = board.read();
        ServerReply reply = question.ask(SILENCE);
        Duration pause = BETWEEN_LOOKS;
        if (reply instanceof ServerReply.Answers answers) {
            facts = answers.facts();
            board.post(Phase.UP, "", Duration.ZERO);
        } else if (reply instanceof ServerReply.Refuses refuses) {
            pause = AFTER_REFUSAL;
            board.post(Phase.DOWN, "The database at " + uri + " " + refuses.why() + ".", AFTER_REFUSAL);
        } else if (reply instanceof ServerReply.Silent) {
            board.post(Phase.DOWN, "The database at " + uri + " does not answer.", BETWEEN_LOOKS);
        } else if (before.phase() != Phase.UP) {
            // Whoever says that others use all memory at present does answer.
            board.post(Phase.UP, "", Duration.ZERO);
        }
        tell(before, board.read());
        return pause;
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
        board.post(Phase.STOPPED, "The service is stopping.", BETWEEN_LOOKS);
    }
}
