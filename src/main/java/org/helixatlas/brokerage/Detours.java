package org.helixatlas.brokerage;

import java.util.Arrays;

/**
 * How near an actor is to all others, and how much of that is lost without each of these, for all of them in one search. Without v
 * only those are farther away whose every shortest path leads through v: what v dominates in the shortest paths from the source
 * (dominators after Lengauer and Tarjan, ACM TOPLAS 1, 1979; breadth first, an actor's is the nearest one that its predecessors
 * share). Their ways round are sought among themselves, from those beside them whose distance stays. One source costs O(m) and the
 * edges of each actor as often as others dominate it: seldom where there are many ways, O(nm) on a line. An instance belongs to one
 * thread. Directions are ignored.
 */
final class Detours {

    private static final int FAR = Integer.MAX_VALUE;

    /** Stands for the distance of those who are away: they are not reached, and nobody is from them. */
    private static final int GONE = 0;

    private final Contacts contacts;
    private final boolean[] gone;
    private final int[] distance;
    private final int[] order;
    /** The nearest actor whom all shortest paths to one pass. */
    private final int[] above;

    private final int[] depth;
    /** Whom an actor dominates, itself included: as many places from its own on. */
    private final int[] size;

    private final int[] place;
    private final int[] at;
    private final int[] next;
    private final int[] detour;
    private final int[] begun;
    private final int[] beside;
    private final int[] queue;
    private int reached;
    private double steps;

    /**
     * Starts with some actors away.
     *
     * @param contacts who is tied to whom
     * @param gone the actors that no path passes
     */
    Detours(Contacts contacts, boolean[] gone) {
        int n = contacts.size();
        this.contacts = contacts;
        this.gone = gone;
        distance = new int[n];
        order = new int[n];
        above = new int[n];
        depth = new int[n];
        size = new int[n];
        place = new int[n];
        at = new int[n];
        next = new int[n];
        detour = new int[n];
        begun = new int[n + 2];
        beside = new int[n];
        queue = new int[n];
        for (int v = 0; v < n; v++) {
            distance[v] = gone[v] ? GONE : -1;
        }
        Arrays.fill(begun, -1);
    }

    /** The inverse distances of all others from an actor, summed; 0 for those without a path. */
    double near(int source) {
        reach(source);
        double near = 0;
        for (int i = 1; i < reached; i++) {
            near += 1.0 / distance[order[i]];
        }
        forget();
        return near;
    }

    /**
     * The same, and what of it would be lost without each actor; without the source itself, all.
     *
     * @param lost by actor; what is lost is added
     */
    double near(int source, double[] lost) {
        reach(source);
        nest();
        double near = 0;
        for (int i = 1; i < reached; i++) {
            int v = order[i];
            near += 1.0 / distance[v];
            lost[v] += 1.0 / distance[v] + (size[v] > 1 ? lostBehind(v) : 0);
        }
        lost[source] += near;
        forget();
        return near;
    }

    /** How many edges were looked at so far. */
    double steps() {
        return steps;
    }

    private void reach(int source) {
        distance[source] = 0;
        depth[source] = 0;
        order[0] = source;
        reached = 1;
        for (int i = 0; i < reached; i++) {
            int v = order[i];
            if (i > 0) {
                depth[v] = depth[above[v]] + 1;
            }
            int farther = distance[v] + 1;
            int end = contacts.end(v);
            for (int e = contacts.start(v); e < end; e++) {
                int w = contacts.contact(e);
                if (distance[w] < 0) {
                    distance[w] = farther;
                    above[w] = v;
                    order[reached++] = w;
                } else if (distance[w] == farther && above[w] != source) {
                    above[w] = shared(above[w], v);
                }
            }
            steps += contacts.of(v);
        }
    }

    /** The nearest one whom all shortest paths to both pass. */
    private int shared(int one, int other) {
        while (one != other) {
            if (depth[one] < depth[other]) {
                other = above[other];
            } else {
                one = above[one];
            }
        }
        return one;
    }

    /** Gives all whom an actor dominates the places after its own. */
    private void nest() {
        for (int i = 0; i < reached; i++) {
            size[order[i]] = 1;
        }
        for (int i = reached - 1; i > 0; i--) {
            size[above[order[i]]] += size[order[i]];
        }
        next[order[0]] = 0;
        for (int i = 0; i < reached; i++) {
            int v = order[i];
            int under = i == 0 ? v : above[v];
            place[v] = next[under];
            next[under] += i == 0 ? 0 : size[v];
            next[v] = place[v] + 1;
            at[place[v]] = v;
        }
    }

    /** What is lost of those whom v dominates, when they go round it or cannot. */
    private double lostBehind(int v) {
        int first = place[v] + 1;
        int end = place[v] + size[v];
        double lost = 0;
        int nearest = FAR;
        int waiting = 0;
        for (int p = first; p < end; p++) {
            int w = at[p];
            lost += 1.0 / distance[w];
            int way = wayFromOutside(w, place[v], end);
            detour[w] = way;
            if (way < FAR) {
                beside[w] = begun[way];
                begun[way] = w;
                waiting++;
                nearest = Math.min(nearest, way);
            }
        }
        int head = 0;
        int tail = 0;
        for (int way = nearest; waiting > 0 || head < tail; way++) {
            for (int w = begun[way]; w >= 0; w = beside[w]) {
                waiting--;
                if (detour[w] == way) {
                    queue[tail++] = w;
                }
            }
            begun[way] = -1;
            lost -= (tail - head) / (double) way;
            for (int last = tail; head < last; head++) {
                tail = goOn(queue[head], way + 1, first, end, tail);
            }
        }
        return lost;
    }

    private int wayFromOutside(int w, int from, int to) {
        int way = FAR;
        for (int e = contacts.start(w); e < contacts.end(w); e++) {
            int u = contacts.contact(e);
            if ((place[u] < from || place[u] >= to) && !gone[u]) {
                way = Math.min(way, distance[u] + 1);
            }
        }
        steps += contacts.of(w);
        return way;
    }

    private int goOn(int w, int way, int first, int end, int tail) {
        int last = tail;
        for (int e = contacts.start(w); e < contacts.end(w); e++) {
            int u = contacts.contact(e);
            if (place[u] >= first && place[u] < end && detour[u] > way && !gone[u]) {
                detour[u] = way;
                queue[last++] = u;
            }
        }
        steps += contacts.of(w);
        return last;
    }

    private void forget() {
        for (int i = 0; i < reached; i++) {
            distance[order[i]] = -1;
        }
    }
}
