package org.helixatlas.brokerage;

import java.util.Arrays;

/**
 * Into which parts a network would fall without one actor, for every actor at once, or without one tie: depth first with the
 * earliest actor that each subtree reaches (Tarjan, SIAM J. Computing 1, 1972; Hopcroft and Tarjan, Comm. ACM 16, 1973), without
 * recursion, in O(n + m). Directions are ignored.
 */
final class ComponentsAfterRemoval {

    private final Contacts contacts;
    private final int[] order;
    private final int[] parent;
    private final int[] found;
    private final int[] earliest;
    private final int[] subtree;
    private final int[] component;
    private final int[] severed;
    private final int[] severedActors;
    private final int[] largest;
    private final double[] severedPairs;
    private int seen;
    private int components;
    private double pairs;

    /**
     * Looks at the whole network.
     *
     * @param contacts who is tied to whom
     */
    ComponentsAfterRemoval(Contacts contacts) {
        this(contacts, new boolean[contacts.size()]);
    }

    /**
     * Looks at what is left of a network.
     *
     * @param gone the actors that are taken to be away already
     */
    ComponentsAfterRemoval(Contacts contacts, boolean[] gone) {
        int n = contacts.size();
        this.contacts = contacts;
        order = new int[n];
        parent = new int[n];
        found = new int[n];
        earliest = new int[n];
        subtree = new int[n];
        component = new int[n];
        severed = new int[n];
        severedActors = new int[n];
        largest = new int[n];
        severedPairs = new double[n];
        Arrays.fill(found, -1);
        int[] next = new int[n];
        for (int root = 0; root < n; root++) {
            if (!gone[root] && found[root] < 0) {
                visit(root, gone, next);
            }
        }
    }

    private void visit(int root, boolean[] gone, int[] next) {
        int first = seen;
        enter(root, -1, next);
        for (int v = root; v >= 0; ) {
            if (next[v] < contacts.end(v)) {
                int w = contacts.contact(next[v]++);
                if (gone[w] || w == parent[v]) {
                    continue;
                }
                if (found[w] < 0) {
                    enter(w, v, next);
                    v = w;
                } else {
                    earliest[v] = Math.min(earliest[v], found[w]);
                }
            } else {
                int up = parent[v];
                if (up >= 0) {
                    leave(v, up);
                }
                v = up;
            }
        }
        int size = seen - first;
        for (int i = first; i < seen; i++) {
            component[order[i]] = size;
            largest[order[i]] = Math.max(largest[order[i]], rest(order[i]));
        }
        components++;
        pairs += size * (size - 1.0);
    }

    private void enter(int v, int from, int[] next) {
        parent[v] = from;
        found[v] = seen;
        earliest[v] = seen;
        order[seen++] = v;
        subtree[v] = 1;
        next[v] = contacts.start(v);
    }

    private void leave(int v, int up) {
        earliest[up] = Math.min(earliest[up], earliest[v]);
        subtree[up] += subtree[v];
        if (earliest[v] >= found[up]) {
            severed[up]++;
            severedActors[up] += subtree[v];
            largest[up] = Math.max(largest[up], subtree[v]);
            severedPairs[up] += subtree[v] * (subtree[v] - 1.0);
        }
    }

    /** How many others would be left together above the subtrees that an actor holds. */
    private int rest(int v) {
        return component[v] - 1 - severedActors[v];
    }

    /** The number of components. */
    int components() {
        return components;
    }

    /** How many actors hang together with this one, itself included. */
    int component(int v) {
        return component[v];
    }

    /** Into how many parts the others of its component would fall without this actor; 0 for an isolate. */
    int parts(int v) {
        return severed[v] + (rest(v) > 0 ? 1 : 0);
    }

    /** The size of the largest of these parts. */
    int largest(int v) {
        return largest[v];
    }

    /** The number of ordered pairs of actors that hang together. */
    double pairs() {
        return pairs;
    }

    /** The same number without this actor. */
    double pairsWithout(int v) {
        return pairs - component[v] * (component[v] - 1.0) + severedPairs[v] + rest(v) * (rest(v) - 1.0);
    }

    /** The actors at the lower ends of bridges, in the order of the search; {@link #above} is the other end. */
    int[] belowBridges() {
        return Arrays.stream(order, 0, seen)
                .filter(v -> parent[v] >= 0 && earliest[v] > found[parent[v]])
                .toArray();
    }

    /** The actor from which the search came to this one. */
    int above(int v) {
        return parent[v];
    }

    /** How many actors a bridge above this actor holds on to the rest. */
    int below(int v) {
        return subtree[v];
    }
}
