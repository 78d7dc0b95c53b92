package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

class KeyPlayersTest {

    private final KeyPlayers keyPlayers = new KeyPlayers();

    /** Two stars whose centres m and n know one another through x. */
    private static final View TWO_STARS =
            Topology.undirected("m-a", "m-b", "m-c", "m-x", "x-n", "n-d", "n-e", "n-f", "n-g");

    @Test
    void withoutTheCentresOfTwoStarsNobodyHasAPath() {
        assertThat(members(TWO_STARS, "k=1")).containsExactly("n");
        assertThat(members(TWO_STARS, "k=2")).containsExactly("n", "m");
        Scores scores = Asked.scores(keyPlayers, TWO_STARS, "k=2");
        assertThat(scores.found()).containsEntry("before", 0.0).containsEntry("after", 1.0);
        // Without n the 20 ordered pairs of m, its three and x have paths, of 72.
        assertThat(values(scores)).containsExactly(1 - 20 / 72.0, 20 / 72.0);
        assertThat(scores.columns().get(1).values()[scores.listed()[1]]).isCloseTo(1 - 30 / 72.0, within(1e-12));
    }

    /** Heather's absence leaves seven and two: 44 of 72 ordered pairs have a path. */
    @Test
    void heatherHoldsTheKiteTogether() {
        assertThat(members(PublishedNetworks.KITE, "k=1")).containsExactly("Heather");
        assertThat((double) Asked.scores(keyPlayers, PublishedNetworks.KITE, "k=1")
                        .found()
                        .get("after"))
                .isCloseTo(28 / 72.0, within(1e-12));
    }

    /** Diane knows six others, Ike the remaining two; from Fernando nobody is farther than three steps. */
    @Test
    void dianeAndAnEndOfTheTailReachTheKite() {
        assertThat(members(PublishedNetworks.KITE, "by=reach", "k=1")).containsExactly("Diane");
        assertThat(members(PublishedNetworks.KITE, "by=reach", "k=2")).containsExactly("Diane", "Ike");
        assertThat(Asked.scores(keyPlayers, PublishedNetworks.KITE, "by=reach", "k=2")
                        .found())
                .containsEntry("after", 1.0);
        assertThat(Asked.scores(keyPlayers, PublishedNetworks.KITE, "by=reach", "k=1")
                        .found())
                .containsEntry("before", 0.0)
                .containsEntry("after", 0.7);
        assertThat(members(PublishedNetworks.KITE, "by=reach", "k=1", "within=3"))
                .containsExactly("Fernando");
    }

    @Test
    void distanceWeightedReachIsOneWhereEveryoneIsNextToTheSet() {
        View line = Topology.undirected("a-b", "b-c", "c-d");
        assertThat(members(line, "by=reach", "criterion=distance-weighted", "k=1"))
                .containsExactly("b");
        // b itself, a and c count 1, d counts 1/2.
        assertThat(Asked.scores(keyPlayers, line, "by=reach", "criterion=distance-weighted", "k=1")
                        .found())
                .containsEntry("after", 3.5 / 4);
        assertThat(Asked.scores(keyPlayers, line, "by=reach", "criterion=distance-weighted", "k=2")
                        .found())
                .containsEntry("after", 1.0);
    }

