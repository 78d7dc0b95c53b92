package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.Test;

class TwoModeClusteringTest {

    private final TwoModeClustering measure = new TwoModeClustering();

    private Map<String, Double> values(View view) {
        Scores scores = Asked.scores(measure, view);
        Map<String, Double> values = new LinkedHashMap<>();
        for (int v = 0; v < view.size(); v++) {
            values.put(view.id(v), scores.value()[v]);
        }
        return values;
    }

    /** b meets a in X and c in Y; whether a and c meet in Z closes the only path with b in the middle. */
    @Test
    void aPathIsClosedByAFurtherEvent() {
        assertThat(values(Topology.clubs(Weight.NONE, "a-X", "b-X", "b-Y", "c-Y"))
                        .get("b"))
                .isZero();
        Map<String, Double> closed = values(Topology.clubs(Weight.NONE, "a-X", "b-X", "b-Y", "c-Y", "a-Z", "c-Z"));
        assertThat(closed)
                .containsOnly(
                        Map.entry("a", 1.0),
                        Map.entry("b", 1.0),
                        Map.entry("c", 1.0),
                        Map.entry("X", 1.0),
                        Map.entry("Y", 1.0),
                        Map.entry("Z", 1.0));
    }

    /** Those who met at one event make no circle by that alone, though a projection would make them one. */
    @Test
    void oneEventClosesNothing() {
        assertThat(values(Topology.clubs(Weight.NONE, "a-X", "b-X", "c-X")))
                .allSatisfy((id, value) -> assertThat(value).isNaN());
        assertThat(Asked.scores(measure, Topology.clubs(Weight.NONE, "a-X", "b-X", "c-X"))
                        .found())
                .isEmpty();
    }

    @Test
    void inOneModeThereIsNone() {
        assertThat(Asked.scores(measure, Topology.undirected("a-b", "b-c", "c-a"))
                        .value())
                .containsOnly(Double.NaN);
    }

    /** Robins and Alexander's as NetworkX 3.2 has it and as is published; Opsahl's by all pairs of all paths of two ties in Python. */
    @Test
    void theWomenOfTheSouth() {
        Scores scores = Asked.scores(measure, PublishedNetworks.davis());

        assertThat((double) scores.found().get("robinsAlexander")).isCloseTo(0.46776406035665297, within(1e-12));
        assertThat((double) scores.found().get("opsahlActors")).isCloseTo(0.7718967999114162, within(1e-12));
        assertThat((double) scores.found().get("opsahlEvents")).isCloseTo(0.8187362358122988, within(1e-12));
        assertThat(values(PublishedNetworks.davis()))
                .containsEntry("Evelyn", 736 / 960.0)
                .containsEntry("Flora", 18 / 31.0)
                .containsEntry("Nora", 605 / 722.0)
                .containsEntry("E8", 1129 / 1449.0)
                .containsEntry("E1", 1.0);
    }
}
