package org.helixatlas.network;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Adjacency lists made node by node, from the ties that leave an actor and those that arrive, which a network has in order: nothing is
 * sorted but the ends of ties of several types. For ties of which all count alike, and most of a network's are chosen.
 */
final class Neighbours {

    private final Snapshot snapshot;
    private final Incidence incidence;
    private final int[] source;
    private final int[] target;
    private final int[] actors;

    /** By actor, its node; null where all are nodes, and so have the same numbers. */
    private final int @Nullable [] node;

    /** The chosen ties; null where all are. */
    private final @Nullable BitSet chosen;

    private final Weight weight;

    Neighbours(Snapshot snapshot, Weight weight, int[] actors, int[] node, int[] ties) {
        this.snapshot = snapshot;
        this.weight = weight;
        this.actors = actors;
        this.node = actors.length == snapshot.actorCount() ? null : node;
        incidence = snapshot.incidence();
        source = snapshot.columns().source();
        target = snapshot.columns().target();
        chosen = ties.length == snapshot.tieCount() ? null : new BitSet(snapshot.tieCount());
        if (chosen != null) {
            for (int t : ties) {
                chosen.set(t);
            }
        }
    }

    /** The edges of these ties. */
    static Edges edges(Snapshot snapshot, Projection projection, int[] actors, int[] node, int[] ties) {
        Neighbours all = new Neighbours(snapshot, projection.weight(), actors, node, ties);
        int loops = all.loops(ties);
        if (!projection.directed()) {
            Edges.Adjacency both = all.adjacency(all.chosen, all.chosen);
            return new Edges(both, both, loops, 0);
        }
        BitSet turned = all.undirected(ties);
        return new Edges(all.adjacency(all.chosen, turned), all.adjacency(turned, all.chosen), loops, 0);
    }

    private int loops(int[] ties) {
        int loops = 0;
        for (int t : ties) {
            loops += source[t] == target[t] ? 1 : 0;
        }
        return loops;
    }

    /** The ties that count both ways although directions are kept. */
    private BitSet undirected(int[] ties) {
        int types = snapshot.vocabulary().types().size();
        boolean[] undirected = new boolean[types];
        for (int type = 0; type < types; type++) {
            undirected[type] = !snapshot.vocabulary().types().get(type).directed();
        }
        BitSet turned = new BitSet();
        for (int t : ties) {
            if (undirected[snapshot.typeIndex(t)]) {
                turned.set(t);
            }
        }
        return turned;
    }

    /**
     * A list for each node.
     *
     * @param leaving the ties that count for the actor that they start from; null for all
     * @param arriving the ties that count for the actor that they lead to; null for all
     */
    private Edges.Adjacency adjacency(@Nullable BitSet leaving, @Nullable BitSet arriving) {
        int n = actors.length;
        int[] outStart = leaving != null && leaving.isEmpty() ? new int[actorCount() + 1] : incidence.outStart();
        int[] inStart = arriving != null && arriving.isEmpty() ? new int[actorCount() + 1] : incidence.inStart();
        // Where lists would begin if all ties counted, and none were parallel: enough room for each part.
        int[] start = new int[n + 1];
        int most = 0;
        for (int v = 0; v < n; v++) {
            int a = actors[v];
            int leave = outStart[a + 1] - outStart[a];
            most = Math.max(most, leave);
            start[v + 1] = start[v] + leave + inStart[a + 1] - inStart[a];
        }
        int[] list = new int[start[n]];
        double[] weights = weight.equals(Weight.NONE) ? null : new double[list.length];
        int[] bounds = Parts.of(start);
        int[] from = new int[bounds.length - 1];
        Arrays.setAll(from, part -> start[bounds[part]]);
        int[] to = new int[from.length];
        int longest = most;
        Parts.each(bounds, (part, first, last) -> {
            Merge merge = new Merge(list, weights, from[part], longest);
            for (int v = first; v < last; v++) {
                int a = actors[v];
                int begin = merge.end;
                merge.leaving(a, outStart[a], outStart[a + 1], leaving);
                merge.arriving(a, inStart[a], inStart[a + 1], arriving);
                // The length of its list, until all are known; nobody else reads it.
                start[v + 1] = merge.end - begin;
            }
            to[part] = merge.end;
        });
        start[0] = 0;
        for (int v = 0; v < n; v++) {
            start[v + 1] += start[v];
        }
        for (int part = 1; part < from.length; part++) {
            int at = start[bounds[part]];
            if (at < from[part]) {
                System.arraycopy(list, from[part], list, at, to[part] - from[part]);
                if (weights != null) {
                    System.arraycopy(weights, from[part], weights, at, to[part] - from[part]);
                }
            }
        }
        boolean full = start[n] == list.length;
        return new Edges.Adjacency(
                start,
                full ? list : Arrays.copyOf(list, start[n]),
                full || weights == null ? weights : Arrays.copyOf(weights, start[n]));
    }

    private int actorCount() {
        return snapshot.actorCount();
    }

    /** Writes the lists of a part one behind the other, each the union of two in order. */
    private final class Merge {

        private final int[] list;
        private final double @Nullable [] weights;

        /** The ends of the ties that leave an actor, in order. */
        private final int[] left;

        private int count;
        private int end;

        Merge(int[] list, double @Nullable [] weights, int from, int longest) {
            this.list = list;
            this.weights = weights;
            left = new int[longest];
            end = from;
        }

        private void leaving(int a, int from, int to, @Nullable BitSet counts) {
            count = 0;
            boolean inOrder = true;
            for (int t = from; t < to; t++) {
                int b = target[t];
                if (b != a && (counts == null || counts.get(t))) {
                    int w = node == null ? b : node[b];
                    inOrder &= count == 0 || left[count - 1] <= w;
                    left[count++] = w;
                }
            }
            // Ties of one actor are in the order of their types before that of their ends.
            if (!inOrder) {
                Arrays.sort(left, 0, count);
            }
        }

        private void arriving(int a, int from, int to, @Nullable BitSet counts) {
            int begin = end;
            int next = 0;
            for (int i = from; i < to; i++) {
                int t = incidence.inTies()[i];
                int b = source[t];
                if (b != a && (counts == null || counts.get(t))) {
                    int w = node == null ? b : node[b];
                    while (next < count && left[next] <= w) {
                        add(begin, left[next++]);
                    }
                    add(begin, w);
                }
            }
            while (next < count) {
                add(begin, left[next++]);
            }
        }

        private void add(int begin, int w) {
            if (end == begin || list[end - 1] != w) {
                list[end++] = w;
            }
            if (weights != null) {
                weights[end - 1]++;
            }
        }
    }
}
