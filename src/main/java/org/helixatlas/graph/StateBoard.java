package org.helixatlas.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.helixatlas.graph.DatabaseState.Phase;
import org.helixatlas.graph.HangDetection.Verdict;

/** Where one thread posts the database's state and others read it or wait for it. */
final class StateBoard {

    private static final Set<Phase> PASSING = EnumSet.of(Phase.STARTING, Phase.RESTARTING, Phase.BUSY);

    private static final Duration USUAL_BUSYNESS = Duration.ofSeconds(2);
    private static final Duration UNKNOWN = Duration.ofSeconds(30);

    private DatabaseState state;

    StateBoard(Duration usually) {
        state = new DatabaseState(Phase.STARTING, Instant.now(), "The database is starting.", usually);
    }

    synchronized void post(Phase phase, String message, Duration usually) {
        boolean same = phase == state.phase() && message.equals(state.message());
        state = new DatabaseState(phase, same ? state.since() : Instant.now(), message, usually);
        notifyAll();
    }

    /** Up, or busy where it lives but does not answer at present. */
    void judge(Verdict verdict) {
        if (verdict == Verdict.BUSY) {
            post(Phase.BUSY, "The database " + verdict.saying() + ".", USUAL_BUSYNESS);
        } else {
            post(Phase.UP, "", Duration.ZERO);
        }
    }

    /** Nothing helps before someone does something. */
    void refuse(Path store, String reason) {
        post(
                Phase.REFUSED,
                "The database in " + store.toAbsolutePath().normalize() + " does not start: " + reason
                        + ". See logs/debug.log there, or set helix.database.directory to another folder.",
                UNKNOWN);
    }

    synchronized DatabaseState read() {
        return state;
    }

    /** Waits until the state is one that will last, but not longer than the patience. */
    synchronized DatabaseState await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (PASSING.contains(state.phase())) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    break;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return state;
    }
}
