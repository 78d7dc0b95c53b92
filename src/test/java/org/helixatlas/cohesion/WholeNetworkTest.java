package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Sphere;
import org.helixatlas.network.Components;
import org.helixatlas.network.Karate;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** Assortativity, the test of the E-I index, sampled distances, the small-world ratio. */
class WholeNetworkTest {

    @Test
    void actorsWithFewPartnersKeepToTheHubOfAStar() {
        assertThat(summary(Topology.of("h-a", "h-b", "h-c")).degreeAssortativity())
                .isEqualTo(-1);
        // Ends of degree 1, 2, 2, 2, 2, 1 with mean 5/3: squares add up to 4/3, products over both ways of each edge to
        // -2/3.
        assertThat(summary(Topology.of("a-b", "b-c", "c-d")).degreeAssortativity())
                .isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void thereIsNoAssortativityWhereAllAreAlike() {
        NetworkSummary ring = summary(Topology.of("a-b", "b-c", "c-a"));
        assertThat(ring.degreeAssortativity()).isNull();
        assertThat(ring.sphereAssortativity()).isNull();
        assertThat(summary(Topology.of("a")).degreeAssortativity()).isNull();
    }

    /** As NetworkX 3.2 computes them. */
    @Test
    void theKarateClubIsSmallClusteredAndDisassortative() {
        Snapshot club = withSpheres(
                Topology.of(Karate.ties()), id -> Karate.MR_HI.contains(id) ? Kinds.UNIVERSITY : Kinds.FIRM);
        NetworkSummary summary = summary(club);
        assertThat(summary.degreeAssortativity()).isCloseTo(-0.47561309768461413, within(1e-12));
        assertThat(summary.sphereAssortativity()).isCloseTo(0.717530864197531, within(1e-12));
        assertThat(summary.transitivity()).isCloseTo(0.2556818181818182, within(1e-12));
        assertThat(summary.averageClustering()).isCloseTo(0.5706384782076823, within(1e-12));
        assertThat(summary.averagePathLength()).isCloseTo(2.408199643493761, within(1e-12));
        assertThat(summary.diameter()).isEqualTo(5);
        // 11 of 78 friendships run between the sides; chance would seldom leave so few.
        assertThat(summary.externalInternalIndex()).isEqualTo((11 - 67) / 78.0);
        assertThat(summary.externalInternalTest().atMost()).isEqualTo(0.001);
        assertThat(summary.externalInternalTest().expected())
                .isCloseTo(1 - 2 * (2 * 17 * 16.0 / (34 * 33)), within(0.02));
    }

    @Test
    void comparesTheKarateClubWithARandomNetwork() {
        SmallWorld world = summary(Topology.of(Karate.ties())).smallWorld();
        double k = 2 * 78 / 34.0;
        assertThat(world.actors()).isEqualTo(34);
        assertThat(world.averageDegree()).isEqualTo(k);
        assertThat(world.randomClustering()).isEqualTo(k / 34);
        assertThat(world.randomPathLength()).isEqualTo(Math.log(34) / Math.log(k));
        assertThat(world.ratio())
                .isCloseTo(0.5706384782 / (k / 34) / (2.4081996435 * Math.log(k) / Math.log(34)), within(1e-8));
        assertThat(summary(Topology.of("a-b", "c")).smallWorld()).isNull();
    }

    @Test
    void dealsSpheresAnewAroundARing() {
        // Of six ways to deal two and two around a ring of four, four leave two edges within, two none.
        Snapshot ring = withSpheres(
                Topology.of("a-b", "b-c", "c-d", "d-a"),
                id -> id.equals("a") || id.equals("b") ? Kinds.UNIVERSITY : Kinds.FIRM);
        PermutationTest test =
                PermutationTest.of(undirected(ring), Category.SPHERE, new SummaryOptions(20_000, 1, 100));
        assertThat(test.permutations()).isEqualTo(20_000);
        assertThat(test.expected()).isCloseTo(1 / 3.0, within(0.02));
        assertThat(test.deviation()).isCloseTo(Math.sqrt(2 / 9.0), within(0.02));
        assertThat(test.atMost()).isCloseTo(2 / 3.0, within(0.02));
        assertThat(test.atLeast()).isEqualTo(1);
        assertThat(PermutationTest.of(undirected(ring), Category.SPHERE, new SummaryOptions(20_000, 1, 100)))
                .isEqualTo(test);
        assertThat(PermutationTest.of(undirected(ring), Category.SPHERE, new SummaryOptions(0, 1, 100)))
                .isNull();
        assertThat(PermutationTest.of(Topology.undirected("a", "b"), Category.SPHERE, SummaryOptions.DEFAULT))
                .isNull();
    }

    @Test
    void refusesMorePermutationsThanAFewSecondsAllow() {
        String[] ring = IntStream.range(0, 60_000)
                .mapToObj(i -> i + "-" + (i + 1) % 60_000)
                .toArray(String[]::new);
        assertThatThrownBy(() -> PermutationTest.of(
                        Topology.undirected(ring), Category.SPHERE, new SummaryOptions(100_000, 0, 100)))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("at most 25000");
    }

    @Test
    void samplesDistancesWhereThoseFromAllWouldTakeTooLong() {
        // Everyone in a ring is as far from the others as everyone else: a sample has no error.
        int n = 20_000;
        String[] ring =
                IntStream.range(0, n).mapToObj(i -> i + "-" + (i + 1) % n).toArray(String[]::new);
        View view = Topology.undirected(ring);
        PathLengths lengths = PathLengths.of(view, Components.of(view), new SummaryOptions(0, 3, 50));
        assertThat(lengths.sources()).isEqualTo(50);
        assertThat(lengths.diameter()).isNull();
        assertThat(lengths.longest()).isEqualTo(n / 2);
        assertThat(lengths.average()).isCloseTo(n / 4.0 * n / (n - 1), within(1e-6));
        assertThat(lengths.error()).isZero();
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 200)
    void assortativityIsPearsonsCorrelationOfDegreesAtBothEnds(@ForAll("anyNetwork") Snapshot network) {
        View view = undirected(network);
        double ends = 2.0 * view.edgeCount();
        double mean = 0;
        for (int v = 0; v < view.size(); v++) {
            mean += degree(view, v) * degree(view, v) / ends;
        }
        double covariance = 0;
        double variance = 0;
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                covariance += (degree(view, v) - mean) * (degree(view, view.outTarget(e)) - mean);
                variance += Math.pow(degree(view, v) - mean, 2);
            }
        }
        Double ours = summary(network).degreeAssortativity();
        if (ours == null) {
            assertThat(ends == 0 || variance < 1e-9).isTrue();
        } else {
            assertThat(ours).isCloseTo(covariance / variance, within(1e-9));
        }
    }

    @Property(tries = 100)
    void assortativityBySphereFollowsFromAllPairs(@ForAll("anyNetwork") Snapshot network, @ForAll long seed) {
        Random random = new Random(seed);
        Kind[] kinds = {Kinds.UNIVERSITY, Kinds.FIRM, Kinds.GOVERNMENT};
        Snapshot helix = withSpheres(network, id -> kinds[random.nextInt(3)]);
        View view = undirected(helix);
        double ends = 2.0 * view.edgeCount();
        double found = 0;
        double chance = 0;
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                found += sphere(view, v) == sphere(view, view.outTarget(e)) ? 1 / ends : 0;
            }
            for (int w = 0; w < view.size(); w++) {
                chance += sphere(view, v) == sphere(view, w) ? degree(view, v) * degree(view, w) / ends / ends : 0;
            }
        }
        Double ours = summary(helix).sphereAssortativity();
        if (ours == null) {
            assertThat(ends == 0 || Math.abs(1 - chance) < 1e-9).isTrue();
        } else {
            assertThat(ours).isCloseTo((found - chance) / (1 - chance), within(1e-9));
        }
    }

    private static Sphere sphere(View view, int v) {
        return view.actor(v).sphere();
    }

    private static double degree(View view, int v) {
        return view.outEnd(v) - view.outStart(v);
    }

    private static View undirected(Snapshot network) {
        return View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
    }

    private static NetworkSummary summary(Snapshot network) {
        return NetworkSummary.of(
                undirected(network), View.of(network, NetworkFilter.NONE, Projection.DIRECTED), SummaryOptions.DEFAULT);
    }

    /** The same network of actors of other kinds. */
    private static Snapshot withSpheres(Snapshot network, java.util.function.Function<String, Kind> kinds) {
        SnapshotBuilder builder = Snapshot.builder("test").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
        for (int a = 0; a < network.actorCount(); a++) {
            String id = network.actor(a).id();
            Kind kind = kinds.apply(id);
            builder.actor(
                    Rows.actor(id, id, kind, kind.sphere().orElse(null), Snapshot.UNKNOWN, Snapshot.UNKNOWN, "test"));
        }
        network.statements().ties().forEach(builder::tie);
        return builder.build();
    }
}
