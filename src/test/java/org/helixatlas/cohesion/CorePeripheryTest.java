package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class CorePeripheryTest {

    private final CorePeriphery measure = new CorePeriphery();

    /** A triangle with a pendant at each corner. */
    private static final View IDEAL = Topology.undirected("a-b", "b-c", "c-a", "a-x", "b-y", "c-z");

    @Test
    void findsAnIdealCore() {
        Scores discrete = Asked.scores(measure, IDEAL, "by=discrete");
        assertThat(discrete.value()).containsExactly(1, 1, 1, 0, 0, 0);
        assertThat(discrete.found())
                .containsEntry("coreSize", 3)
                .containsEntry("errors", 0L)
                .containsEntry("fit", 1.0);
        Scores continuous = Asked.scores(measure, IDEAL);
        assertThat(continuous.found()).containsEntry("coreSize", 3).containsEntry("converged", true);
        assertThat(continuous.columns().get(0).values()).containsExactly(1, 1, 1, 0, 0, 0);
        double[] c = continuous.value();
        assertThat(c[0])
                .isEqualTo(c[1], within(1e-6))
                .isEqualTo(c[2], within(1e-6))
                .isGreaterThan(2 * c[3]);
    }

    @Test
    void takesAHubForACoreOfOne() {
        Scores star = Asked.scores(measure, Topology.undirected("h-a", "h-b", "h-c"), "by=discrete");
        assertThat(star.value()).containsExactly(0, 0, 0, 1);
        // All pairs that count are of the periphery: nothing varies.
        assertThat(star.found()).containsEntry("errors", 0L).doesNotContainKey("fit");
    }

    /** Fewest errors give a core without a tie here; the best correlation gives the marriages around the Medici. */
    @Test
    void theCoreOfFlorenceByCorrelationIsThatOfTheMedici() {
        View families = PublishedNetworks.florence("Pucci");
        Scores scores = Asked.scores(measure, families, "by=correlation");

        assertThat(core(families, scores)).containsExactly("Medici", "Ridolfi", "Tornabuoni");
        assertThat(scores.found()).containsEntry("exact", true).containsEntry("errors", 11L);
        assertThat((double) scores.found().get("fit")).isCloseTo(0.4290290596986808, within(1e-12));
    }

    /** A clique of six, each of whom has four who are tied to no one else: too many to try all cores. */
    @Test
    void aSearchFindsAnIdealCore() {
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < i; j++) {
                edges.add("c" + i + "-c" + j);
            }
            for (int leaf = 0; leaf < 4; leaf++) {
                edges.add("c" + i + "-leaf" + i + leaf);
            }
        }
        View view = Topology.undirected(edges.toArray(String[]::new));
        Scores scores = Asked.scores(measure, view, "by=correlation");

        assertThat(core(view, scores)).containsExactly("c0", "c1", "c2", "c3", "c4", "c5");
        assertThat(scores.found()).containsEntry("exact", false).containsEntry("fit", 1.0);
    }

    private static List<String> core(View view, Scores scores) {
        return IntStream.range(0, view.size())
                .filter(v -> scores.value()[v] == 1)
                .mapToObj(view::id)
                .toList();
    }

    @Property(tries = 150)
    void noOtherCoreFitsBetter(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        int[] tied = neighbours(view);
        double best = 0;
        for (int core = 0; core < 1 << view.size(); core++) {
            best = Math.max(best, fit(tied, core));
        }
        Object found = Asked.scores(measure, view, "by=correlation").found().get("fit");

        if (best > 1e-9) {
            assertThat((double) found).isCloseTo(best, within(1e-9));
        } else {
            assertThat(Asked.scores(measure, view, "by=correlation").value()).containsOnly(0);
        }
    }

    /** The correlation of being tied with being of the core, over the pairs within core and within periphery; 0 where one does not vary. */
    private static double fit(int[] tied, int core) {
        int periphery = (1 << tied.length) - 1 & ~core;
        double x = pairs(core);
        double pairs = x + pairs(periphery);
        double xy = ties(tied, core);
        double y = xy + ties(tied, periphery);
        double variances = (pairs * x - x * x) * (pairs * y - y * y);
        return variances == 0 ? 0 : (pairs * xy - x * y) / Math.sqrt(variances);
    }

    /** The neighbours of each, as a set of bits: there are two to the power of the actors cores to try. */
    private static int[] neighbours(View view) {
        double[][] tied = matrix(view);
        int[] neighbours = new int[tied.length];
        for (int v = 0; v < tied.length; v++) {
            for (int w = v + 1; w < tied.length; w++) {
                if (tied[v][w] > 0) {
                    neighbours[v] |= 1 << w;
                    neighbours[w] |= 1 << v;
                }
            }
        }
        return neighbours;
    }

    private static int pairs(int set) {
        return Integer.bitCount(set) * (Integer.bitCount(set) - 1) / 2;
    }

    private static int ties(int[] neighbours, int set) {
        int ends = 0;
        for (int v = 0; v < neighbours.length; v++) {
            ends += (set >> v & 1) * Integer.bitCount(neighbours[v] & set);
        }
        return ends / 2;
    }

    @Test
    void findsNoCoreWhereAllAreAlike() {
        Scores clique = Asked.scores(measure, Topology.undirected("a-b", "b-c", "c-a"));
        assertThat(clique.value()).containsOnly(1);
        assertThat(clique.found()).containsEntry("coreSize", 0).doesNotContainKey("fit");
        assertThat(Asked.scores(measure, Topology.undirected("a", "b")).value()).containsOnly(0);
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 150)
    void noOtherCoreHasFewerErrors(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        int[] tied = neighbours(view);
        int fewest = Integer.MAX_VALUE;
        for (int core = 0; core < 1 << view.size(); core++) {
            int missing = pairs(core) - ties(tied, core);
            fewest = Math.min(fewest, missing + ties(tied, (1 << tied.length) - 1 & ~core));
        }
        assertThat(Asked.scores(measure, view, "by=discrete").found()).containsEntry("errors", (long) fewest);
    }

    @Property(tries = 150)
    void noCorenessCanBeImprovedAloneAndFitIsACorrelation(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(false, true));
        double[][] tied = matrix(view);
        double heaviest =
                Arrays.stream(tied).flatMapToDouble(Arrays::stream).max().orElse(0);
        Scores scores = Asked.scores(measure, view);
        double[] c = scores.value();
        assertThat(Arrays.stream(c)).allMatch(x -> x >= 0 && x <= 1);
        if (heaviest == 0 || !Boolean.TRUE.equals(scores.found().get("converged"))) {
            return;
        }
        double reached = misfit(tied, heaviest, c);
        for (int v = 0; v < c.length; v++) {
            double own = c[v];
            for (double other : new double[] {own - 0.01, own + 0.01, 0, 1}) {
                c[v] = Math.max(0, Math.min(1, other));
                assertThat(misfit(tied, heaviest, c)).isGreaterThanOrEqualTo(reached - 1e-7);
            }
            c[v] = own;
        }
        if (scores.found().get("fit") instanceof Double fit) {
            assertThat(fit).isCloseTo(correlation(tied, c), within(1e-6));
        }
    }

    private static double misfit(double[][] tied, double heaviest, double[] c) {
        double sum = 0;
        for (int v = 0; v < c.length; v++) {
            for (int w = v + 1; w < c.length; w++) {
                double miss = tied[v][w] / heaviest - c[v] * c[w];
                sum += miss * miss;
            }
        }
        return sum;
    }

    private static double correlation(double[][] tied, double[] c) {
        double n = 0;
        double x = 0;
        double y = 0;
        for (int v = 0; v < c.length; v++) {
            for (int w = v + 1; w < c.length; w++) {
                n++;
                x += c[v] * c[w];
                y += tied[v][w];
            }
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int v = 0; v < c.length; v++) {
            for (int w = v + 1; w < c.length; w++) {
                xx += Math.pow(c[v] * c[w] - x / n, 2);
                yy += Math.pow(tied[v][w] - y / n, 2);
                xy += (c[v] * c[w] - x / n) * (tied[v][w] - y / n);
            }
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double[][] matrix(View view) {
        double[][] tied = new double[view.size()][view.size()];
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                tied[v][view.outTarget(e)] = view.outWeight(e);
            }
        }
        return tied;
    }
}
