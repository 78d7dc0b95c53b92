package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;

import java.util.Map;
import org.helixatlas.measure.Asked;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class HitsTest {

    private final Hits hits = new Hits();

    @Test
    void areInTheGoldenRatioWhereOneHubKnowsOneMore() {
        // c = a + b and d = b for authorities, a = c and b = c + d for hubs: both ratios are the golden one.
        View fork = Topology.directed("a-c", "b-c", "b-d");
        double golden = (Math.sqrt(5) - 1) / 2;
        assertValues(normalised(hits, fork), Map.of("a", 0.0, "b", 0.0, "c", 1.0, "d", golden));
        assertValues(normalised(hits, fork, "by=hub"), Map.of("a", golden, "b", 1.0, "c", 0.0, "d", 0.0));
    }

    /** Expected by NetworkX 3.2, which divides by the sum. */
    @Test
    void agreeWithAnotherImplementation() {
        View view = Topology.directed("a-b", "a-c", "b-c", "d-c", "d-e", "e-c");
        assertValues(normalised(hits, view), Map.of("b", 0.17980589839889624 / 0.6403882032022075, "c", 1.0, "a", 0.0));
        assertValues(
                normalised(hits, view, "by=hub"),
                Map.of("a", 1.0, "b", 0.21922359359558485 / 0.28077640640441515, "c", 0.0));
    }

    @Test
    void haveUnitLengthAndTheOtherRoleBeside() {
        var scores = Asked.scores(hits, Topology.directed("a-b", "c-b"));
        assertThat(scores.value()).containsExactly(0, 1, 0);
        assertThat(scores.columns().get(0).name()).isEqualTo("hub");
        assertThat(scores.columns().get(0).values()[0]).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(scores.found()).containsEntry("converged", true);
    }

    @Test
    void areTheEigenvectorCentralityOfAnUndirectedNetwork() {
        View house = Topology.undirected("a-b", "b-c", "c-d", "d-a", "a-e", "b-e", "e-f");
        assertValues(normalised(hits, house), normalised(new Eigenvector(), house));
        assertValues(normalised(hits, house, "by=hub"), normalised(new Eigenvector(), house));
    }

    @Test
    void leaveTheWeakerPartNothingAndWeighTies() {
        assertValues(
                normalised(hits, Values.weighted(true, "a-b:3", "a-c:1", "x-y:2")),
                Map.of("a", 0.0, "b", 1.0, "c", 1 / 3.0, "x", 0.0, "y", 0.0));
    }

    @Test
    void areNoneWithoutTies() {
        assertThat(normalised(hits, Topology.directed("a", "b"))).isEqualTo(Map.of("a", 0.0, "b", 0.0));
    }

    private static void assertValues(Map<String, Double> values, Map<String, Double> expected) {
        expected.forEach(
                (actor, value) -> assertThat(values.get(actor)).as(actor).isCloseTo(value, within(1e-11)));
    }
}
