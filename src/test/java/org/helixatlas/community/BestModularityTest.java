package org.helixatlas.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.network.Karate;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.SimpleGraph;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.Test;

/** What chance is held against is what the measures find, and in small networks the best there is. */
class BestModularityTest {

    private final BestModularity modularity = new BestModularity(new Leiden());
    private final BestTwoModeModularity twoMode = new BestTwoModeModularity();

    /** The optimum of the karate club is known: .4198 (Brandes et al. 2008). */
    @Test
    void isThatOfTheMeasures() {
        View karate = Topology.undirected(Karate.ties());
        double found = modularity.of(SimpleGraph.of(karate));
        assertThat(Asked.scores(new Leiden(), karate, "starts=10").found()).containsEntry("modularity", found);
        assertThat(found).isCloseTo(0.4197896, within(1e-7));
        View davis = PublishedNetworks.davis();
        assertThat(Asked.scores(new TwoModeCommunities(), davis).found())
                .containsEntry("twoModeModularity", twoMode.of(SimpleGraph.of(davis)));
    }

    /** Two triples, by hand: 4/5 of the ties inside, less 2 (1/2)^2. Moving and merging end in three pairs: 3/5 - (9 + 16 + 9)/100 = .26. */
    @Test
    void isTheBestOfAPathOfSixWhichSearchesMiss() {
        View path = Topology.undirected("a-b", "b-c", "c-d", "d-e", "e-f");
        assertThat(modularity.of(SimpleGraph.of(path))).isCloseTo(0.8 - 0.5, within(1e-12));
        View withIsolates = Topology.undirected("a", "b-c", "c-d", "d-e", "e-f", "f-g", "h");
        assertThat(modularity.of(SimpleGraph.of(withIsolates))).isCloseTo(0.8 - 0.5, within(1e-12));
    }

    @Test
    void isNoNumberWithoutTies() {
        assertThat(modularity.of(SimpleGraph.of(Topology.undirected("a", "b")))).isNaN();
        assertThat(twoMode.of(SimpleGraph.of(Topology.clubs(Weight.NONE, "a", "X"))))
                .isNaN();
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 300)
    void isTheBestOfSmallNetworks(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        Projection projection = directed ? Projection.DIRECTED : Projection.UNDIRECTED;
        View whole = View.of(network, NetworkFilter.NONE, projection);
        View view = whole.induced(IntStream.range(0, Math.min(7, whole.size())).toArray());
        UndirectedGraph joined = UndirectedGraph.of(view);
        if (joined.total() > 0) {
            assertThat(modularity.of(SimpleGraph.of(view)))
                    .isCloseTo(best(g -> Modularity.of(joined, g, 1), new int[view.size()], 0, 0), within(1e-9));
        }
    }

    @Property(tries = 300)
    void isTheBestOfSmallNetworksOfTwoModes(@ForAll long ties) {
        View all = Topology.clubs(Weight.NONE, "a-X", "a-Y", "a-Z", "b-X", "b-Y", "b-Z", "c-X", "c-Y", "c-Z", "d-X");
        SimpleGraph graph = SimpleGraph.of(all);
        int[][] ends = graph.ends();
        int[] chosen = BitSet.valueOf(new long[] {ties & 0x3ff}).stream().toArray();
        SimpleGraph some = graph.with(
                Arrays.stream(chosen).map(t -> ends[0][t]).toArray(),
                Arrays.stream(chosen).map(t -> ends[1][t]).toArray());
        UndirectedGraph joined = UndirectedGraph.of(some);
        if (joined.total() > 0) {
            assertThat(twoMode.of(some))
                    .isCloseTo(
                            best(g -> Modularity.twoMode(joined, some.second(), g, 1), new int[some.size()], 0, 0),
                            within(1e-9));
        }
    }

    /** The highest quality of all divisions in which the first nodes are as given. */
    private static double best(ToDoubleFunction<int[]> quality, int[] group, int decided, int groups) {
        if (decided == group.length) {
            return quality.applyAsDouble(group);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int g = 0; g <= groups; g++) {
            group[decided] = g;
            best = Math.max(best, best(quality, group, decided + 1, Math.max(groups, g + 1)));
        }
        return best;
    }
}
