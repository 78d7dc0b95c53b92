package org.helixatlas.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.helixatlas.claim.Claims.Found;
import org.helixatlas.claim.Claims.Value;
import org.helixatlas.claim.TestableClaim.Scope;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** Claims over networks so small that chance is counted by hand. */
class ClaimTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final int MANY = 20_000;

    private final SnapshotBuilder builder =
            Snapshot.builder("test").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
    private int ties;

    private void actors(String kind, String... ids) {
        Kind its = VOCABULARY.kind(kind).orElseThrow();
        for (String id : ids) {
            builder.actor(Rows.actor(id, its));
        }
    }

    private void tie(String source, String type, String target) {
        builder.tie(Rows.tie("tie" + ties++, source, VOCABULARY.type(type).orElseThrow(), target));
    }

    private Found found(TestableClaim claim, int permutations) {
        Scope scope = claim.scope(NetworkFilter.NONE, VOCABULARY);
        assertThat(scope.missing()).isEmpty();
        View view = View.of(builder.build(), scope.filter(), Projection.UNDIRECTED);
        return Claims.tested(claim, view, permutations, 0);
    }

    private static Map<String, Value> byStatistic(Found found) {
        return found.values().stream().collect(Collectors.toMap(Value::statistic, v -> v));
    }

    /** Four standard errors. */
    private static org.assertj.core.data.Offset<Double> drawn(double p) {
        return within(4 * Math.sqrt(p * (1 - p) / MANY) + 1e-4);
    }

    /**
     * Of four firms a and b are in the park, c and d are not; a supplies c, b supplies d, c supplies d. No pair of the two local firms is
     * tied; of 6 pairs of firms 3 are, so that two firms drawn at random are not tied with probability 1/2. With the park there are 10 pairs
     * of organisations, of which 7 are not tied. The path a-c-d-b keeps its degrees also as c-d with a to d and b to c, never as a-b.
     */
    @Test
    void localFirmsAreHeldAgainstOtherOrganisationsOtherFirmsAndOtherPartners() {
        actors("Firm", "a", "b", "c", "d");
        actors("SciencePark", "park");
        tie("a", "LOCATED_IN", "park");
        tie("b", "LOCATED_IN", "park");
        tie("a", "SUPPLIES", "c");
        tie("b", "SUPPLIES", "d");
        tie("c", "SUPPLIES", "d");
        Found found = found(new LocalFirmsCooperateLittle(), MANY);
        assertThat(found.counts())
                .containsEntry("organisations", 5)
                .containsEntry("localFirms", 2)
                .containsEntry("pairs", 3)
                .containsEntry("pairsOfLocalFirms", 0);
        Map<String, Value> values = byStatistic(found);
        Value among = values.get("density-among-organisations");
        assertThat(among.found()).isZero();
        assertThat(among.chance().atMost()).isCloseTo(0.7, drawn(0.7));
        assertThat(among.chance().expected()).isCloseTo(0.3, drawn(0.3));
        Value firms = values.get("density-among-firms");
        assertThat(firms.chance().atMost()).isCloseTo(0.5, drawn(0.5));
        Value share = values.get("share-of-partners");
        assertThat(share.found()).isZero();
        assertThat(share.chance().expected()).isZero();
    }

    @Test
    void withoutLocalFirmsOrTheirTiesItIsSaidWhatIsMissing() {
        actors("Firm", "a", "b", "c");
        tie("a", "SUPPLIES", "c");
        Found found = found(new LocalFirmsCooperateLittle(), 9);
        assertThat(found.values()).isEmpty();
        assertThat(found.missing())
                .extracting(Missing::text)
                .containsExactly(
                        "The network has fewer than 2 firms that are located in a park in the time asked for.",
                        "No local firm has a tie of research, supply or information.");
    }

    /**
     * Four universities, of which u has three firms, each tied to u alone, the last twice over. Herfindahl's index is 1, Gini's coefficient
     * 3/4. Chance gives all three to one university with probability 4 / 64 = 1/16; and u's three firms are always three of four.
     */
    @Test
    void universitiesAreHeldAgainstAllotmentAtRandom() {
        actors("University", "u", "v", "w", "x");
        actors("Firm", "a", "b", "c", "d");
        tie("u", "INVESTED_IN", "a");
        tie("b", "SPUN_OFF_FROM", "u");
        tie("u", "INVESTED_IN", "c");
        tie("c", "SPUN_OFF_FROM", "u");
        Found found = found(new UniversityTiesConcentrated(), MANY);
        assertThat(found.counts())
                .containsEntry("universities", 4)
                .containsEntry("universitiesWithFirms", 1)
                .containsEntry("firms", 4)
                .containsEntry("pairs", 3);
        Map<String, Value> values = byStatistic(found);
        Value herfindahl = values.get("herfindahl-of-universities");
        assertThat(herfindahl.found()).isEqualTo(1);
        assertThat(herfindahl.chance().atLeast()).isCloseTo(1.0 / 16, drawn(1.0 / 16));
        Value gini = values.get("gini-of-universities");
        assertThat(gini.found()).isCloseTo(0.75, within(1e-12));
        assertThat(gini.chance().atLeast()).isCloseTo(1.0 / 16, drawn(1.0 / 16));
        Value firms = values.get("herfindahl-of-firms");
        assertThat(firms.found()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(firms.chance().atLeast()).isEqualTo(1);
    }

    @Test
    void indicesAreThoseOfTheTextbooks() {
        assertThat(UniversityTiesConcentrated.herfindahl(new int[] {1, 2, 3})).isCloseTo(14.0 / 36, within(1e-12));
        assertThat(UniversityTiesConcentrated.gini(new int[] {3, 1, 2})).isCloseTo(2.0 / 9, within(1e-12));
        assertThat(UniversityTiesConcentrated.gini(new int[] {2, 2})).isZero();
    }

    /**
     * A star of a club with three members, and two who talk to each other. The club has 3 of 4 ties; any other of the six that takes its
     * place has 1. Of the paths between others those of the three pairs of members pass the club, that of the two does not: 3/4. Another in
     * its place stands on no path.
     */
    @Test
    void clubsAreHeldAgainstOtherActors() {
        actors("Association", "club");
        actors("Person", "a", "b", "c", "d", "e");
        tie("a", "MEMBER_OF", "club");
        tie("b", "MEMBER_OF", "club");
        tie("c", "MEMBER_OF", "club");
        tie("d", "SHARES_INFORMATION_WITH", "e");
        Found found = found(new InformationThroughClubs(), MANY);
        assertThat(found.counts()).containsEntry("actorsWithInformation", 6).containsEntry("clubs", 1);
        Map<String, Value> values = byStatistic(found);
        assertThat(values.get("ties-of-clubs").found()).isEqualTo(0.75);
        assertThat(values.get("ties-of-clubs").chance().atLeast()).isCloseTo(1.0 / 6, drawn(1.0 / 6));
        assertThat(values.get("ties-of-clubs").chance().expected()).isCloseTo((0.75 + 5 * 0.25) / 6, within(0.01));
        assertThat(values.get("paths-through-clubs").found()).isEqualTo(0.75);
        assertThat(values.get("paths-through-clubs").chance().atLeast()).isCloseTo(1.0 / 6, drawn(1.0 / 6));
    }

    /** Of the two shortest paths between opposite corners of a square, one passes the group. */
    @Test
    void aPathOfSeveralCountsByItsShare() {
        for (String id : List.of("a", "b", "c", "d")) {
            builder.actor(Rows.actor(id, Kinds.FIRM));
        }
        tie("a", "SUPPLIES", "b");
        tie("b", "SUPPLIES", "c");
        tie("c", "SUPPLIES", "d");
        tie("d", "SUPPLIES", "a");
        View view = View.of(builder.build(), NetworkFilter.NONE, Projection.UNDIRECTED);
        // a and c by b or d, a and d, c and d: half, none, none.
        assertThat(PathsThrough.of(view, new boolean[] {false, true, false, false}))
                .isCloseTo(1.0 / 6, within(1e-12));
        assertThat(PathsThrough.of(view, new boolean[] {true, true, true, false}))
                .isZero();
    }

    /** The path of four keeps degrees 1, 2, 2, 1 in two ways, and both come. */
    @Test
    void rewiringKeepsEveryDegree() {
        TiedPairs path = new TiedPairs(6, new int[] {0, 1, 2, 4}, new int[] {1, 2, 3, 5});
        List<List<Integer>> degrees = IntStream.range(0, 200)
                .mapToObj(seed -> path.rewired(new SplittableRandom(seed)))
                .map(drawn -> IntStream.range(0, 6)
                        .mapToObj(v -> {
                            boolean[] one = new boolean[6];
                            one[v] = true;
                            assertThat(drawn.within(one)).isZero();
                            return drawn.touching(one);
                        })
                        .toList())
                .distinct()
                .toList();
        assertThat(degrees).containsExactly(List.of(1, 2, 2, 1, 1, 1));
        assertThat(IntStream.range(0, 200)
                        .mapToObj(seed -> path.rewired(new SplittableRandom(seed)))
                        .filter(drawn -> drawn.within(new boolean[] {true, false, false, true, false, false}) == 1))
                .isNotEmpty();
    }

    /** Paths of 40,000 actors would take too long once already, and are not begun. */
    @Test
    void whatWouldTakeTooLongIsRefusedBeforeItIsBegun() {
        actors("Association", "club");
        for (int i = 0; i < 40_000; i++) {
            builder.actor(Rows.actor("a" + i, Kinds.FIRM));
            tie("a" + i, "MEMBER_OF", "club");
        }
        assertThatThrownBy(() -> found(new InformationThroughClubs(), 9))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("narrow the filter");
    }
}
