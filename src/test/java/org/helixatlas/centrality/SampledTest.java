package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
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
import org.junit.jupiter.api.Test;

/** Estimates from a part of the sources: right on average, with the spread that they say, and exact where the part is the whole. */
class SampledTest {

    private static final List<Measure> MEASURES =
            List.of(new Betweenness(), new Closeness(), new Harmonic(), new Decay());

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 100)
    void areExactWhereEveryComponentIsTakenWhole(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
        for (Measure measure : MEASURES) {
            Scores sampled = Asked.scores(measure, view, "samples=14");
            assertThat(sampled.value()).isEqualTo(Asked.scores(measure, view).value());
            assertThat(sampled.columns().get(0).values()).containsOnly(0);
            assertThat(sampled.found()).containsEntry("exact", true).containsEntry("largestStandardError", 0.0);
        }
    }

    @Test
    void takeSmallComponentsWhole() {
        View parts = Topology.undirected("a-b", "b-c", "p-q", "q-r", "r-s", "s-t", "t-u", "u-v");
        for (Measure measure : MEASURES) {
            Scores sampled = Asked.scores(measure, parts, "samples=3");
            Scores exact = Asked.scores(measure, parts);
            assertThat(Arrays.copyOf(sampled.value(), 3)).isEqualTo(Arrays.copyOf(exact.value(), 3));
            assertThat(sampled.found()).containsEntry("sources", 6).containsEntry("exact", false);
        }
    }

    @Test
    void scaleUpWhatTheSourcesSee() {
        // Of a star, whichever leaves are drawn: each leads to three others through the hub; of the hub nothing does.
        View star = Topology.undirected("hub-a", "hub-b", "hub-c", "hub-d");
        int hub = star.nodeOf("hub").orElseThrow();
        for (int seed = 0; seed < 20; seed++) {
            Scores sampled = Asked.scores(new Betweenness(), star, "samples=2", "seed=" + seed);
            // Two leaves: 5/2 * (3 + 3) / 2 = 7.5 without spread. A leaf and the hub: 5/2 * 3 / 2 = 3.75, and the
            // variance of 3 and 0 is 4.5, so 1/2 * 5 * sqrt((1 - 2/5) * 4.5 / 2) = 2.90.
            boolean leaves = sampled.value()[hub] == 7.5;
            assertThat(sampled.value()[hub]).isEqualTo(leaves ? 7.5 : 3.75);
            assertThat(sampled.columns().get(0).values()[hub])
                    .isCloseTo(leaves ? 0 : 2.5 * Math.sqrt(0.6 * 4.5 / 2), within(1e-12));
        }
    }

    @Test
    void areRightOnAverageWithTheSpreadThatTheySay() {
        Random random = new Random(3);
        List<String> edges = new ArrayList<>();
        for (int i = 1; i < 80; i++) {
            edges.add("v" + i + "-v" + random.nextInt(i));
            edges.add("v" + i + "-v" + random.nextInt(i));
        }
        View view = View.of(Topology.of(edges.toArray(String[]::new)), NetworkFilter.NONE, Projection.UNDIRECTED);
        int v = view.nodeOf("v1").orElseThrow();
        // For closeness it is the mean distance, 1 / value, that is right on average.
        Map<Measure, ToDoubleFunction<Scores>> estimates = Map.of(
                new Betweenness(), s -> s.value()[v],
                new Harmonic(), s -> s.value()[v],
                new Decay(), s -> s.value()[v],
                new Closeness(), s -> 1 / s.value()[v]);
        estimates.forEach((measure, estimate) -> {
            double exact = estimate.applyAsDouble(Asked.scores(measure, view));
            int draws = 1000;
            double sum = 0;
            double squares = 0;
            double said = 0;
            for (int seed = 0; seed < draws; seed++) {
                Scores scores = Asked.scores(measure, view, "samples=20", "seed=" + seed);
                double off = estimate.applyAsDouble(scores) - exact;
                sum += off;
                squares += off * off;
                double error = scores.columns().get(0).values()[v];
                double square = scores.value()[v] * scores.value()[v];
                said += measure instanceof Closeness ? error / square * (error / square) : error * error;
            }
            double spread = Math.sqrt(squares / draws);
            assertThat(sum / draws).isCloseTo(0, within(4 * spread / Math.sqrt(draws)));
            assertThat(Math.sqrt(said / draws) / spread).isCloseTo(1, within(0.1));
        });
    }

    @Test
    void drawTheSameForTheSameSeed() {
        View line = Topology.undirected("a-b", "b-c", "c-d", "d-e", "e-f", "f-g");
        for (Measure measure : MEASURES) {
            double[] once = Asked.scores(measure, line, "samples=3", "seed=5").value();
            assertThat(Asked.scores(measure, line, "samples=3", "seed=5").value())
                    .isEqualTo(once);
            assertThat(Asked.scores(measure, line, "samples=3", "seed=8").value())
                    .isNotEqualTo(once);
        }
    }

    @Test
    void costLessAndSayHow() {
        View line = Topology.undirected("a-b", "b-c", "c-d", "d-e", "e-f", "f-g");
        for (Measure measure : MEASURES) {
            assertThat(measure.steps(line, Asked.options(measure, "samples=2")))
                    .isLessThan(measure.steps(line, Asked.options(measure)));
            assertThat(measure.cheaper()).contains("samples=");
        }
    }
}
