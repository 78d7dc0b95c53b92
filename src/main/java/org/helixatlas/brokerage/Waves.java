package org.helixatlas.brokerage;

import java.util.Arrays;

/**
 * The inverse distances of all pairs of actors, summed: breadth first from 64 actors at once, one bit for each, since they see the
 * same edges at nearly the same time (Then et al., Proceedings of the VLDB Endowment 8, 2014). An instance belongs to one thread.
 */
final class Waves {

    private final Contacts contacts;
    private final long[] seen;
    private final long[] arriving;
    private final long[] front;
    private final int[] active;
    private final int[] touched;

    Waves(Contacts contacts) {
        this.contacts = contacts;
        int n = contacts.size();
        seen = new long[n];
        arriving = new long[n];
        front = new long[n];
        active = new int[n];
        touched = new int[n];
    }

    /** The sum over ordered pairs of those who are not gone, on paths among them. */
    double inverseDistances(boolean[] gone) {
        double sum = 0;
        for (int first = 0; first < gone.length; first += Long.SIZE) {
            Arrays.fill(seen, 0);
            int count = 0;
            for (int s = first; s < Math.min(gone.length, first + Long.SIZE); s++) {
                if (!gone[s]) {
                    seen[s] = 1L << (s - first);
                    front[s] = seen[s];
                    active[count++] = s;
                }
            }
            for (int distance = 1; count > 0; distance++) {
                int reached = spread(count, gone);
                long pairs = 0;
                count = 0;
                for (int i = 0; i < reached; i++) {
                    int w = touched[i];
                    long fresh = arriving[w] & ~seen[w];
                    arriving[w] = 0;
                    if (fresh != 0) {
                        seen[w] |= fresh;
                        front[w] = fresh;
                        pairs += Long.bitCount(fresh);
                        active[count++] = w;
                    }
                }
                sum += (double) pairs / distance;
            }
        }
        return sum;
    }

    /** Passes what is at the front on to the next, and says how many those are. */
    private int spread(int count, boolean[] gone) {
        int reached = 0;
        for (int i = 0; i < count; i++) {
            int v = active[i];
            for (int e = contacts.start(v); e < contacts.end(v); e++) {
                int w = contacts.contact(e);
                if (!gone[w]) {
                    if (arriving[w] == 0) {
                        touched[reached++] = w;
                    }
                    arriving[w] |= front[v];
                }
            }
        }
        return reached;
    }
}
