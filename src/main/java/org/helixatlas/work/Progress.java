package org.helixatlas.work;

import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** How far a computation is: how many of its parts, such as permutations, are done, of how many. Safe for several threads. */
public final class Progress {

    private final LongAdder done = new LongAdder();
    private volatile long expected;
    private volatile long begun;

    Progress() {}

    /**
     * How far a computation is.
     *
     * @param what names it, as in "the test of the claim"
     * @param done how many of its parts are done
     * @param of how many there are; more become known where one loop comes after another
     */
    public record Stand(String what, long done, long of) {}

    /** Tells, before loops one after the other begin, how many parts they have in all. */
    public void expect(long parts) {
        expected = parts;
    }

    /** Begins a loop of so many parts. Loops of one computation begin one after the other. */
    public void begin(int parts) {
        begun += parts;
    }

    /** One part more is done. */
    public void done() {
        done.increment();
    }

    /** How far it is; empty where no loop has begun that tells. */
    Optional<Stand> stand(String what) {
        long of = Math.max(begun, expected);
        return of == 0 ? Optional.empty() : Optional.of(new Stand(what, Math.min(of, done.sum()), of));
    }
}
