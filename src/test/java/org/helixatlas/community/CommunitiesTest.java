package org.helixatlas.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.Karate;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommunitiesTest {

    /** Two triangles joined by one edge: 7 edges, of which 3 lie in each. */
    private static final String[] TRIANGLES = {"a-b", "b-c", "c-a", "c-d", "d-e", "e-f", "f-d"};

    static List<Measure> byDensity() {
        return List.of(new Leiden(), new Louvain(), new LabelPropagation());
    }

    @ParameterizedTest
    @MethodSource("byDensity")
    void partsTwoTriangles(Measure measure) {
        View view = Topology.undirected(TRIANGLES);
        Scores scores = Asked.scores(measure, view);
        assertThat(groups(view, scores)).isEqualTo(Map.of("a", 1, "b", 1, "c", 1, "d", 2, "e", 2, "f", 2));
        assertThat(scores.value()).containsOnly(3);
        assertThat(scores.normalised()).containsOnly(0.5);
        // Within each group 6 of 14 ends, and 7 of 14 ends at its nodes: 2 (6/14 - 1/4).
        assertThat((double) scores.found().get("modularity")).isCloseTo(5 / 14.0, within(1e-12));
        double[] share = scores.columns().get(1).values();
        assertThat(share[view.nodeOf("a").getAsInt()]).isEqualTo(1);
        assertThat(share[view.nodeOf("c").getAsInt()]).isEqualTo(2 / 3.0);
    }

    @ParameterizedTest
    @MethodSource("byDensity")
    void leavesIsolatesOnTheirOwn(Measure measure) {
        View view = Topology.undirected("i", "a-b", "j");
        Scores scores = Asked.scores(measure, view);
        assertThat(groups(view, scores)).isEqualTo(Map.of("a", 1, "b", 1, "i", 2, "j", 3));
        assertThat(scores.found()).containsEntry("groups", 3).containsEntry("modularity", 0.0);
        assertThat(scores.columns().get(1).values()[view.nodeOf("i").getAsInt()])
                .isNaN();
    }

    @ParameterizedTest
    @MethodSource("byDensity")
    void hasNoModularityWithoutEdges(Measure measure) {
        assertThat(Asked.scores(measure, Topology.undirected("a", "b")).found())
                .containsEntry("groups", 2)
                .doesNotContainKey("modularity");
    }

    @ParameterizedTest
    @MethodSource("byDensity")
    void findsTheSameAgainForTheSameSeed(Measure measure) {
        View view = Topology.undirected(Karate.ties());
        assertThat(Asked.scores(measure, view, "seed=7").found())
                .isEqualTo(Asked.scores(measure, view, "seed=7").found());
    }

    /**
     * a-X-b-Y in two groups, a with X and b with Y: 2 of 3 edges within, of 2/3 * 1/3 expected in each where only firms join clubs
     * (Barber 2007), and of 1/2 * 1/2 in each where any two might be tied.
     */
    @Test
    void ofTwoModesEdgesAreExpectedBetweenThemOnly() {
        View view = Topology.clubs(Weight.NONE, "a-X", "b-X", "b-Y");
        int[] halves = new int[4];
        halves[view.nodeOf("b").getAsInt()] = 1;
        halves[view.nodeOf("Y").getAsInt()] = 1;
        assertThat(Modularity.twoMode(UndirectedGraph.of(view), UndirectedGraph.secondMode(view), halves, 1))
                .isCloseTo(2 / 3.0 - 4 / 9.0, within(1e-12));
        assertThat(Modularity.of(UndirectedGraph.of(view), halves, 1)).isCloseTo(2 / 3.0 - 1 / 2.0, within(1e-12));
        assertThat(Modularity.twoMode(UndirectedGraph.of(view), UndirectedGraph.secondMode(view), new int[4], 1))
                .isCloseTo(0, within(1e-12));
        // Nobody is with anybody of the other mode, so that nothing is expected either.
        assertThat(Modularity.twoMode(
                        UndirectedGraph.of(view), UndirectedGraph.secondMode(view), new int[] {0, 1, 2, 3}, 1))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("byDensity")
    void tellsTheModularityOfTwoModesBesideThatOfOne(Measure measure) {
        Scores scores = Asked.scores(measure, Topology.clubs(Weight.NONE, "a-X", "b-X", "c-X", "d-Y"));
        // All four edges within; by modes 3/4 * 3/4 + 1/4 * 1/4 were expected.
        assertThat((double) scores.found().get("twoModeModularity")).isCloseTo(6 / 16.0, within(1e-12));
        assertThat(Asked.scores(measure, Topology.undirected("a-b")).found()).doesNotContainKey("twoModeModularity");
    }

    /** The best division there is, found by exact optimisation: Brandes et al., IEEE Trans. Knowl. Data Eng. 20, 2008, table 1. */
    @Test
    void findsTheBestDivisionOfTheKarateClub() {
        View view = Topology.undirected(Karate.ties());
        Scores leiden = Asked.scores(new Leiden(), view, "starts=10", "iterations=10");
        assertThat((double) leiden.found().get("modularity")).isCloseTo(0.4198, within(5e-5));
        assertThat(leiden.found()).containsEntry("groups", 4);
        Scores louvain = Asked.scores(new Louvain(), view, "starts=10");
        assertThat((double) louvain.found().get("modularity")).isBetween(0.4155, 0.4198);
    }

    /** By another implementation, 0.3582 for the two sides that the club fell into. */
    @Test
    void tellsTheModularityOfADivisionFromElsewhere() {
        View view = Topology.undirected(Karate.ties());
        int[] sides = new int[view.size()];
        Arrays.setAll(sides, v -> Karate.MR_HI.contains(view.actor(v).id()) ? 1 : 0);
        assertThat(Modularity.of(UndirectedGraph.of(view), sides, 1)).isCloseTo(0.3582347140039448, within(1e-12));
    }

    @Test
    void partsMoreFinelyAtAHigherResolution() {
        View view = Topology.undirected(Karate.ties());
        assertThat(Asked.scores(new Leiden(), view, "resolution=0.01").found()).containsEntry("groups", 1);
        assertThat(Asked.scores(new Leiden(), view, "resolution=1000").found()).containsEntry("groups", 34);
    }

    @Test
    void followsWeights() {
        // A ring of four: the two heavy edges hold their ends together.
        View view = View.of(
                Topology.of("a-b", "a-b", "a-b", "b-c", "c-d", "c-d", "c-d", "d-a"),
                NetworkFilter.NONE,
                new Projection(false, true));
        assertThat(groups(view, Asked.scores(new Leiden(), view))).isEqualTo(Map.of("a", 1, "b", 1, "c", 2, "d", 2));
    }

    @Test
    void addsUpBothDirections() {
        View view = Topology.directed("a-b", "b-a", "b-c", "c-d", "d-c", "d-a");
        Scores scores = Asked.scores(new Leiden(), view);
        assertThat(groups(view, scores)).isEqualTo(Map.of("a", 1, "b", 1, "c", 2, "d", 2));
        // 4 of 6 arcs within. Each group has half of all ends, and 3 of 6 arcs leave and arrive.
        assertThat((double) scores.found().get("modularity")).isCloseTo(4 / 6.0 - 0.5, within(1e-12));
        assertThat((double) scores.found().get("directedModularity")).isCloseTo(4 / 6.0 - 0.5, within(1e-12));
    }

    @Test
    void tellsModularityByDirectionFromThatWithout() {
        // Out-strengths 2 and 0, in-strengths 1 and 1 of groups {a, b} and {c}: 1/2 - (2/2 * 1/2 + 0).
        View view = Topology.directed("a-b", "b-c");
        assertThat(Modularity.directed(view, new int[] {0, 0, 1}, 1)).isEqualTo(0.0);
        // Strengths 3 and 1 of 4: 1/2 - (9 + 1)/16.
        assertThat(Modularity.of(UndirectedGraph.of(view), new int[] {0, 0, 1}, 1))
                .isEqualTo(-0.125);
    }

    @Test
    void numbersComponentsBySizeThenByTheirFirstActor() {
        View view = Topology.undirected("x-y", "a-b", "c-d", "d-e");
        Scores weak = Asked.scores(new ConnectedGroups(), view);
        assertThat(groups(view, weak)).isEqualTo(Map.of("c", 1, "d", 1, "e", 1, "a", 2, "b", 2, "x", 3, "y", 3));
        assertThat(groups(view, Asked.scores(new ConnectedGroups(), view, "by=strong")))
                .isEqualTo(groups(view, weak));
    }

    @Test
    void asksForAWayThereAndBackInAStrongComponent() {
        View view = Topology.directed("a-b", "b-c", "c-a", "c-d");
        assertThat(groups(view, Asked.scores(new ConnectedGroups(), view, "by=weak")))
                .isEqualTo(Map.of("a", 1, "b", 1, "c", 1, "d", 1));
        assertThat(groups(view, Asked.scores(new ConnectedGroups(), view, "by=strong")))
                .isEqualTo(Map.of("a", 1, "b", 1, "c", 1, "d", 2));
    }

    @Test
    @SuppressWarnings("unchecked")
    void describesEachGroup() {
        View view = Topology.undirected(TRIANGLES);
        List<Map<String, Object>> groups = (List<Map<String, Object>>)
                Asked.scores(new Leiden(), view).found().get("largestGroups");
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0))
                .containsEntry("group", 1)
                .containsEntry("size", 3)
                .containsEntry("heterogeneity", 0.0)
                .containsEntry("within", 3.0)
                .containsEntry("leaving", 1.0)
                .extractingByKey("spheres")
                .isEqualTo(Map.of("academia", 0, "industry", 3, "government", 0, "civil society", 0, "none", 0));
    }

    private static Map<String, Integer> groups(View view, Scores scores) {
        Map<String, Integer> groups = new TreeMap<>();
        List<String> names = new ArrayList<>();
        scores.columns().forEach(c -> names.add(c.name()));
        double[] group = scores.columns().get(names.indexOf("group")).values();
        for (int v = 0; v < view.size(); v++) {
            groups.put(view.actor(v).id(), (int) group[v]);
        }
        return groups;
    }
}
