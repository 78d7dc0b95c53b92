package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.helixatlas.measure.Asked.column;
import static org.helixatlas.measure.Asked.raw;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.EdgeScores;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;

/** Articulation points and bridges: small shapes, and JGraphT on random ones. */
class ComponentsAfterRemovalTest {

    private final ArticulationPoints points = new ArticulationPoints();
    private final Bridges bridges = new Bridges();

    /** Two triangles with a common corner, and a tail on one of them. */
    private static final String[] BOW_TIE = {"a-b", "b-m", "m-a", "m-c", "c-d", "d-m", "d-t"};

    @Test
    void theKnotOfABowTieAndTheRootOfItsTailArePoints() {
        View view = Topology.undirected(BOW_TIE);
        assertThat(listed(view)).containsExactly("d", "m");
        assertThat(raw(points, view)).containsEntry("m", 1.0).containsEntry("d", 1.0);
        assertThat(raw(points, view, "by=actors")).containsEntry("m", 2.0).containsEntry("d", 1.0);
        assertThat(column("parts", points, view)).containsEntry("m", 2.0).containsEntry("a", 1.0);
    }

    @Test
    void theCentreOfAStarCutsOffAllButOne() {
        View star = Topology.undirected("o-a", "o-b", "o-c", "o-d");
        assertThat(raw(points, star)).containsEntry("o", 3.0).containsEntry("a", 0.0);
        assertThat(raw(points, star, "by=actors")).containsEntry("o", 3.0);
        assertThat(Asked.scores(points, star).normalised()).containsExactly(0, 0, 0, 0, 1);
    }

    @Test
    void aRingHasNeitherPointsNorBridges() {
        View ring = Topology.directed("a-b", "b-c", "c-d", "d-a");
        assertThat(Asked.scores(points, ring).listed()).isEmpty();
        assertThat(Asked.bonds(bridges, ring).value()).isEmpty();
        assertThat(Asked.bonds(bridges, ring).found()).containsEntry("bridges", 0);
    }

    @Test
    void aTailIsABridgeListedFromItsSourceWithItsSmallerSide() {
        View view = Topology.directed("a-b", "b-m", "m-a", "m-c", "c-d", "d-m", "t-d");
        EdgeScores found = Asked.bonds(bridges, view);
        assertThat(view.actor(found.one()[0]).id()).isEqualTo("t");
        assertThat(view.actor(found.other()[0]).id()).isEqualTo("d");
        assertThat(found.value()).containsExactly(1);
        assertThat(found.columns().get(0).values()).containsExactly(5);
    }

    @Test
    void aPairTiedBothWaysIsStillABridgeOnce() {
        EdgeScores found = Asked.bonds(bridges, Topology.directed("a-b", "b-a"));
        assertThat(found.value()).containsExactly(1);
        assertThat(found.normalised()).containsExactly(1);
    }

    @Test
    void aLongChainNeedsNoDeepStack() {
        String[] chain = IntStream.range(0, 50_000)
                .mapToObj(i -> "v" + i + "-v" + (i + 1))
                .toArray(String[]::new);
        View view = Topology.undirected(chain);
        assertThat(Asked.scores(points, view).listed()).hasSize(49_999);
        assertThat(Asked.bonds(bridges, view).value()).hasSize(50_000).contains(25_000);
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 300)
    void areThoseOfJGraphT(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, false));
        Graph<Integer, DefaultWeightedEdge> graph = RandomNetworks.graph(
                View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED), RandomNetworks.Edges.WEIGHTS);
        var theirs = new BiconnectivityInspector<>(graph);
        Scores ours = Asked.scores(points, view);
        assertThat(Arrays.stream(ours.listed()).boxed().collect(Collectors.toSet()))
                .isEqualTo(theirs.getCutpoints());
        EdgeScores bonds = Asked.bonds(bridges, view);
        assertThat(IntStream.range(0, bonds.value().length)
                        .mapToObj(i -> Set.of(bonds.one()[i], bonds.other()[i]))
                        .collect(Collectors.toSet()))
                .isEqualTo(theirs.getBridges().stream()
                        .map(e -> Set.of(graph.getEdgeSource(e), graph.getEdgeTarget(e)))
                        .collect(Collectors.toSet()));
        for (int i = 0; i < bonds.value().length; i++) {
            graph.removeEdge(bonds.one()[i], bonds.other()[i]);
            var apart = new ConnectivityInspector<>(graph);
            int one = apart.connectedSetOf(bonds.one()[i]).size();
            int other = apart.connectedSetOf(bonds.other()[i]).size();
            assertThat(bonds.value()[i]).isEqualTo(Math.min(one, other));
            assertThat(bonds.columns().get(0).values()[i]).isEqualTo(Math.max(one, other));
            graph.addEdge(bonds.one()[i], bonds.other()[i]);
        }
    }

    @Property(tries = 200)
    void fallIntoThePartsThatAreLeftWithoutTheActor(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        Graph<Integer, DefaultWeightedEdge> graph = RandomNetworks.graph(view, RandomNetworks.Edges.WEIGHTS);
        ComponentsAfterRemoval afterRemoval = new ComponentsAfterRemoval(new Contacts(view));
        for (int v = 0; v < view.size(); v++) {
            Set<Integer> others = new java.util.TreeSet<>(graph.vertexSet());
            others.remove(v);
            var sets = new ConnectivityInspector<>(new AsSubgraph<>(graph, others)).connectedSets();
            assertThat(afterRemoval.pairsWithout(v))
                    .isEqualTo(sets.stream()
                            .mapToDouble(s -> s.size() * (s.size() - 1.0))
                            .sum());
            Set<Integer> together = new ConnectivityInspector<>(graph).connectedSetOf(v);
            assertThat(afterRemoval.component(v)).isEqualTo(together.size());
            assertThat(afterRemoval.parts(v))
                    .isEqualTo((int) sets.stream().filter(together::containsAll).count());
            assertThat(afterRemoval.largest(v))
                    .isEqualTo(sets.stream()
                            .filter(together::containsAll)
                            .mapToInt(Set::size)
                            .max()
                            .orElse(0));
        }
    }

    private java.util.List<String> listed(View view) {
        return Arrays.stream(Asked.scores(points, view).listed())
                .mapToObj(v -> view.actor(v).id())
                .toList();
    }

    @Test
    void anIsolateIsNoPointAndFallsIntoNothing() {
        View view = Topology.undirected("a");
        assertThat(raw(points, view)).isEqualTo(Map.of("a", 0.0));
        assertThat(Asked.scores(points, view).listed()).isEmpty();
    }
}
