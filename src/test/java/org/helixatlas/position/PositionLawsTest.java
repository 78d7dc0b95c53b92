package org.helixatlas.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;

/** What holds of positions in every network, by definitions written out. */
class PositionLawsTest {

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 200)
    void profilesAgreeWithListsOfTiesOrWeights(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        TieMatrix relation = weighted ? weighted(network, directed) : relation(network, directed);
        double[][] distances = Profiles.of(List.of(relation)).distances();
        double[][] correlations = Profiles.of(List.of(relation)).correlations();
        for (int i = 0; i < relation.size(); i++) {
            for (int j = 0; j < relation.size(); j++) {
                if (i != j) {
                    double[] mine = profile(relation, i, j);
                    double[] theirs = profile(relation, j, i);
                    double squares = IntStream.range(0, mine.length)
                            .mapToDouble(k -> Math.pow(mine[k] - theirs[k], 2))
                            .sum();
                    assertThat(distances[i][j]).isCloseTo(Math.sqrt(squares), within(1e-12));
                    assertThat(correlations[i][j]).isCloseTo(correlation(mine, theirs, squares), within(1e-9));
                }
            }
        }
    }

    /** By the actors of both clusters anew at each step. */
    @Property(tries = 200)
    void clustersAgreeWithTheDefinition(
            @ForAll("anyNetwork") Snapshot network,
            @ForAll boolean directed,
            @ForAll Linkage linkage,
            @ForAll @IntRange(min = 1, max = 6) int count) {
        double[][] distances = Profiles.of(List.of(relation(network, directed))).distances();
        Clustering found = Clustering.of(distances, linkage, count);
        List<List<Integer>> clusters = new ArrayList<>();
        IntStream.range(0, distances.length).forEach(v -> clusters.add(new ArrayList<>(List.of(v))));
        while (clusters.size() > count) {
            int[] best = {0, 1};
            for (int a = 0; a < clusters.size(); a++) {
                for (int b = a + 1; b < clusters.size(); b++) {
                    if (apart(distances, clusters.get(a), clusters.get(b), linkage)
                            < apart(distances, clusters.get(best[0]), clusters.get(best[1]), linkage) - 1e-9) {
                        best = new int[] {a, b};
                    }
                }
            }
            assertThat(best[0]).isLessThan(best[1]);
            clusters.get(best[0]).addAll(clusters.remove(best[1]));
        }
        for (int c = 0; c < clusters.size(); c++) {
            for (int v : clusters.get(c)) {
                assertThat(found.group()[v]).isEqualTo(c);
            }
        }
    }

    @Property(tries = 200)
    void equivalentActorsAreInOneBlock(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        Profiles profiles = Profiles.of(List.of(relation(network, directed)));
        double[][] distances = profiles.distances();
        double[][] correlations = profiles.correlations();
        Concor concor = Concor.of(correlations, 5);
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j < distances.length; j++) {
                assertThat(distances[i][j] == 0).isEqualTo(correlations[i][j] > 1 - 1e-12);
            }
        }
        assertThat(concor.group().length).isEqualTo(distances.length);
        assertThat(concor.splits()).isGreaterThanOrEqualTo(concor.unsettled());
        assertThat(IntStream.of(concor.group()).distinct().toArray())
                .isEqualTo(IntStream.range(0, concor.splits() + (distances.length == 0 ? 0 : 1))
                        .toArray());
    }

    /** With each actor by itself densities are ties; with all in one they say the density alone. */
    @Property(tries = 200)
    void fitIsBetweenNoneAndAll(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        TieMatrix relation = weighted ? weighted(network, directed) : relation(network, directed);
        int n = relation.size();
        Blockmodel each = Blockmodel.of(List.of(relation), IntStream.range(0, n).toArray(), null);
        Blockmodel one = Blockmodel.of(List.of(relation), new int[n], null);
        boolean varies = !weighted
                ? relation.sum() > 0 && relation.sum() < n * (n - 1)
                : IntStream.range(0, n)
                                .boxed()
                                .flatMap(i -> IntStream.range(0, n)
                                        .filter(j -> j != i)
                                        .mapToObj(j -> relation.values()[i][j]))
                                .distinct()
                                .count()
                        > 1;
        if (varies) {
            assertThat(each.rSquared()).isCloseTo(1, within(1e-9));
            assertThat(one.rSquared()).isCloseTo(0, within(1e-9));
        } else {
            assertThat(each.rSquared()).isNull();
            assertThat(one.rSquared()).isNull();
        }
        double[][] distances = Profiles.of(List.of(relation)).distances();
        double last = 1;
        for (int blocks = n; varies && blocks > 0; blocks--) {
            double fit = Blockmodel.of(
                            List.of(relation),
                            Clustering.of(distances, Linkage.AVERAGE, blocks).group(),
                            null)
                    .rSquared();
            assertThat(fit).isLessThanOrEqualTo(last + 1e-9);
            last = fit;
        }
    }

    private static TieMatrix relation(Snapshot network, boolean directed) {
        return Blocks.relation(
                View.of(network, NetworkFilter.NONE, directed ? Projection.DIRECTED : Projection.UNDIRECTED));
    }

    /** Each tie weighs 1, so that parallel ones tell weights apart. */
    private static TieMatrix weighted(Snapshot network, boolean directed) {
        View view = View.of(network, NetworkFilter.NONE, directed ? Projection.DIRECTED : Projection.UNDIRECTED);
        TieMatrix relation = TieMatrix.of(view, List.of("ties:true")).get(0);
        assertThat(relation.isWeighted()).isTrue();
        return relation;
    }

    private static double[] profile(TieMatrix relation, int of, int against) {
        List<Double> ties = new ArrayList<>();
        for (int k = 0; k < relation.size(); k++) {
            if (k != of && k != against) {
                ties.add(relation.values()[of][k]);
                if (relation.directed()) {
                    ties.add(relation.values()[k][of]);
                }
            }
        }
        return ties.stream().mapToDouble(t -> t).toArray();
    }

    private static double correlation(double[] x, double[] y, double squares) {
        if (squares == 0) {
            return 1;
        }
        double meanX =
                IntStream.range(0, x.length).mapToDouble(k -> x[k]).average().orElse(0);
        double meanY =
                IntStream.range(0, y.length).mapToDouble(k -> y[k]).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int k = 0; k < x.length; k++) {
            xy += (x[k] - meanX) * (y[k] - meanY);
            xx += (x[k] - meanX) * (x[k] - meanX);
            yy += (y[k] - meanY) * (y[k] - meanY);
        }
        return xx < 1e-12 || yy < 1e-12 ? 0 : xy / Math.sqrt(xx * yy);
    }

    private static double apart(double[][] distances, List<Integer> a, List<Integer> b, Linkage linkage) {
        var all = a.stream().flatMapToDouble(i -> b.stream().mapToDouble(j -> distances[i][j]));
        return switch (linkage) {
            case AVERAGE -> all.average().orElseThrow();
            case COMPLETE -> all.max().orElseThrow();
            case SINGLE -> all.min().orElseThrow();
        };
    }
}
