package org.helixatlas.figure.layered;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Boxes and ties to lay out. */
record Graphs(int boxes, List<Tie> ties) {

    /** Ties without labels, each as two numbers. */
    static List<Tie> ties(int... ends) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            ties.add(new Tie(ends[i], ends[i + 1], false));
        }
        return ties;
    }

    /** Boxes in layers, in the order in which they are numbered. */
    static Order order(int[] layer, int... ends) {
        return new Order(new LayeredGraph(layer, ties(ends)));
    }

    /** Any boxes up to a number, with up to twice as many ties, some of them labelled, some doubled, some in circles. */
    static Arbitrary<Graphs> any(int most) {
        Arbitrary<Integer> end = Arbitraries.integers().between(0, most - 1);
        Arbitrary<int[]> tie = Combinators.combine(
                        end, end, Arbitraries.integers().between(0, 4))
                .as((a, b, label) -> new int[] {a, b, label});
        return Arbitraries.integers()
                .between(1, most)
                .flatMap(boxes -> tie.list()
                        .ofMaxSize(2 * boxes)
                        .map(ties -> new Graphs(
                                boxes,
                                ties.stream()
                                        .filter(t -> t[0] % boxes != t[1] % boxes)
                                        .map(t -> new Tie(t[0] % boxes, t[1] % boxes, t[2] == 0))
                                        .toList())));
    }
}
