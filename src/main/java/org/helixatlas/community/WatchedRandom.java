package org.helixatlas.community;

import java.util.Random;
import org.helixatlas.work.Cancellation;

/**
 * The numbers of {@link Random}, by whose drawing an algorithm of the library hears that nobody waits any more: it has no place to ask, but
 * draws the order of nodes before each pass over them, and anew for each node when it refines groups.
 */
final class WatchedRandom extends Random {

    private static final long serialVersionUID = 1L;

    /** A few microseconds of drawing. */
    private static final int LOOK_EVERY = 256;

    private final transient Cancellation cancellation;
    private int drawn;

    WatchedRandom(long seed, Cancellation cancellation) {
        super(seed);
        this.cancellation = cancellation;
    }

    @Override
    protected int next(int bits) {
        if (drawn++ % LOOK_EVERY == 0) {
            cancellation.check();
        }
        return super.next(bits);
    }
}
