package org.helixatlas.graph;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.NobodyWaits;
import org.jspecify.annotations.Nullable;

/**
 * A question to the database that is left in the middle of its statement when its thread's {@link Cancellation} says so: the driver closes
 * the connection of a thread that is interrupted, and Neo4j then ends what the connection was running.
 */
public final class CancellableQuestion {

    private static final long LOOK_MILLIS = 50;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(look -> {
        Thread thread = new Thread(look, "questions left");
        thread.setDaemon(true);
        return thread;
    });

    private final Cancellation cancellation = Cancellation.current();

    /** Null once the question is over: what the thread does next is not to be interrupted. */
    private @Nullable Thread asking = Thread.currentThread();

    private boolean interrupted;

    private CancellableQuestion() {}

    /**
     * Asks the database.
     *
     * @throws NobodyWaits when it was cancelled before it had answered
     */
    public static <T> T ask(Supplier<T> question) {
        return new CancellableQuestion().answer(question);
    }

    private <T> T answer(Supplier<T> question) {
        cancellation.check();
        Future<?> watch = CLOCK.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw isInterrupted() ? new NobodyWaits() : e;
        } finally {
            watch.cancel(false);
            end();
        }
    }

    private synchronized void look() {
        if (asking != null && !interrupted && cancellation.isCancelled()) {
            interrupted = true;
            asking.interrupt();
        }
    }

    private synchronized boolean isInterrupted() {
        return interrupted;
    }

    private synchronized void end() {
        asking = null;
        if (interrupted) {
            // It was meant for the question, and the driver leaves it to the thread.
            Thread.interrupted();
        }
    }
}
