package org.helixatlas.figure.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.helixatlas.figure.layered.LayeredGraph.Piece;
import org.junit.jupiter.api.Test;

/** Crossings are counted as they are defined, and are the fewest that there can be where everything can be tried. */
class CrossingReductionTest {

    private static long reduced(int[] layer, int... ends) {
        return CrossingReduction.of(Graphs.order(layer, ends).graph()).crossings();
    }

    @Test
    void twoTimesTwoCrossOnce() {
        int[] layer = {0, 0, 1, 1};
        assertThat(Graphs.order(layer, 0, 2, 0, 3, 1, 2, 1, 3).crossings()).isEqualTo(1);
        assertThat(reduced(layer, 0, 2, 0, 3, 1, 2, 1, 3)).isEqualTo(1);
    }

    @Test
    void threeTimesThreeCrossNineTimes() {
        // Each pair on the one side and pair on the other side is a two times two: 3 * 3 of them.
        assertThat(reduced(new int[] {0, 0, 0, 1, 1, 1}, 0, 3, 0, 4, 0, 5, 1, 3, 1, 4, 1, 5, 2, 3, 2, 4, 2, 5))
                .isEqualTo(9);
    }

    @Test
    void tiesThatWouldChangePlacesDoNot() {
        int[] layer = {0, 0, 1, 1};
        assertThat(Graphs.order(layer, 0, 3, 1, 2).crossings()).isEqualTo(1);
        assertThat(reduced(layer, 0, 3, 1, 2)).isZero();
    }

    @Test
    void aStarCrossesNothing() {
        assertThat(reduced(new int[] {0, 1, 1, 1, 1}, 0, 1, 0, 2, 0, 3, 0, 4)).isZero();
    }

    @Test
    void aTieOverThreeLayersGoesAround() {
        // 0-1-2-3 and 0-3: the long tie passes two layers beside 1 and 2.
        assertThat(reduced(new int[] {0, 1, 2, 3}, 0, 1, 1, 2, 2, 3, 0, 3)).isZero();
    }

    @Test
    void aBowCrossesWhatLeavesBetweenItsEnds() {
        int[] layer = {0, 0, 0, 1};
        assertThat(Graphs.order(layer, 0, 2, 1, 3).crossings()).isEqualTo(1);
        assertThat(reduced(layer, 0, 2, 1, 3)).isZero();
    }

    @Test
    void bowsCrossWhereOneReachesOutOfTheOther() {
        int[] layer = {0, 0, 0, 0};
        assertThat(Graphs.order(layer, 0, 2, 1, 3).crossings()).isEqualTo(1);
        assertThat(Graphs.order(layer, 0, 3, 1, 2).crossings()).isZero();
        assertThat(reduced(layer, 0, 2, 1, 3)).isZero();
    }

    @Provide
    Arbitrary<Graphs> graphs() {
        return Graphs.any(7);
    }

    /** In the given layers, without labels. */
    private static LayeredGraph graph(Graphs graph, List<Integer> layers) {
        int[] layer = new int[graph.boxes()];
        for (int b = 0; b < layer.length; b++) {
            layer[b] = layers.get(b);
        }
        return new LayeredGraph(
                layer,
                graph.ties().stream()
                        .map(t -> new Tie(t.source(), t.target(), false))
                        .toList());
    }

    @Property(tries = 100)
    void crossingsAreCountedAsPairs(
            @ForAll("graphs") Graphs given, @ForAll @Size(7) List<@IntRange(max = 2) Integer> layers) {
        Order order = new Order(graph(given, layers));
        assertThat(order.crossings()).isEqualTo(pairs(order));
    }

    @Property(tries = 100)
    void aSwapChangesTheCountByWhatItIsSaidToChangeItBy(
            @ForAll("graphs") Graphs given, @ForAll @Size(7) List<@IntRange(max = 2) Integer> layers) {
        Order order = new Order(graph(given, layers));
        for (int l = 0; l < order.graph().layers(); l++) {
            for (int i = 0; i + 1 < order.layer(l).length; i++) {
                int upper = order.layer(l)[i];
                int lower = order.layer(l)[i + 1];
                int said = order.crossings(lower, upper) - order.crossings(upper, lower);
                long before = order.crossings();
                order.swap(l, i);
                assertThat(order.crossings() - before).isEqualTo(said);
            }
        }
    }

    @Property(tries = 40)
    void noOtherOrderHasFewer(
            @ForAll("graphs") Graphs given, @ForAll @Size(7) List<@IntRange(max = 2) Integer> layers) {
        LayeredGraph graph = graph(given, layers);
        long trials = 1;
        Order order = new Order(graph);
        for (int l = 0; l < graph.layers(); l++) {
            for (int i = 2; i <= order.layer(l).length; i++) {
                trials *= i;
            }
        }
        if (trials <= 20_000) {
            assertThat(CrossingReduction.of(graph).crossings()).isEqualTo(fewest(order, 0));
        }
    }

    /** Tries every order of the layers from one on. */
    private static long fewest(Order order, int layer) {
        if (layer == order.graph().layers()) {
            return order.crossings();
        }
        long fewest = Long.MAX_VALUE;
        for (List<Integer> each : permutations(order.layer(layer))) {
            order.set(layer, each.stream().mapToInt(v -> v).toArray());
            fewest = Math.min(fewest, fewest(order, layer + 1));
        }
        return fewest;
    }

    private static List<List<Integer>> permutations(int[] nodes) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int v : nodes) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> each : all) {
                for (int i = 0; i <= each.size(); i++) {
                    List<Integer> next = new ArrayList<>(each);
                    next.add(i, v);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    /** By the definition: of each two pieces in one channel, whether they must cross. */
    private static long pairs(Order order) {
        List<Piece> pieces = order.graph().pieces();
        long pairs = 0;
        for (int a = 0; a < pieces.size(); a++) {
            for (int b = a + 1; b < pieces.size(); b++) {
                Piece p = pieces.get(a);
                Piece q = pieces.get(b);
                if (order.graph().node(p.from()).layer()
                        == order.graph().node(q.from()).layer()) {
                    pairs += cross(order, p, q) ? 1 : 0;
                }
            }
        }
        return pairs;
    }

    private static boolean cross(Order order, Piece p, Piece q) {
        int p1 = order.place(p.from());
        int p2 = order.place(p.to());
        int q1 = order.place(q.from());
        int q2 = order.place(q.to());
        if (!p.bow() && !q.bow()) {
            return (p1 - q1) * (p2 - q2) < 0;
        }
        if (p.bow() && q.bow()) {
            int low = Math.min(p1, p2);
            int high = Math.max(p1, p2);
            boolean one = low < q1 && q1 < high;
            boolean other = low < q2 && q2 < high;
            boolean apart = p1 != q1 && p1 != q2 && p2 != q1 && p2 != q2;
            return apart && one != other;
        }
        int end = p.bow() ? q1 : p1;
        int low = p.bow() ? Math.min(p1, p2) : Math.min(q1, q2);
        int high = p.bow() ? Math.max(p1, p2) : Math.max(q1, q2);
        return low < end && end < high;
    }
}
