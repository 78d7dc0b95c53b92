package org.helixatlas.cohesion;

import java.util.stream.IntStream;
import org.helixatlas.network.SimpleGraph;

/** The pairs of nodes that may be tied, by number: all, by direction all ordered ones, or in two modes one of either mode. */
final class Pairs {

    private final int nodes;
    private final boolean ordered;
    private final int[] first;
    private final int[] second;

    private Pairs(int nodes, boolean ordered, int[] first, int[] second) {
        this.nodes = nodes;
        this.ordered = ordered;
        this.first = first;
        this.second = second;
    }

    /** Those of a graph. */
    static Pairs of(SimpleGraph graph) {
        return graph.twoMode()
                ? new Pairs(
                        graph.size(),
                        false,
                        IntStream.range(0, graph.size())
                                .filter(v -> !graph.isSecond(v))
                                .toArray(),
                        IntStream.range(0, graph.size()).filter(graph::isSecond).toArray())
                : new Pairs(graph.size(), graph.directed(), new int[0], new int[0]);
    }

    /** The pairs of a graph by direction, without regard to it. */
    static Pairs unordered(SimpleGraph graph) {
        return new Pairs(graph.size(), false, new int[0], new int[0]);
    }

    private boolean twoMode() {
        return first.length + second.length > 0;
    }

    /** How many there are. */
    int count() {
        return twoMode() ? first.length * second.length : nodes * (nodes - 1) / (ordered ? 1 : 2);
    }

    /** The ends of the pair of this number, from 0. */
    int[] ends(int pair) {
        if (twoMode()) {
            return new int[] {first[pair / second.length], second[pair % second.length]};
        }
        if (ordered) {
            int from = pair / (nodes - 1);
            int to = pair % (nodes - 1);
            return new int[] {from, to >= from ? to + 1 : to};
        }
        // Row v of the triangle below the diagonal begins at v (v - 1) / 2.
        int row = (int) ((1 + Math.sqrt(1 + 8.0 * pair)) / 2);
        while (row * (row - 1) / 2 > pair) {
            row--;
        }
        while ((row + 1) * row / 2 <= pair) {
            row++;
        }
        return new int[] {row, pair - row * (row - 1) / 2};
    }
}