    @Test
    void distanceWeightedFragmentationIsOneLessTheMeanInverseDistance() {
        View line = Topology.undirected("a-b", "b-c", "c-d");
        Scores scores = Asked.scores(keyPlayers, line, "criterion=distance-weighted", "k=1");
        // Three pairs at 1, two at 1/2, one at 1/3, of six; without b one pair of three is left.
        assertThat((double) scores.found().get("before")).isCloseTo(1 - (3 + 1 + 1 / 3.0) / 6, within(1e-12));
        assertThat((double) scores.found().get("after")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(members(line, "criterion=distance-weighted", "k=1")).containsExactly("b");
    }

    /** A ring does not fall apart for one, but its distances grow. */
    @Test
    void distancesTellWhereThePlainCriterionDoesNot() {
        View wheel = Topology.undirected("a-b", "b-c", "c-d", "d-e", "e-a", "z-a", "z-b", "z-c", "z-d", "z-e");
        assertThat(values(Asked.scores(keyPlayers, wheel, "k=1"))).containsExactly(0.0);
        assertThat(members(wheel, "k=1", "criterion=distance-weighted")).containsExactly("z");
    }

    /** a reaches most by itself, but b and c together reach all that a does and more. */
    @Test
    void anExchangeUndoesAFirstChoiceThatWasTooGreedy() {
        View view = Topology.undirected("a-p", "a-q", "a-r", "a-s", "b-p", "b-q", "b-t", "c-r", "c-s", "c-u");
        assertThat(members(view, "by=reach", "k=1")).containsExactly("a");
        assertThat(members(view, "by=reach", "k=2")).containsExactly("b", "c");
        assertThat(Asked.scores(keyPlayers, view, "by=reach", "k=2").found()).containsEntry("after", 8 / 9.0);
        Contacts contacts = new Contacts(view);
        int[] all = IntStream.range(0, view.size()).toArray();
        KeyPlayerSearch search = KeyPlayerSearch.stepwise(
                new Objective.Reach(contacts, contacts, distance -> 1, 1, all), view.size(), 2);
        assertThat(search.exchanges()).isEqualTo(1);
        assertThat(search.members()).containsExactly(1, 2);
    }

    @Test
    void saysWhetherAllSetsWereTried() {
        assertThat(Asked.scores(keyPlayers, PublishedNetworks.KITE, "k=2").found())
                .containsEntry("exhaustive", true)
                .doesNotContainKey("exchanges");
        View line = Topology.undirected(
                IntStream.range(0, 400).mapToObj(i -> "v" + i + "-v" + (i + 1)).toArray(String[]::new));
        assertThat(Asked.scores(keyPlayers, line, "k=5").found())
                .containsEntry("exhaustive", false)
                .containsKey("exchanges");
    }

    /** The number of looks is that of the sets of one less: of none, of 60 and of 60 * 59 / 2. */
    @Test
    void countsTheLooksThatAllSetsTake() {
        assertThat(KeyPlayerSearch.looks(60, 1)).isEqualTo(1);
        assertThat(KeyPlayerSearch.looks(60, 2)).isEqualTo(60);
        assertThat(KeyPlayerSearch.looks(60, 3)).isEqualTo(60 * 59 / 2.0);
        assertThat(KeyPlayerSearch.looks(60, 60)).isCloseTo(60, within(1e-9));
    }

    /** Sixty actors by seeds, one for each criterion: no pair of the 1,770 is better than the one chosen, and none before it as good. */
    @Test
    void ofSixtyActorsTheBestTwoAreFound() {
        for (int seed = 0; seed < 4; seed++) {
            java.util.Random random = new java.util.Random(seed);
            View view = Topology.undirected(IntStream.range(0, 100)
                    .mapToObj(i -> String.format("v%02d-v%02d", i < 60 ? i : random.nextInt(60), random.nextInt(60)))
                    .toArray(String[]::new));
            assertThat(view.size()).isEqualTo(60);
            assertBestTwo(view, seed % 2 == 1, seed > 1);
        }
    }

    private void assertBestTwo(View view, boolean reach, boolean plain) {
        Scores scores = Asked.scores(
                keyPlayers,
                view,
                "by=" + (reach ? "reach" : "fragmentation"),
                "criterion=" + (plain ? "plain" : "distance-weighted"),
                "within=2",
                "k=2");
        double best = Double.NEGATIVE_INFINITY;
        int[] pair = {};
        double[][] whole = distances(view, true);
        for (int v = 0; v < view.size(); v++) {
            for (int w = v + 1; w < view.size(); w++) {
                double value = reach ? bare(whole, true, plain, v, w) : bare(view, false, plain, v, w);
                if (value > best + 1e-12) {
                    best = value;
                    pair = new int[] {v, w};
                }
            }
        }
        assertThat((double) scores.found().get("after")).isCloseTo(best, within(1e-9));
        assertThat(scores.listed()).containsExactlyInAnyOrder(pair);
        assertThat(scores.found()).containsEntry("exhaustive", true);
    }

    @Test
    void reachFollowsTheTiesAndFragmentationDoesNot() {
        View chain = Topology.directed("a-b", "b-c", "c-d", "d-e");
        assertThat(members(chain, "by=reach", "k=1", "within=4")).containsExactly("a");
        assertThat(members(chain, "k=1")).containsExactly("c");
    }

    @Test
    void fewActorsGiveFewKeyPlayers() {
        assertThat(members(Topology.undirected("a-b", "c"), "k=20")).hasSize(1);
        assertThat(members(Topology.undirected("a-b", "c"), "k=20", "by=reach")).hasSize(3);
        assertThat(members(Topology.undirected("a-b"))).isEmpty();
    }

    /**
     * Figure 8 of Borgatti (2006), with the sets and values that Pyntacle publishes for it by trying all pairs: F .70575, distance-weighted
     * .64755 before and .81506 after; 25 others within two steps, and a distance-weighted reach of .64063, where members count nothing.
     */
    @Test
    void theConsultantsOfThePaperHaveTheirPublishedKeyPlayers() {
        View view = PublishedNetworks.CONSULTANTS;
        assertThat(view.size()).isEqualTo(32);
        assertThat(view.edgeCount()).isEqualTo(56);

        assertThat(members(view, "k=2")).containsExactlyInAnyOrder("HA", "HB");
        assertThat(after(view, "k=2")).isCloseTo(.70575, within(5e-6));

        assertThat(members(view, "k=2", "criterion=distance-weighted")).containsExactlyInAnyOrder("WD", "HB");
        assertThat((double) Asked.scores(keyPlayers, view, "k=2", "criterion=distance-weighted")
                        .found()
                        .get("before"))
                .isCloseTo(.64755, within(5e-6));
        assertThat(after(view, "k=2", "criterion=distance-weighted")).isCloseTo(.81506, within(5e-6));

        assertThat(members(view, "k=2", "by=reach", "within=2")).containsExactlyInAnyOrder("HA", "NP");
        assertThat(after(view, "k=2", "by=reach", "within=2")).isEqualTo((25 + 2) / 32.0);

        assertThat(members(view, "k=2", "by=reach", "criterion=distance-weighted"))
                .containsExactlyInAnyOrder("BS3", "HB");
        assertThat(after(view, "k=2", "by=reach", "criterion=distance-weighted") - 2 / 32.0)
                .isCloseTo(.64063, within(6e-6));
    }

    /** Two parts of five: cliques fall apart as much as lines by F, but not by their distances (Borgatti 2006, figure 5). */
    @Test
    void distancesTellPartsApartThatAreEquallyLarge() {
        View lines = Topology.undirected("a-b", "b-c", "c-d", "d-e", "f-g", "g-h", "h-i", "i-j");
        assertThat(before(lines)).isCloseTo(1 - 40 / 90.0, within(1e-12));
        assertThat(before(lines, "criterion=distance-weighted"))
                .isCloseTo(1 - 4 * (4 + 3 / 2.0 + 2 / 3.0 + 1 / 4.0) / 90, within(1e-12));
    }

    /** 200 of the 400 actors of a ring with chords; the standard error is what it says. */
    @Test
    void aSampleChoosesAndSaysHowFarItIsOff() {
        java.util.Random random = new java.util.Random(3);
        View view = Topology.undirected(java.util.stream.IntStream.range(0, 400)
                .boxed()
                .flatMap(i -> java.util.stream.Stream.of(
                        "v" + i + "-v" + (i + 1) % 400, "v" + i + "-v" + random.nextInt(400)))
                .toArray(String[]::new));
        Scores sampled = Asked.scores(keyPlayers, view, "criterion=distance-weighted", "k=2", "samples=200");
        double error = (double) sampled.found().get("standardError");
        double told = (double) sampled.found().get("after");
        assertThat(error).isPositive();
        assertThat(told).isCloseTo(bare(view, false, false, sampled.listed()), within(4 * error));

        Scores reach = Asked.scores(keyPlayers, view, "by=reach", "criterion=distance-weighted", "k=2", "samples=50");
        assertThat((double) reach.found().get("after"))
                .isCloseTo(bare(view, true, false, reach.listed()), within(1e-9));
        assertThat(reach.found()).doesNotContainKey("standardError");
        assertThat(Asked.scores(keyPlayers, view, "criterion=distance-weighted", "samples=1000")
                        .found())
                .doesNotContainKey("standardError")
                .containsEntry(
                        "after",
                        Asked.scores(keyPlayers, view, "criterion=distance-weighted")
                                .found()
                                .get("after"));
    }

    @Test
    void reachOfMoreThanTwoStepsAndDistancesOfAllPairsAreQuadraticUnlessSampled() {
        View kite = PublishedNetworks.KITE;
        double plain = steps(kite);
        assertThat(steps(kite, "by=reach")).isEqualTo(2 * plain);
        assertThat(steps(kite, "by=reach", "within=3")).isEqualTo(11 * plain);
        assertThat(steps(kite, "by=reach", "criterion=distance-weighted")).isEqualTo(11 * plain);
        assertThat(steps(kite, "by=reach", "criterion=distance-weighted", "samples=5"))
                .isEqualTo(6 * plain);
        assertThat(steps(kite, "criterion=distance-weighted")).isGreaterThan(10 * plain);
        assertThat(steps(kite, "criterion=distance-weighted", "samples=5"))
                .isLessThan(steps(kite, "criterion=distance-weighted"));
    }

    private double steps(View view, String... options) {
        return keyPlayers.steps(view, Asked.options(keyPlayers, options));
    }

    private double after(View view, String... options) {
        return (double) Asked.scores(keyPlayers, view, options).found().get("after");
    }

    private double before(View view, String... options) {
        return (double) Asked.scores(keyPlayers, view, options).found().get("before");
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 40)
    void noThreeAreBetterThanThoseFound(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean reach) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, false));
        int n = view.size();
        if (n < 5) {
            return;
        }
        double best = 0;
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < u; v++) {
                for (int w = 0; w < v; w++) {
                    best = Math.max(best, bare(view, reach, false, u, v, w));
                }
            }
        }
        Scores three = Asked.scores(
                keyPlayers, view, "by=" + (reach ? "reach" : "fragmentation"), "criterion=distance-weighted", "k=3");
        assertThat((double) three.found().get("after")).isCloseTo(best, within(1e-9));
        assertThat(bare(view, reach, false, three.listed())).isCloseTo(best, within(1e-9));
    }

    /** The search that large networks have, on small ones. */
    @Property(tries = 60)
    void stepwiseTwoAreBestExchangeByExchange(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        int n = view.size();
        if (n < 4) {
            return;
        }
        int[] two = KeyPlayerSearch.stepwise(new Objective.Fragmentation(new Contacts(view)), n, 2)
                .members();
        double after = bare(view, false, true, two);
        for (int v = 0; v < n; v++) {
            for (int member : two) {
                if (v != two[0] && v != two[1]) {
                    assertThat(after).isGreaterThan(bare(view, false, true, member, v) - 1e-9);
                }
            }
        }
    }

    @Property(tries = 60)
    void oneIsTheBestThereIsAndTwoAreBestExchangeByExchange(
            @ForAll("anyNetwork") Snapshot network,
            @ForAll boolean directed,
            @ForAll boolean reach,
            @ForAll boolean plain) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, false));
        int n = view.size();
        if (n < 4) {
            return;
        }
        String[] options = {
            "by=" + (reach ? "reach" : "fragmentation"),
            "criterion=" + (plain ? "plain" : "distance-weighted"),
            "within=2",
            "k=1"
        };
        double best = 0;
        for (int v = 0; v < n; v++) {
            best = Math.max(best, bare(view, reach, plain, v));
        }
        Scores one = Asked.scores(keyPlayers, view, options);
        assertThat((double) one.found().get("after")).isCloseTo(best, within(1e-9));
        assertThat(bare(view, reach, plain, one.listed())).isCloseTo(best, within(1e-9));

        options[3] = "k=2";
        Scores two = Asked.scores(keyPlayers, view, options);
        double after = bare(view, reach, plain, two.listed());
        assertThat((double) two.found().get("after")).isCloseTo(after, within(1e-9));
        for (int v = 0; v < n; v++) {
            for (int member : two.listed()) {
                if (v != two.listed()[0] && v != two.listed()[1]) {
                    assertThat(after).isGreaterThan(bare(view, reach, plain, member, v) - 1e-9);
                }
            }
            if (v != one.listed()[0]) {
                assertThat(after).isGreaterThan(bare(view, reach, plain, one.listed()[0], v) - 1e-9);
            }
        }
        assertThat(Arrays.stream(values(two)).sum() + (double) two.found().get("before"))
                .isCloseTo(after, within(1e-9));
    }

    /** The criterion of a set, from all distances at once. */
    private static double bare(View view, boolean reach, boolean plain, int... set) {
        return bare(distances(view, reach, set), reach, plain, set);
    }

    /** All distances; of fragmentation without the set, of reach the same for every set. */
    private static double[][] distances(View view, boolean reach, int... set) {
        int n = view.size();
        BitSet members = new BitSet();
        Arrays.stream(set).forEach(members::set);
        BitSet[] next = new BitSet[n];
        Arrays.setAll(next, v -> new BitSet());
        for (int v = 0; v < n; v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int w = view.outTarget(e);
                if (reach || !(members.get(v) || members.get(w))) {
                    next[v].set(w);
                    if (!reach) {
                        next[w].set(v);
                    }
                }
            }
        }
        double[][] distance = new double[n][n];
        for (int v = 0; v < n; v++) {
            Arrays.fill(distance[v], Double.POSITIVE_INFINITY);
            distance[v][v] = 0;
            BitSet reached = new BitSet();
            BitSet last = new BitSet();
            last.set(v);
            for (int steps = 1; !last.isEmpty(); steps++) {
                reached.or(last);
                BitSet further = new BitSet();
                last.stream().forEach(w -> further.or(next[w]));
                further.andNot(reached);
                for (int w = further.nextSetBit(0); w >= 0; w = further.nextSetBit(w + 1)) {
                    distance[v][w] = steps;
                }
                last = further;
            }
        }
        return distance;
    }

    private static double bare(double[][] distance, boolean reach, boolean plain, int... set) {
        int n = distance.length;
        double sum = 0;
        for (int w = 0; w < n; w++) {
            if (reach) {
                double nearest = Double.POSITIVE_INFINITY;
                for (int member : set) {
                    nearest = Math.min(nearest, distance[member][w]);
                }
                sum += plain ? (nearest <= 2 ? 1 : 0) : 1 / Math.max(1, nearest);
            } else {
                for (int v = 0; v < n; v++) {
                    if (v != w && distance[v][w] < Double.POSITIVE_INFINITY) {
                        sum += plain ? 1 : 1 / distance[v][w];
                    }
                }
            }
        }
        double left = n - set.length;
        return reach ? sum / n : 1 - sum / (left * (left - 1));
    }

    private List<String> members(View view, String... options) {
        List<String> members = new ArrayList<>();
        for (int v : Asked.scores(keyPlayers, view, options).listed()) {
            members.add(view.actor(v).id());
        }
        return members;
    }

    private static double[] values(Scores scores) {
        return Arrays.stream(scores.listed())
                .mapToDouble(v -> scores.value()[v])
                .toArray();
    }
}
