package org.helixatlas.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How long a client waits for work: until a time is over or until it has left, whichever comes first. It is bound to the thread
 * that handles the client's request, so that every wait on the way ends with it.
 */
public final class Patience {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** For work that no request asked for, such as figures at the command line. */
    private static final String NOBODY = "";

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final ThreadLocal<Patience> CURRENT = new ThreadLocal<>();

    private final String client;
    private final long deadline;
    private final BooleanSupplier left;
    private final Runnable waits;

    /** How far that is which is waited for. */
    private volatile Supplier<Optional<Progress.Stand>> awaited = Optional::empty;

    private Patience(String client, Duration longest, BooleanSupplier left, Runnable waits) {
        this.client = client;
        this.deadline = System.nanoTime() + longest.toNanos();
        this.left = left;
        this.waits = waits;
    }

    /**
     * The patience of a client.
     *
     * @param client its name, by which work is done in turn
     * @param longest how long all of its waits may take together
     * @param left whether it has left; asked on the thread that waits only
     * @param waits called each time before a wait begins
     */
    public static Patience of(String client, Duration longest, BooleanSupplier left, Runnable waits) {
        return new Patience(client, longest, left, waits);
    }

    /** That of the request which this thread handles; without one, ten minutes from now. */
    public static Patience current() {
        Patience bound = CURRENT.get();
        return bound == null ? new Patience(NOBODY, LONGEST, () -> false, () -> {}) : bound;
    }

    /** Something to do that may fail. */
    @FunctionalInterface
    public interface Work<E extends Exception, F extends Exception> {

        /** Does it. */
        void run() throws E, F;
    }

    /** Does the work of a request, all waits of which have this patience. */
    public <E extends Exception, F extends Exception> void during(Work<E, F> work) throws E, F {
        Patience before = CURRENT.get();
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** Says that a wait begins which is not awaited here: for an answer of the database, say. */
    public void waitsElsewhere() {
        waits.run();
    }

    /** From now on it waits for something that is so far. */
    void awaits(Supplier<Optional<Progress.Stand>> what) {
        awaited = what;
    }

    /** How far the computation is that was waited for last; empty where there is none, or none that tells. Any thread may ask. */
    public Optional<Progress.Stand> progress() {
        return awaited.get();
    }

    /** That of a thread which computes for this client and others, until nobody waits any more. */
    Patience handedOn(Cancellation cancellation) {
        return new Patience(client, LONGEST, cancellation::isCancelled, () -> {});
    }

    /** By whose turn work is done. */
    String client() {
        return client;
    }

    /**
     * Waits for the end of something, however it ends.
     *
     * @param what names it in the message of a refusal, such as "the measure"
     * @throws Busy when the time is over
     * @throws NobodyWaits when the client has left, or the thread is to end
     */
    void await(Future<?> end, String what) {
        await(
                wait -> {
                    try {
                        end.get(wait, TimeUnit.NANOSECONDS);
                        return true;
                    } catch (TimeoutException e) {
                        return false;
                    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.CancellationException e) {
                        return true;
                    }
                },
                what);
    }

    /**
     * Takes a lock, which the caller gives back.
     *
     * @param what names what it guards in the message of a refusal
     * @throws Busy when the time is over
     * @throws NobodyWaits when the client has left, or the thread is to end
     */
    public void take(Lock lock, String what) {
        if (!lock.tryLock()) {
            await(wait -> lock.tryLock(wait, TimeUnit.NANOSECONDS), what);
        }
    }

    private void await(Attempt attempt, String what) {
        waits.run();
        try {
            while (true) {
                long rest = deadline - System.nanoTime();
                if (attempt.succeeds(Math.max(0, Math.min(LOOK.toNanos(), rest)))) {
                    return;
                }
                if (rest <= 0) {
                    throw new Busy("Waiting for " + what + " took too long; others are being answered", RETRY_AFTER);
                }
                if (left.getAsBoolean()) {
                    throw new NobodyWaits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NobodyWaits();
        }
    }

    @FunctionalInterface
    private interface Attempt {

        boolean succeeds(long nanos) throws InterruptedException;
    }
}
