package org.helixatlas.network;

import java.util.Arrays;

/**
 * Shortest distances between one node and the others, for one source after another. In an unweighted view a distance is a number
 * of edges, found breadth first in O(n + m); in a weighted one an edge is the shorter the more ties it stands for, 1 / weight
 * (Newman, Phys. Rev. E 64, 2001; Opsahl et al., Social Networks 32, 2010), or as long as its weight says, where that is asked for;
 * found by Dijkstra's algorithm in O(m log n).
 *
 * <p>Its arrays are used again for the next source, so an instance belongs to one thread.
 */
public final class Distances {

    /** How long an edge of a weighted view is. */
    public enum Length {
        /** 1 / weight: a weight is a strength, and much of it brings two actors near. */
        INVERSE,
        /** The weight: it is a distance or a cost, and much of it keeps two actors apart. */
        WEIGHT;

        double of(double weight) {
            return this == INVERSE ? 1 / weight : weight;
        }
    }

    /**
     * Two weighted lengths count as equal when they differ by less than this part of them: sums of thirds and sixths that are
     * equal on paper differ in their last bits.
     */
    private static final double EQUAL = 1e-11;

    private final View view;
    private final boolean reversed;
    private final boolean weighted;
    private final Length lengths;
    private final double[] distance;
    private final int[] order;
    private final int[] heap;
    private final int[] place;
    private int reached;
    private int waiting;

    private Distances(View view, boolean reversed, Length lengths) {
        this.view = view;
        this.reversed = reversed;
        this.lengths = lengths;
        weighted = view.projection().weighted();
        distance = new double[view.size()];
        order = new int[view.size()];
        heap = new int[weighted ? view.size() : 0];
        place = new int[weighted ? view.size() : 0];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
    }

    /** Distances along edges: from the source to the others. */
    public static Distances outgoing(View view) {
        return outgoing(view, Length.INVERSE);
    }

    /** Distances along edges, by a choice of what weights mean. */
    public static Distances outgoing(View view, Length lengths) {
        return new Distances(view, false, lengths);
    }

    /** Distances against edges: from the others to the source. */
    public static Distances incoming(View view) {
        return incoming(view, Length.INVERSE);
    }

    /** Distances against edges, by a choice of what weights mean. */
    public static Distances incoming(View view, Length lengths) {
        return new Distances(view, true, lengths);
    }

    /** Finds the distances of this source and forgets those of the one before. */
    public void from(int source) {
        for (int i = 0; i < reached; i++) {
            distance[order[i]] = Double.POSITIVE_INFINITY;
        }
        distance[source] = 0;
        if (weighted) {
            nearestFirst(source);
        } else {
            breadthFirst(source);
        }
    }

    /** The number of nodes reached, the source included. */
    public int reached() {
        return reached;
    }

    /** The i-th nearest node, from 0, which is the source itself. */
    public int nearest(int i) {
        return order[i];
    }

    /** The distance between the source and a node; infinite when there is no path. */
    public double to(int v) {
        return distance[v];
    }

    /** Whether an edge of this weight from v to w, in the direction of travel, is on a shortest path from the source to w. */
    public boolean isShortest(int v, int w, double weight) {
        if (!weighted) {
            return distance[v] + 1 == distance[w];
        }
        double length = distance[v] + lengths.of(weight);
        return Math.abs(length - distance[w]) <= EQUAL * distance[w];
    }

    private void breadthFirst(int source) {
        order[0] = source;
        reached = 1;
        for (int i = 0; i < reached; i++) {
            int v = order[i];
            double next = distance[v] + 1;
            int end = end(v);
            for (int e = start(v); e < end; e++) {
                int w = target(e);
                if (distance[w] == Double.POSITIVE_INFINITY) {
                    distance[w] = next;
                    order[reached++] = w;
                }
            }
        }
    }

    private void nearestFirst(int source) {
        reached = 0;
        waiting = 0;
        place[source] = waiting++;
        heap[0] = source;
        while (waiting > 0) {
            int v = heap[0];
            order[reached++] = v;
            int last = heap[--waiting];
            if (waiting > 0) {
                sink(last);
            }
            int end = end(v);
            for (int e = start(v); e < end; e++) {
                int w = target(e);
                double length = distance[v] + lengths.of(reversed ? view.inWeight(e) : view.outWeight(e));
                if (length < distance[w]) {
                    if (distance[w] == Double.POSITIVE_INFINITY) {
                        place[w] = waiting++;
                    }
                    distance[w] = length;
                    rise(w);
                }
            }
        }
    }

    private void rise(int v) {
        int i = place[v];
        while (i > 0 && distance[heap[(i - 1) / 2]] > distance[v]) {
            put(heap[(i - 1) / 2], i);
            i = (i - 1) / 2;
        }
        put(v, i);
    }

    private void sink(int v) {
        int i = 0;
        for (int child = 1; child < waiting; child = 2 * i + 1) {
            if (child + 1 < waiting && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[heap[child]] >= distance[v]) {
                break;
            }
            put(heap[child], i);
            i = child;
        }
        put(v, i);
    }

    private void put(int v, int i) {
        heap[i] = v;
        place[v] = i;
    }

    private int start(int v) {
        return reversed ? view.inStart(v) : view.outStart(v);
    }

    private int end(int v) {
        return reversed ? view.inEnd(v) : view.outEnd(v);
    }

    private int target(int e) {
        return reversed ? view.inSource(e) : view.outTarget(e);
    }
}
