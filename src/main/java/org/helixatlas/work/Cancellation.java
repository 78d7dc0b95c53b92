package org.helixatlas.work;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Tells a computation that nobody waits for it any more. Long loops take the one of their thread before they start and ask it from
 * time to time, on other threads too. The other way round, {@link #progress} tells those who wait how far it is.
 */
public final class Cancellation {

    private static final Cancellation NEVER = new Cancellation(() -> false);
    private static final ThreadLocal<Cancellation> CURRENT = ThreadLocal.withInitial(() -> NEVER);

    private volatile boolean cancelled;

    /** When it is cancelled unless that is put off; the largest number for never. */
    private volatile long at = Long.MAX_VALUE;

    private final BooleanSupplier ended;
    private final Progress progress = new Progress();

    private Cancellation(BooleanSupplier ended) {
        this.ended = ended;
    }

    Cancellation() {
        this(() -> false);
    }

    /**
     * One for work that waits in no queue of ours.
     *
     * @param ended whether nobody waits any more; asked often, and on any thread
     */
    public static Cancellation when(BooleanSupplier ended) {
        return new Cancellation(ended);
    }

    /** How far the computation is, which its loops tell. */
    public Progress progress() {
        return progress;
    }

    /** The one of the computation that this thread runs; one that is never cancelled where there is none. */
    public static Cancellation current() {
        return CURRENT.get();
    }

    /**
     * Goes on while someone waits.
     *
     * @throws NobodyWaits otherwise
     */
    public void check() {
        if (isCancelled()) {
            throw new NobodyWaits();
        }
    }

    void cancel() {
        cancelled = true;
    }

    /** Cancels at a moment of {@link System#nanoTime}, unless {@link #putOff} comes first. */
    void cancelAt(long moment) {
        at = moment;
    }

    void putOff() {
        at = Long.MAX_VALUE;
    }

    /** Whether nobody waits any more. */
    public boolean isCancelled() {
        long moment = at;
        return cancelled || ended.getAsBoolean() || (moment != Long.MAX_VALUE && System.nanoTime() - moment > 0);
    }

    /** Does work whose loops hear of this cancellation. */
    public <T> T during(Supplier<T> work) {
        Cancellation before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }
}
