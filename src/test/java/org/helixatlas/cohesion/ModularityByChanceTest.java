package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.DivisionQuality;
import org.helixatlas.measure.Significance;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.SimpleGraph;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.Test;

/**
 * Modularity held against chance, beside all graphs there are with all their divisions. The search for the best division is that of the
 * definition here; {@code BestModularityTest} has what the service's searches find beside it.
 */
class ModularityByChanceTest {

    private static final int DRAWS = 1999;

    /** Two triangles and a tie between them: 6/7 - 1/2. */
    private static final View TRIANGLES = Topology.undirected("a-b", "b-c", "c-a", "c-d", "d-e", "e-f", "f-d");

    private static final View CLUBS = Topology.clubs(Weight.NONE, "a-X", "a-Y", "b-X", "b-Y", "c-X", "c-Z", "d-Z");

    @Test
    void isHeldAgainstAllGraphsOfAsManyTies() {
        Significance chance = chance(TRIANGLES, RandomGraphs.TIES);
        assertNear(chance, all(TRIANGLES, graph -> graph.ties() == 7), 6 / 7.0 - 0.5);
    }

    @Test
    void isHeldAgainstAllGraphsOfTheSameDegrees() {
        SimpleGraph own = SimpleGraph.of(TRIANGLES);
        assertNear(
                chance(TRIANGLES, RandomGraphs.DEGREES),
                all(TRIANGLES, graph -> Arrays.equals(graph.start(), own.start())),
                6 / 7.0 - 0.5);
    }

    /** Two ties both ways and one one way among four: the dyads of 720 graphs of 4096. */
    @Test
    void isHeldAgainstAllGraphsOfTheSameDyads() {
        View arcs = Topology.directed("a-b", "b-a", "b-c", "c-d", "d-c");
        double found = quality(false).of(SimpleGraph.of(arcs));
        assertThat(found).isCloseTo(0.8 - 0.5, within(1e-12));
        assertNear(
                chance(arcs, RandomGraphs.DYADS),
                all(arcs, graph -> graph.ties() == 5 && GraphFigure.RECIPROCITY.of(graph, new int[4]) == 0.8),
                found);
    }

    /** In two modes each graph has the clubs' ties only: 12 pairs may be tied. */
    @Test
    void isHeldAgainstAllGraphsOfTwoModes() {
        double found = quality(true).of(SimpleGraph.of(CLUBS));
        assertNear(chance(CLUBS, RandomGraphs.TIES), all(CLUBS, graph -> graph.ties() == 7), found);
        assertNear(chance(CLUBS, RandomGraphs.SIZE), all(CLUBS, graph -> true), found);
        SimpleGraph own = SimpleGraph.of(CLUBS);
        List<Double> sameDegrees = all(CLUBS, graph -> Arrays.equals(graph.start(), own.start()));
        assertThat(sameDegrees).contains(found).hasSize(12);
        assertNear(chance(CLUBS, RandomGraphs.DEGREES), sameDegrees, found);
    }

    @Test
    void twoModesStayApart() {
        SimpleGraph davis = SimpleGraph.of(PublishedNetworks.davis());
        for (RandomGraphs given : List.of(RandomGraphs.SIZE, RandomGraphs.TIES, RandomGraphs.DEGREES)) {
            SimpleGraph drawn = given.drawn(davis, new SplittableRandom(1));
            for (int v = 0; v < drawn.size(); v++) {
                for (int e = drawn.start()[v]; e < drawn.start()[v + 1]; e++) {
                    assertThat(drawn.isSecond(drawn.target()[e])).isNotEqualTo(drawn.isSecond(v));
                }
            }
            assertThat(given == RandomGraphs.SIZE || drawn.ties() == 89).isTrue();
        }
    }

