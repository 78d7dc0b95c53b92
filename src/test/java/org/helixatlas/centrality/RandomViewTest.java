package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;

/** What measures promise on random networks, whole or in parts. */
class RandomViewTest {

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    private static final List<Measure> MEASURES = List.of(
            new Degree(),
            new Betweenness(),
            new Closeness(),
            new Harmonic(),
            new PageRank(),
            new Eigenvector(),
            new Hits(),
            new CoreNumber(),
            new Katz(),
            new AlphaCentrality(),
            new BonacichPower(),
            new CurrentFlowBetweenness(),
            new Information(),
            new Decay(),
            new LaplacianCentrality());

    @Property(tries = 100)
    void hasFiniteValuesThatAreNotNegative(@ForAll("anyNetwork") Snapshot network) {
        for (Measure measure : MEASURES) {
            for (Projection projection : List.of(Projection.UNDIRECTED, new Projection(true, true))) {
                Scores scores = Asked.scores(measure, View.of(network, NetworkFilter.NONE, projection));
                assertThat(Arrays.stream(scores.value())).allMatch(x -> Double.isFinite(x) && x >= 0);
                assertThat(Arrays.stream(scores.normalised())).allMatch(x -> Double.isFinite(x) && x >= 0);
            }
        }
    }

    /** Names decide the order of nodes, and so that of sums, but nothing else. */
    @Property(tries = 50)
    void givesEachActorTheSameWhateverTheNames(@ForAll("anyNetwork") Snapshot network) {
        List<String> edges = new ArrayList<>();
        for (int v = 0; v < network.actorCount(); v++) {
            edges.add(renamed(network.actor(v).id()));
        }
        for (int t = 0; t < network.tieCount(); t++) {
            edges.add(renamed(network.tie(t).source()) + "-"
                    + renamed(network.tie(t).target()));
        }
        Snapshot other = Topology.of(edges.toArray(String[]::new));
        for (Measure measure : MEASURES) {
            for (Projection projection : List.of(Projection.UNDIRECTED, new Projection(true, true))) {
                Map<String, Double> values = Asked.raw(measure, View.of(network, NetworkFilter.NONE, projection));
                Map<String, Double> others = Asked.raw(measure, View.of(other, NetworkFilter.NONE, projection));
                values.forEach((actor, value) -> assertThat(others.get(renamed(actor)))
                        .as(measure.definition().id())
                        .isCloseTo(value, within(1e-9)));
            }
        }
    }

    /** Turns the order of names round. */
    private static String renamed(String id) {
        return "v%02d".formatted(99 - Integer.parseInt(id.substring(1)));
    }

    @Property(tries = 200)
    void solvesTheEigenvectorEquationOnNetworksOfManyParts(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
        double[] x = Asked.scores(new Eigenvector(), view).value();
        double[] sums = new double[x.length];
        double eigenvalue = 0;
        for (int v = 0; v < x.length; v++) {
            for (int e = view.inStart(v); e < view.inEnd(v); e++) {
                sums[v] += view.inWeight(e) * x[view.inSource(e)];
            }
            eigenvalue += sums[v] * x[v];
        }
        for (int v = 0; v < x.length; v++) {
            assertThat(sums[v]).isCloseTo(eigenvalue * x[v], within(1e-9));
        }
    }
}
