package org.helixatlas.synergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.helixatlas.network.TooLarge;
import org.helixatlas.synergy.Synergy.SynergyOptions;
import org.junit.jupiter.api.Test;

class SynergyTest {

    private static final List<Dimension> THREE = List.of(Dimension.SPHERE, Dimension.TECHNOLOGY, Dimension.PLACE);
    private static final List<Dimension> FOUR =
            List.of(Dimension.SPHERE, Dimension.TECHNOLOGY, Dimension.PLACE, Dimension.FOUNDED);

    @Test
    void isMinusOneBitWhereEachFollowsFromTheOtherTwoOnly() {
        Synergy xor = synergy(THREE, "000", "011", "101", "110");
        assertThat(xor.synergy()).isCloseTo(-1, within(1e-12));
        assertThat(xor.redundancy()).isCloseTo(-1, within(1e-12));
        assertThat(xor.organisation()).isCloseTo(-1, within(1e-12));
        assertThat(xor.transmission())
                .containsEntry("sphere,technology", 0.0)
                .containsEntry("sphere,place", 0.0)
                .containsEntry("technology,place", 0.0)
                .hasSize(4);
        assertThat(xor.entropy()).containsEntry("sphere", 1.0).containsEntry("sphere,technology,place", 2.0);
    }

    @Test
    void isTheCommonEntropyWhereAllSayTheSame() {
        Synergy same = synergy(THREE, "000", "111", "222", "333");
        assertThat(same.synergy()).isCloseTo(2, within(1e-12));
        assertThat(same.organisation()).isCloseTo(2, within(1e-12));
        assertThat(same.transmission()).containsEntry("sphere,place", 2.0);
    }

    @Test
    void isNothingWhereNoneTellsOfAnother() {
        Synergy independent = synergy(THREE, "000", "001", "010", "011", "100", "101", "110", "111");
        assertThat(independent.synergy()).isCloseTo(0, within(1e-12));
        assertThat(synergy(THREE, "000", "000").synergy()).isZero();
    }

    @Test
    void isWorkedOutByHandForAnUnevenTable() {
        // Of four actors three are alike. Each dimension and each joint one has shares 3/4 and 1/4: T is that entropy.
        double h = 2 - 0.75 * Math.log(3) / Math.log(2);
        assertThat(synergy(THREE, "aaa", "aaa", "aaa", "bbb").synergy()).isCloseTo(h, within(1e-12));
        // Two dimensions of shares 3/4 and 1/4 whose rare values never meet: 2 H - 3/2.
        assertThat(synergy(THREE.subList(0, 2), "aa", "aa", "ab", "ba").synergy())
                .isCloseTo(2 * h - 1.5, within(1e-12));
    }

