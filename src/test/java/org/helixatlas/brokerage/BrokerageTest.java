package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.measure.Asked.column;
import static org.helixatlas.measure.Asked.raw;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Partition;
import org.helixatlas.measure.Scores;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class BrokerageTest {

    private final Brokerage brokerage = new Brokerage(List.of());

    /** Universities, firms and governments by their first letter, and parks, which have no sphere. */
    private static Kind kind(String id) {
        return Map.of('u', Kinds.UNIVERSITY, 'f', Kinds.FIRM, 'g', Kinds.GOVERNMENT, 'p', Kinds.SCIENCE_PARK)
                .get(id.charAt(0));
    }

    private static View directed(String... edges) {
        return View.of(Topology.of(BrokerageTest::kind, edges), NetworkFilter.NONE, Projection.DIRECTED);
    }

    private static View undirected(String... edges) {
        return View.of(Topology.of(BrokerageTest::kind, edges), NetworkFilter.NONE, Projection.UNDIRECTED);
    }

    @Test
    void eachRoleFollowsFromTheGroupsOfTheThree() {
        assertRoles(directed("f1-f2", "f2-f3"), "f2", 1, 0, 0, 0, 0);
        assertRoles(directed("u1-f2", "f2-f3"), "f2", 0, 1, 0, 0, 0);
        assertRoles(directed("f1-f2", "f2-u3"), "f2", 0, 0, 1, 0, 0);
        assertRoles(directed("u1-f2", "f2-u3"), "f2", 0, 0, 0, 1, 0);
        assertRoles(directed("u1-f2", "f2-g3"), "f2", 0, 0, 0, 0, 1);
    }

    @Test
    void aPairThatIsTiedItselfNeedsNoBrokerUnlessAllPathsAreAskedFor() {
        View closed = directed("u1-f2", "f2-f3", "u1-f3");
        assertRoles(closed, "f2", 0, 0, 0, 0, 0);
        assertRoles(closed, "f2", 0, 1, 0, 0, 0, "paths=all");
        assertRoles(directed("u1-f2", "f2-f3", "f3-u1"), "f2", 0, 1, 0, 0, 0);
    }

    @Test
    void whoReturnsAFavourIsNoBroker() {
        assertThat(raw(brokerage, directed("f1-f2", "f2-f1"))).isEqualTo(Map.of("f1", 0.0, "f2", 0.0));
    }

    @Test
    void withoutDirectionsEveryPairCountsBothWays() {
        assertRoles(undirected("u1-f2", "f2-f3"), "f2", 0, 1, 1, 0, 0);
        assertRoles(undirected("u1-f2", "f2-u3"), "f2", 0, 0, 0, 2, 0);
    }

    @Test
    void theOtherConventionExchangesTwoNames() {
        View view = directed("u1-f2", "f2-f3");
        assertRoles(view, "f2", 0, 0, 1, 0, 0, "convention=swapped");
        assertThat(column("expectedRepresentative", brokerage, view, "convention=swapped"))
                .isEqualTo(column("expectedGatekeeper", brokerage, view));
    }

    @Test
    void kindsMayBeTheGroups() {
        Function<String, Kind> academia = id -> id.equals("a") ? Kinds.UNIVERSITY : Kinds.RESEARCH_INSTITUTE;
        View view = View.of(Topology.of(academia, "a-b", "b-c"), NetworkFilter.NONE, Projection.DIRECTED);
        assertRoles(view, "b", 1, 0, 0, 0, 0);
        assertRoles(view, "b", 0, 1, 0, 0, 0, "groups=kind");
    }

    @Test
    void whoHasNoSphereIsLeftOutAndCounted() {
        View view = directed("u1-f2", "f2-p3", "p3-u4", "f2-g5");
        Scores scores = Asked.scores(brokerage, view);
        assertThat(raw(brokerage, view)).containsEntry("p3", Double.NaN).containsEntry("f2", 1.0);
        assertThat(scores.found()).containsEntry("withoutGroup", 1).containsEntry("liaison", 1L);
        assertRoles(view, "p3", 0, 0, 0, 0, 1, "groups=kind");
    }

    @Test
    void brokersOfTheSamePairMayShareTheCredit() {
        View view = directed("u1-f1", "u1-f2", "f1-g1", "f2-g1", "f2-g2");
        assertThat(raw(brokerage, view)).containsEntry("f1", 1.0).containsEntry("f2", 2.0);
        assertThat(raw(brokerage, view, "credit=partial"))
                .containsEntry("f1", 0.5)
                .containsEntry("f2", 1.5);
    }

    @Test
    void theCentreOfAStarBrokersEverything() {
        View star = undirected("f0-u1", "f0-g2", "f0-f3", "f0-u4");
        Scores scores = Asked.scores(brokerage, star);
        assertThat(scores.value()[0]).isEqualTo(12);
        assertThat(scores.normalised()[0]).isEqualTo(1);
    }

    /** Every second actor in the other group. */
    private static final Partition HALVES = new Partition() {
        @Override
        public MeasureDefinition definition() {
            return new MeasureDefinition("halves", "", "", "", "", "", "", "", "", List.of());
        }

        @Override
        public Scores of(View view, Options options) {
            int[] half = new int[view.size()];
            Arrays.setAll(half, v -> v % 2);
            return new Scores(
                    new double[half.length], new double[half.length], List.of(Scores.Column.of(Partition.GROUP, half)));
        }
    };

    @Test
    void groupsMayBeThoseOfAnyMeasureThatDividesTheNetwork() {
        View view = directed("f1-f2", "f2-f3");
        Brokerage offered = new Brokerage(List.of(HALVES));
        assertThat(offered.definition().options().get(0).choices()).containsExactly("sphere", "kind", "halves");
        assertThat(column("itinerant", offered, view, "groups=halves")).containsEntry("f2", 1.0);
        assertThat(column("coordinator", offered, view, "groups=sphere")).containsEntry("f2", 1.0);
        assertThat(offered.steps(view, Asked.options(offered, "groups=halves")))
                .isGreaterThan(offered.steps(view, Asked.options(offered)));
    }

    /** As sna 2.8 for R gives them ({@code brokerage(g, cl)}): counts, expected counts and z-scores of the same network. */
    @Test
    void countsExpectationsAndZScoresAreThoseOfSna() {
        View view = directed(
                "ua-ub", "ub-uc", "uc-ua", "ub-fd", "fd-fe", "fe-ub", "fd-ff", "ff-gg", "gg-gh", "gh-fd", "uc-ff",
                "fe-gg", "gh-ua", "ub-ua", "ff-fe", "gg-ub");
        assertRoles(view, "ua", 1, 1, 0, 0, 0);
        assertRoles(view, "ub", 1, 4, 1, 1, 1);
        assertRoles(view, "uc", 0, 0, 1, 0, 0);
        assertRoles(view, "fd", 0, 4, 0, 0, 0);
        assertRoles(view, "fe", 0, 0, 3, 0, 0);
        assertRoles(view, "ff", 0, 1, 1, 0, 1);
        assertRoles(view, "gg", 0, 2, 0, 0, 1);
        assertRoles(view, "gh", 0, 0, 2, 0, 0);
        assertColumn(view, "expectedCoordinator", Map.of("ub", 0.11661808, "gg", 0.0));
        assertColumn(view, "expectedItinerant", Map.of("ub", 0.46647230, "gg", 0.69970845));
        assertColumn(view, "expectedGatekeeper", Map.of("ub", 0.58309038, "gg", 0.34985423));
        assertColumn(view, "expectedRepresentative", Map.of("ub", 0.58309038, "gg", 0.34985423));
        assertColumn(view, "expectedLiaison", Map.of("ub", 0.69970845, "gg", 1.04956268));
        assertColumn(view, "expected", Map.of("ub", 2.4489796, "gg", 2.4489796));
        assertColumn(view, "zCoordinator", Map.of("ub", 2.66570061, "fd", -0.35190767));
        assertColumn(view, "zItinerant", Map.of("ub", 0.72518625, "gg", -0.75324358));
        assertColumn(view, "zGatekeeper", Map.of("ub", 3.46206568, "gg", 2.15848233));
        assertColumn(view, "zRepresentative", Map.of("fe", 2.44885021, "gh", 2.15848233));
        assertColumn(view, "zLiaison", Map.of("ub", 0.305703938, "gg", -0.039178412));
        assertColumn(view, "z", Map.of("ub", 2.28995730, "uc", -0.59774621));
        // In a group of two there are no two others whom one could coordinate.
        assertThat(column("zCoordinator", brokerage, view).get("gg")).isNaN();
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 200)
    void rolesAreCountedAsOneWouldByHand(
            @ForAll("anyNetwork") Snapshot network,
            @ForAll boolean directed,
            @ForAll boolean open,
            @ForAll boolean full) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, false));
        Scores scores = Asked.scores(
                new Brokerage(List.of(HALVES)),
                view,
                "groups=halves",
                "paths=" + (open ? "open" : "all"),
                "credit=" + (full ? "full" : "partial"));
        int n = view.size();
        boolean[][] tied = new boolean[n][n];
        for (int v = 0; v < n; v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                tied[v][view.outTarget(e)] = true;
            }
        }
        double[][] counts = new double[5][n];
        for (int a = 0; a < n; a++) {
            for (int c = 0; c < n; c++) {
                int brokers = 0;
                for (int v = 0; v < n; v++) {
                    brokers += a != c && tied[a][v] && tied[v][c] ? 1 : 0;
                }
                for (int v = 0; v < n; v++) {
                    if (a != c && tied[a][v] && tied[v][c] && !(open && tied[a][c])) {
                        String halves = "" + a % 2 + v % 2 + c % 2;
                        int role = switch (halves) {
                            case "000", "111" -> 0;
                            case "011", "100" -> 1;
                            case "001", "110" -> 2;
                            default -> 3;
                        };
                        counts[role][v] += full ? 1 : 1.0 / brokers;
                    }
                }
            }
        }
        for (int role = 0; role < counts.length; role++) {
            assertThat(scores.columns().get(role).values()).containsExactly(counts[role], within(1e-9));
        }
    }

    private void assertRoles(
            View view,
            String actor,
            int coordinator,
            int gatekeeper,
            int representative,
            int itinerant,
            int liaison,
            String... options) {
        Map<String, Double> roles = new java.util.TreeMap<>();
        for (String role : List.of("coordinator", "gatekeeper", "representative", "itinerant", "liaison")) {
            roles.put(role, column(role, brokerage, view, options).get(actor));
        }
        assertThat(roles)
                .as(actor)
                .isEqualTo(Map.of(
                        "coordinator", (double) coordinator,
                        "gatekeeper", (double) gatekeeper,
                        "representative", (double) representative,
                        "itinerant", (double) itinerant,
                        "liaison", (double) liaison));
        assertThat(raw(brokerage, view, options))
                .containsEntry(actor, (double) coordinator + gatekeeper + representative + itinerant + liaison);
    }

    private void assertColumn(View view, String name, Map<String, Double> expected) {
        Map<String, Double> values = column(name, brokerage, view);
        expected.forEach((actor, value) -> assertThat(values.get(actor))
                .as(name + " of " + actor)
                .isCloseTo(value, within(5e-8 * Math.max(1, Math.abs(value)))));
    }
}
