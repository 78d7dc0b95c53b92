package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.SimpleGraph;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** Figures of ties that weigh, and how they stand where their weights are dealt anew: by hand, and by all ways to deal. */
class WeightedChanceTest {

    /** A triangle and a tie that hangs on it. */
    private static final String[] TAIL = {"a-b:3", "b-c:1", "a-c:1", "c-d:5"};

    private static double of(View view, GraphFigure figure) {
        SimpleGraph graph = SimpleGraph.of(view);
        return figure.of(
                new GraphLook(graph, DealtWeights.of(view).found(graph)),
                figure.by().of(view));
    }

    /**
     * Of paths of two those round a and b are closed and count 2 each by the mean of their weights, that round c by 1; those from a and b over c
     * to d count 3 each: 5 of 11. By actor: a and b have their one pair closed, c one of three; its ties to that one weigh 1 and 1, and those
     * of all its pairs 1 + 3 + 3: 1 / 7; d has no pair.
     */
    @Test
    void closureIsWeighed() {
        View view = Topology.weighted(false, TAIL);
        assertThat(of(view, GraphFigure.TRANSITIVITY)).isCloseTo(5 / 11.0, within(1e-12));
        assertThat(of(view, GraphFigure.AVERAGE_CLUSTERING)).isCloseTo((1 + 1 + 1 / 7.0) / 4, within(1e-12));
    }

    /** By direction: a to b to c, (3 + 1) / 2, closed by a to c; and b to c to d and a to c to d, 3 each. */
    @Test
    void closureIsWeighedByDirection() {
        assertThat(of(Topology.weighted(true, TAIL), GraphFigure.TRANSITIVITY)).isCloseTo(2 / 8.0, within(1e-12));
    }

    /** Of 3 one way 1 is answered, and that 1 by all of it: 2 of 6. */
    @Test
    void reciprocityIsWeighed() {
        assertThat(of(Topology.weighted(true, "a-b:3", "b-a:1", "a-c:2"), GraphFigure.RECIPROCITY))
                .isCloseTo(2 / 6.0, within(1e-12));
    }

    /** Two firms tied by 4, and each to a university by 1. */
    private static View firmsAndUniversity() {
        List<String> ties = new ArrayList<>(Collections.nCopies(4, "a-b"));
        ties.addAll(List.of("a-U", "b-U"));
        return View.of(
                Topology.of(id -> id.equals("U") ? Kinds.UNIVERSITY : Kinds.FIRM, ties.toArray(String[]::new)),
                NetworkFilter.NONE,
                new Projection(false, true));
    }

    /**
     * External ties weigh 2, the internal one 4: -1/3. No graph of the same degrees is another triangle, so that only the weights are dealt: the 4
     * is internal in one of three ways, and else external, with 2/3.
     */
    @Test
    void weightsAreDealtAnew() {
        View view = firmsAndUniversity();
        assertThat(of(view, GraphFigure.KIND_EXTERNAL_INTERNAL_INDEX)).isCloseTo(-1 / 3.0, within(1e-12));
        AgainstChance.Item item = AgainstChance.of(
                        view, List.of(GraphFigure.KIND_EXTERNAL_INTERNAL_INDEX), RandomGraphs.DEGREES, 9999, 1)
                .items()
                .get(0);
        assertThat(item.found()).isCloseTo(-1 / 3.0, within(1e-12));
        assertThat(item.chance().atMost()).isCloseTo(1 / 3.0, within(0.02));
        assertThat(item.chance().atLeast()).isEqualTo(1);
        assertThat(item.chance().expected()).isCloseTo((-1 / 3.0 + 2 * 2 / 3.0) / 3, within(0.02));
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    /** Each drawn graph has the weights of the network, and both ways of a tie weigh the same. */
    @Property(tries = 100)
    void keepsTheWeights(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll long seed) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, true));
        SimpleGraph graph = SimpleGraph.of(view);
        SplittableRandom random = new SplittableRandom(seed);
        SimpleGraph other = RandomGraphs.TIES.drawn(graph, random);
        double[] dealt = DealtWeights.of(view).dealt(other, random);
        double[] found = DealtWeights.of(view).found(graph);
        for (int v = 0, e = 0; v < view.size(); v++) {
            for (; e < view.outEnd(v); e++) {
                assertThat(found[e]).isEqualTo(view.outWeight(e));
            }
        }
        double[] sorted = dealt.clone();
        Arrays.sort(sorted);
        Arrays.sort(found);
        assertThat(sorted).isEqualTo(found);
        for (int v = 0; v < other.size() && !directed; v++) {
            for (int e = other.start()[v]; e < other.start()[v + 1]; e++) {
                int w = other.target()[e];
                int back = Arrays.binarySearch(other.target(), other.start()[w], other.start()[w + 1], v);
                assertThat(dealt[back]).isEqualTo(dealt[e]);
            }
        }
    }

    /** With equal weights every figure is the one without. */
    @Property(tries = 100)
    void equalWeightsChangeNothing(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, false));
        SimpleGraph graph = SimpleGraph.of(view);
        double[] equal = new double[graph.target().length];
        Arrays.fill(equal, 2.5);
        for (GraphFigure figure : GraphFigure.all(directed ? GraphForm.DIRECTED : GraphForm.UNDIRECTED)) {
            if (figure.weighs()) {
                int[] category = figure.by().of(view);
                double plain = figure.of(new GraphLook(graph), category);
                double weighed = figure.of(new GraphLook(graph, equal), category);
                assertThat(weighed).as(figure.title()).isCloseTo(plain, within(1e-12));
            }
        }
    }
}