    @Test
    void ofFourDimensionsIsOneBitForParityAndForCopiesWhichOrganisationTellsApart() {
        List<String> parity = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            parity.add("" + (bits & 1) + (bits >> 1 & 1) + (bits >> 2 & 1) + Integer.bitCount(bits) % 2);
        }
        Synergy odd = synergy(FOUR, parity.toArray(String[]::new));
        assertThat(odd.synergy()).isCloseTo(1, within(1e-12));
        assertThat(odd.redundancy()).isCloseTo(-1, within(1e-12));
        assertThat(odd.organisation()).isCloseTo(-2, within(1e-12));
        Synergy copies = synergy(FOUR, "0000", "1111");
        assertThat(copies.synergy()).isCloseTo(1, within(1e-12));
        assertThat(copies.organisation()).isCloseTo(2, within(1e-12));
    }

    @Test
    void isUndefinedWithoutActors() {
        Synergy nobody = synergy(THREE);
        assertThat(nobody.actors()).isZero();
        assertThat(nobody.synergy()).isNull();
        assertThat(nobody.transmission()).isEmpty();
        assertThat(nobody.values()).isEqualTo(Map.of("sphere", 0, "technology", 0, "place", 0));
    }

    @Test
    void addsUpFromWhatIsWithinAndBetweenGroups() {
        // In group x sphere and technology go together; in group y they are independent; over both they share 1 -
        // H(1/4).
        SynergyOptions question = new SynergyOptions(THREE.subList(0, 2), false, Dimension.PLACE, 0, 0);
        Synergy grouped =
                Synergy.of(question, columns(3, "00x", "11x", "00x", "11x", "00y", "01y", "10y", "11y"), Map.of(), 0);
        double whole = 1 - (2 - 0.75 * Math.log(3) / Math.log(2));
        assertThat(grouped.synergy()).isCloseTo(whole, within(1e-12));
        assertThat(grouped.groups().within()).isCloseTo(0.5, within(1e-12));
        assertThat(grouped.groups().between()).isCloseTo(whole - 0.5, within(1e-12));
        assertThat(grouped.groups().parts())
                .containsExactly(new Synergy.Part("x", 4, 1, 0.5), new Synergy.Part("y", 4, 0, 0));
    }

    @Test
    void tellsWhatChanceDoes() {
        String[] together =
                IntStream.range(0, 40).mapToObj(i -> i % 2 == 0 ? "000" : "111").toArray(String[]::new);
        SynergyOptions question = new SynergyOptions(THREE, false, null, 999, 5);
        Synergy.Chance chance =
                Synergy.of(question, columns(3, together), Map.of(), 0).chance();
        assertThat(chance.atLeast()).isEqualTo(0.001);
        assertThat(chance.atMost()).isEqualTo(1);
        assertThat(chance.expected()).isCloseTo(0, within(0.05));
        assertThat(Synergy.of(question, columns(3, together), Map.of(), 0).chance())
                .isEqualTo(chance);
    }

    @Test
    void refusesMorePermutationsThanAFewSecondsAllow() {
        String[] many = IntStream.range(0, 10_000)
                .mapToObj(i -> "" + i % 2 + i % 3 + i % 5)
                .toArray(String[]::new);
        assertThatThrownBy(() ->
                        Synergy.of(new SynergyOptions(THREE, false, null, 100_000, 0), columns(3, many), Map.of(), 0))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("at most 4166");
    }

    @Property(tries = 200)
    void transmissionIsTheSumOverItsPartsByCountingCells(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 255) Integer> cases) {
        int[][] values = new int[4][];
        for (int d = 0; d < 4; d++) {
            int shift = 2 * d;
            values[d] = cases.stream().mapToInt(c -> c >> shift & 3).toArray();
        }
        Distribution ours = new Distribution(values);
        for (int subset = 1; subset < 16; subset++) {
            assertThat(ours.entropy(subset)).isCloseTo(entropy(values, subset), within(1e-9));
        }
        assertThat(ours.transmission(0b0011)).isGreaterThanOrEqualTo(-1e-9);
        // I(x;y) - I(x;y|z), and the same once more for the fourth.
        assertThat(ours.transmission(0b0111))
                .isCloseTo(ours.transmission(0b0011) - given(values, 0b0011, 0b0100), within(1e-9));
        double givenFourth = given(values, 0b0011, 0b1000)
                - (entropy(values, 0b1101)
                        + entropy(values, 0b1110)
                        - entropy(values, 0b1111)
                        - entropy(values, 0b1100));
        assertThat(ours.transmission()).isCloseTo(ours.transmission(0b0111) - givenFourth, within(1e-9));
    }

    /** I(x;y|z). */
    private static double given(int[][] values, int pair, int condition) {
        int x = pair & -pair;
        int y = pair - x;
        return entropy(values, x | condition)
                + entropy(values, y | condition)
                - entropy(values, pair | condition)
                - entropy(values, condition);
    }

    private static double entropy(int[][] values, int subset) {
        int n = values[0].length;
        Map<String, Long> cells = IntStream.range(0, n)
                .mapToObj(i -> IntStream.range(0, values.length)
                        .filter(d -> (subset >> d & 1) == 1)
                        .mapToObj(d -> values[d][i] + " ")
                        .collect(Collectors.joining()))
                .collect(Collectors.groupingBy(cell -> cell, Collectors.counting()));
        return cells.values().stream()
                .mapToDouble(count -> -(double) count / n * Math.log((double) count / n) / Math.log(2))
                .sum();
    }

    private static Synergy synergy(List<Dimension> dimensions, String... actors) {
        return Synergy.of(
                new SynergyOptions(dimensions, false, null, 0, 0), columns(dimensions.size(), actors), Map.of(), 0);
    }

    /** Actors written with one letter for each dimension. */
    private static List<String[]> columns(int dimensions, String... actors) {
        return IntStream.range(0, dimensions)
                .mapToObj(d -> Arrays.stream(actors)
                        .map(actor -> actor.substring(d, d + 1))
                        .toArray(String[]::new))
                .toList();
    }
}
