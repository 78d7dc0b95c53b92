package org.helixatlas.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.helixatlas.path.ShortestPathsTest.journey;
import static org.helixatlas.path.ShortestPathsTest.spelt;

import java.util.Arrays;
import java.util.Map;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class ReliablePathsTest {

    /** Two steps of .9 (.81) beat one of .8; three of .9 (.729) do not. */
    private static final View VIEW = Topology.undirected("a-d", "a-b", "b-d", "b-c", "c-d");

    private static final double[] RELIABILITY = reliability(VIEW, 0.9, Map.of("a-d", 0.8));

    @Test
    void twoReliableStepsBeatOneDoubtfulStep() {
        FoundPaths found = ReliablePaths.of(journey(VIEW, "a", "d"), RELIABILITY, 6, 10);
        assertThat(spelt(VIEW, found)).containsExactly("a b d", "a d", "a b c d");
        assertThat(found.truncated()).isFalse();
    }

    @Test
    void onlySoManyAreFoundAndTheRestIsSaidToExist() {
        FoundPaths found = ReliablePaths.of(journey(VIEW, "a", "d"), RELIABILITY, 6, 2);
        assertThat(spelt(VIEW, found)).containsExactly("a b d", "a d");
        assertThat(found.truncated()).isTrue();
    }

    @Test
    void stepsCanBeLimited() {
        assertThat(spelt(VIEW, ReliablePaths.of(journey(VIEW, "a", "d"), RELIABILITY, 2, 10)))
                .containsExactly("a b d", "a d");
        assertThat(spelt(VIEW, ReliablePaths.of(journey(VIEW, "a", "d"), RELIABILITY, 1, 10)))
                .containsExactly("a d");
    }

    @Test
    void equallyReliablePathsComeByStepsAndThenByIds() {
        View view = Topology.undirected("a-c", "c-e", "a-b", "b-e", "a-d", "d-f", "f-e");
        double[] certain = reliability(view, 1, Map.of());
        assertThat(spelt(view, ReliablePaths.of(journey(view, "a", "e"), certain, 6, 10)))
                .containsExactly("a b e", "a c e", "a d f e");
    }

    @Test
    void thereIsNoneBetweenParts() {
        View view = Topology.undirected("a-b", "c-d");
        assertThat(ReliablePaths.of(journey(view, "a", "d"), reliability(view, 0.5, Map.of()), 6, 10)
                        .ways())
                .isEmpty();
    }

    private static double[] reliability(View view, double usual, Map<String, Double> special) {
        double[] reliability = new double[Ties.edges(view)];
        Arrays.fill(reliability, usual);
        special.forEach((edge, value) -> {
            int a = view.nodeOf(edge.split("-")[0]).orElseThrow();
            int b = view.nodeOf(edge.split("-")[1]).orElseThrow();
            reliability[Ties.edge(view, a, b)] = value;
            reliability[Ties.edge(view, b, a)] = value;
        });
        return reliability;
    }
}
