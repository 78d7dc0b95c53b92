package org.helixatlas.console;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Who may run a query now: whoever has waited longest of those whose client may run one more. A turn lasts until the query has ended,
 * also when nobody waits for it any more.
 */
final class Turns {

    /** How often to see whether the client has left, in milliseconds. */
    private static final long LOOK = 100;

    private final int perClient;
    private final int inAll;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Set<Wait> waiting = new LinkedHashSet<>();
    private int total;

    Turns(int perClient, int inAll) {
        this.perClient = perClient;
        this.inAll = inAll;
    }

    /** One who waits; two of one client are not the same. */
    private static final class Wait {
        private final String client;

        Wait(String client) {
            this.client = client;
        }
    }

    /**
     * Takes a turn; false when there is none within the time.
     *
     * @param left whether the client waits no longer
     */
    synchronized boolean take(String client, Duration patience, BooleanSupplier left) {
        long deadline = System.nanoTime() + patience.toNanos();
        Wait mine = new Wait(client);
        waiting.add(mine);
        try {
            while (!isNext(mine)) {
                long millis = (deadline - System.nanoTime()) / 1_000_000;
                if (millis <= 0 || left.getAsBoolean()) {
                    return false;
                }
                wait(Math.min(millis, LOOK));
            }
            total++;
            taken.merge(client, 1, Integer::sum);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.remove(mine);
            // Whoever came after it may be next now.
            notifyAll();
        }
    }

    private boolean isNext(Wait mine) {
        return total < inAll
                && waiting.stream()
                        .filter(wait -> taken.getOrDefault(wait.client, 0) < perClient)
                        .findFirst()
                        .filter(mine::equals)
                        .isPresent();
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
