package org.helixatlas.console;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Who may run a query now. A turn lasts until the query has ended, also when nobody waits for it any more. */
final class Turns {

    /** How often to see whether the client has left, in milliseconds. */
    private static final long LOOK = 100;

    private final int perClient;
    private final int inAll;
    private final Map<String, Integer> taken = new HashMap<>();
    private int total;

    Turns(int perClient, int inAll) {
        this.perClient = perClient;
        this.inAll = inAll;
    }

    /**
     * Takes a turn; false when there is none within the time.
     *
     * @param left whether the client waits no longer
     */
    synchronized boolean take(String client, Duration patience, BooleanSupplier left) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (total >= inAll || taken.getOrDefault(client, 0) >= perClient) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0 || left.getAsBoolean()) {
                return false;
            }
            try {
                wait(Math.min(millis, LOOK));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        total++;
        taken.merge(client, 1, Integer::sum);
        return true;
    }

    /** How many are taken. */
    synchronized int taken() {
        return total;
    }

    synchronized void giveBack(String client) {
        total--;
        taken.computeIfPresent(client, (c, n) -> n == 1 ? null : n - 1);
        notifyAll();
    }
}
