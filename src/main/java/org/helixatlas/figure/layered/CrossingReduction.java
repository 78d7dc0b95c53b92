package org.helixatlas.figure.layered;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.helixatlas.work.Cancellation;

/**
 * Orders the nodes of each layer so that few lines cross. Sweeps forth and back put each node at the mean or the median of where its
 * neighbours of the layer before stand; then neighbours in a layer swap, and single nodes move, as long as fewer lines cross for it.
 * This starts from the given order and from some by chance, with fixed seeds, and the best result counts; among equals that whose
 * lines are the straightest.
 */
final class CrossingReduction {

    /** Sweeps forth and back from one start. */
    private static final int SWEEPS = 12;

    /** So many sweeps that bring nothing end a start. */
    private static final int PATIENCE = 3;

    private static final int STARTS = 24;

    private static final int ROUNDS_OF_MOVES = 20;

    /** A node is tried so many places further up and down. */
    private static final int REACH = 40;

    /** Pairs of pieces that are compared: with more, a large network would take seconds. */
    private static final long EFFORT = 15_000_000;

    /** What a crossing counts in the unit of {@link Order#stretch}. */
    private static final double CROSSING = 1e6;

    private final LayeredGraph graph;
    private final Cancellation cancellation = Cancellation.current();
    private long effort = EFFORT;
    private Order best;
    private long crossings;
    private double stretch;

    private CrossingReduction(LayeredGraph graph) {
        this.graph = graph;
        best = new Order(graph);
        crossings = best.crossings();
        stretch = best.stretch();
    }

    static Order of(LayeredGraph graph) {
        return new CrossingReduction(graph).reduce();
    }

    private Order reduce() {
        if (graph.pieces().isEmpty()) {
            return best;
        }
        for (int start = 0; start < STARTS && effort > 0; start++) {
            Order order = new Order(graph);
            if (start > 1) {
                shuffle(order, new SplittableRandom(start));
            }
            improve(order, start % 2 == 0, start % 4 < 2);
        }
        return best;
    }

    private void improve(Order order, boolean mean, boolean forth) {
        long least = Long.MAX_VALUE;
        Order leastOrder = order;
        int patience = PATIENCE;
        for (int sweep = 0; sweep < SWEEPS && patience > 0 && (sweep == 0 || effort > 0); sweep++) {
            cancellation.check();
            sweep(order, mean, forth == (sweep % 2 == 0));
            swap(order);
            long now = order.crossings();
            if (now < least) {
                least = now;
                leastOrder = order.copy();
                patience = PATIENCE;
            } else {
                patience--;
            }
        }
        for (int round = 0; round < ROUNDS_OF_MOVES && move(leastOrder); round++) {
            cancellation.check();
        }
        long now = leastOrder.crossings();
        double nowStretch = leastOrder.stretch();
        if (now < crossings || now == crossings && nowStretch < stretch - 1e-9) {
            best = leastOrder;
            crossings = now;
            stretch = nowStretch;
        }
    }

    private void shuffle(Order order, SplittableRandom random) {
        for (int l = 0; l < graph.layers(); l++) {
            int[] nodes = order.layer(l).clone();
            for (int i = nodes.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int v = nodes[i];
                nodes[i] = nodes[j];
                nodes[j] = v;
            }
            order.set(l, nodes);
        }
    }

    private void sweep(Order order, boolean mean, boolean forth) {
        int layers = graph.layers();
        for (int i = 0; i < layers; i++) {
            sort(order, forth ? i : layers - 1 - i, mean, forth);
        }
    }

    /** Nodes without neighbours keep their places. */
    private void sort(Order order, int layer, boolean mean, boolean forth) {
        int[] nodes = order.layer(layer).clone();
        double[] wanted = new double[graph.size()];
        int[] places = IntStream.range(0, nodes.length)
                .filter(i -> neighbours(nodes[i], forth).length > 0)
                .toArray();
        for (int i : places) {
            wanted[nodes[i]] = middle(order, neighbours(nodes[i], forth), mean);
        }
        int[] sorted = Arrays.stream(places)
                .mapToObj(i -> nodes[i])
                .sorted(Comparator.comparingDouble(v -> wanted[v]))
                .mapToInt(v -> v)
                .toArray();
        for (int i = 0; i < places.length; i++) {
            nodes[places[i]] = sorted[i];
        }
        order.set(layer, nodes);
    }

    private int[] neighbours(int v, boolean forth) {
        return forth ? graph.before(v) : graph.after(v);
    }

    private static double middle(Order order, int[] neighbours, boolean mean) {
        int[] places = Arrays.stream(neighbours).map(order::place).sorted().toArray();
        int half = places.length / 2;
        if (mean) {
            return Arrays.stream(places).sum() / (double) places.length;
        }
        return places.length % 2 == 1 ? places[half] : (places[half - 1] + places[half]) / 2.0;
    }

    /** Swaps nodes with the next as long as that makes fewer lines cross. */
    private void swap(Order order) {
        for (boolean swapped = true; swapped && effort > 0; ) {
            swapped = false;
            for (int l = 0; l < graph.layers(); l++) {
                int[] nodes = order.layer(l);
                for (int i = 0; i + 1 < nodes.length; i++) {
                    if (saved(order, nodes[i], nodes[i + 1]) > 0) {
                        order.swap(l, i);
                        swapped = true;
                    }
                }
            }
        }
    }

    /** Moves each node of each layer to where its lines cross the fewest and are the straightest, and tells whether any moved. */
    private boolean move(Order order) {
        boolean moved = false;
        for (int l = 0; l < graph.layers(); l++) {
            for (int v : order.layer(l).clone()) {
                if (effort <= 0) {
                    return false;
                }
                int start = order.place(v);
                int first = Math.max(0, start - REACH);
                int last = Math.min(order.layer(l).length - 1, start + REACH);
                double least = -1e-9;
                int target = start;
                double sum = 0;
                for (int i = start; i > first; i--) {
                    sum += worse(order, l, i - 1);
                    if (sum < least) {
                        least = sum;
                        target = i - 1;
                    }
                    order.swap(l, i - 1);
                }
                for (int i = first; i < start; i++) {
                    order.swap(l, i);
                }
                sum = 0;
                for (int i = start; i < last; i++) {
                    sum += worse(order, l, i);
                    if (sum < least) {
                        least = sum;
                        target = i + 1;
                    }
                    order.swap(l, i);
                }
                for (int i = last; i > target; i--) {
                    order.swap(l, i - 1);
                }
                moved |= target != start;
            }
        }
        return moved;
    }

    /** How much worse it is to swap the node at a place with the next: one crossing is more than any stretch. */
    private double worse(Order order, int layer, int i) {
        int upper = order.layer(layer)[i];
        int lower = order.layer(layer)[i + 1];
        return order.stretchOfSwap(upper, lower) - CROSSING * saved(order, upper, lower);
    }

    /** How many crossings it saves to swap a node with the next. */
    private int saved(Order order, int upper, int lower) {
        effort -= 4
                + (long) graph.before(upper).length * graph.before(lower).length
                + (long) graph.after(upper).length * graph.after(lower).length
                + (long) graph.bows(upper).length * graph.bows(lower).length;
        return order.crossings(upper, lower) - order.crossings(lower, upper);
    }
}