    /** Robins and Alexander's clustering of Davis's women is that of NetworkX 3.2, and that of the measure. */
    @Test
    void closesCirclesOfFour() {
        View davis = PublishedNetworks.davis();
        double ours = GraphFigure.ROBINS_ALEXANDER.of(SimpleGraph.of(davis), new int[davis.size()]);
        assertThat(ours).isCloseTo(0.4677640604, within(1e-10));
        assertThat(Asked.scores(new TwoModeClustering(), davis).found()).containsEntry("robinsAlexander", ours);
    }

    private static Significance chance(View view, RandomGraphs given) {
        boolean twoMode = view.projection().twoMode();
        return AgainstChance.of(view, List.of(new QualityOfDivision(quality(twoMode))), given, DRAWS, 1)
                .items()
                .get(0)
                .chance();
    }

    /** Within four standard errors of drawing. */
    private static void assertNear(Significance chance, List<Double> all, double found) {
        double[] values =
                all.stream().mapToDouble(x -> x).filter(x -> !Double.isNaN(x)).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        double p = Arrays.stream(values).filter(x -> x >= found - 1e-9).count() / (double) values.length;
        assertThat(chance.expected()).isCloseTo(mean, within(4 * Math.sqrt(variance / DRAWS) + 1e-9));
        assertThat(chance.atLeast()).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / DRAWS) + 1.0 / DRAWS));
    }

    /** The quality of each graph of a view's size and form that there is. */
    private static List<Double> all(View view, Predicate<SimpleGraph> like) {
        SimpleGraph own = SimpleGraph.of(view);
        Pairs pairs = Pairs.of(own);
        List<Double> found = new ArrayList<>();
        for (int graph = 0; graph < 1 << pairs.count(); graph++) {
            int tied = graph;
            int[] chosen = IntStream.range(0, pairs.count())
                    .filter(p -> (tied >> p & 1) == 1)
                    .toArray();
            SimpleGraph other = own.with(
                    Arrays.stream(chosen).map(p -> pairs.ends(p)[0]).toArray(),
                    Arrays.stream(chosen).map(p -> pairs.ends(p)[1]).toArray());
            if (like.test(other)) {
                found.add(quality(own.twoMode()).of(other));
            }
        }
        return found;
    }

    /** The best of all divisions, by the definition: what is tied beyond the expectation, over all pairs of a group. */
    private static DivisionQuality quality(boolean twoMode) {
        return new DivisionQuality() {

            @Override
            public String title() {
                return "by-definition";
            }

            @Override
            public boolean ofTwoModes() {
                return twoMode;
            }

            @Override
            public double steps(int nodes, int ties) {
                return 0;
            }

            @Override
            public double of(SimpleGraph graph) {
                int n = graph.size();
                double[] degree = new double[n];
                for (int v = 0; v < n; v++) {
                    for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                        degree[v]++;
                        degree[graph.target()[e]] += graph.directed() ? 1 : 0;
                    }
                }
                double ends = Arrays.stream(degree).sum();
                double[][] beyond = new double[n][n];
                for (int v = 0; v < n && ends > 0; v++) {
                    for (int w = 0; w < n; w++) {
                        double tied = (graph.has(v, w) ? 1 : 0) + (graph.directed() && graph.has(w, v) ? 1 : 0);
                        double expected = twoMode
                                ? graph.isSecond(v) == graph.isSecond(w) ? 0 : 2 * degree[v] * degree[w] / ends
                                : degree[v] * degree[w] / ends;
                        beyond[v][w] = (tied - expected) / ends;
                    }
                }
                return ends == 0 ? Double.NaN : best(beyond, new int[n], 0, 0, 0);
            }
        };
    }

    private static double best(double[][] beyond, int[] group, int decided, int groups, double so) {
        if (decided == group.length) {
            return so;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int g = 0; g <= groups; g++) {
            group[decided] = g;
            double more = beyond[decided][decided];
            for (int v = 0; v < decided; v++) {
                more += group[v] == g ? beyond[v][decided] + beyond[decided][v] : 0;
            }
            best = Math.max(best, best(beyond, group, decided + 1, Math.max(groups, g + 1), so + more));
        }
        return best;
    }
}
