package org.helixatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /**
     * Two pairs, of which the second division splits one. Together in both is one pair, in the first 2, in the second 1, of 6: 1/3 by
     * chance, so (1 - 1/3) / (3/2 - 1/3). The first tells 1 bit, which is all of its own and of the 1.5 bits of the second: 2 / 2.5.
     */
    @Test
    void countsPairsAndBits() {
        Agreement found = of(List.of(1, 1, 2, 2), List.of(1, 1, 2, 3));
        assertThat(found.adjustedRand()).isCloseTo(4 / 7.0, within(1e-12));
        assertThat(found.normalisedMutualInformation()).isCloseTo(0.8, within(1e-12));
        assertThat(found.groups()).isEqualTo(2);
        assertThat(found.againstGroups()).isEqualTo(3);
    }

    /** Crossing halves tell nothing: no pair together in both where chance has 4/6 of one. */
    @Test
    void isBelowZeroWherePairsAreSplitMoreThanChanceWould() {
        Agreement found = of(List.of(1, 1, 2, 2), List.of(1, 2, 1, 2));
        assertThat(found.adjustedRand()).isCloseTo(-0.5, within(1e-12));
        assertThat(found.normalisedMutualInformation()).isCloseTo(0, within(1e-12));
    }

    @Test
    void agreesWhereNoOtherDivisionIsPossible() {
        assertThat(of(List.of(1, 1, 1), List.of(5, 5, 5))).isEqualTo(new Agreement(3, 1, 1, 1.0, 1.0));
        assertThat(of(List.of(1, 2, 3), List.of(3, 1, 2)).adjustedRand()).isEqualTo(1);
        assertThat(of(List.of(1, 1, 1), List.of(1, 2, 3))).isEqualTo(new Agreement(3, 1, 3, 0.0, 0.0));
        assertThat(of(List.of(1), List.of(1))).isEqualTo(new Agreement(1, 1, 1, null, 1.0));
        assertThat(of(List.of(), List.of())).isEqualTo(new Agreement(0, 0, 0, null, null));
    }

    @Property(tries = 200)
    void isOneWithItselfAndTheSameEitherWayRoundWhateverGroupsAreCalled(
            @ForAll @Size(12) List<@IntRange(min = 0, max = 4) Integer> one,
            @ForAll @Size(12) List<@IntRange(min = 0, max = 4) Integer> other) {
        Agreement self = of(one, one.stream().map(g -> 9 - g).toList());
        assertThat(self.adjustedRand()).isCloseTo(1, within(1e-12));
        assertThat(self.normalisedMutualInformation()).isCloseTo(1, within(1e-12));
        Agreement found = of(one, other);
        Agreement turned = of(other, one);
        assertThat(turned.adjustedRand()).isCloseTo(found.adjustedRand(), within(1e-12));
        assertThat(turned.normalisedMutualInformation()).isCloseTo(found.normalisedMutualInformation(), within(1e-12));
        assertThat(found.adjustedRand()).isLessThan(1 + 1e-12);
        assertThat(found.normalisedMutualInformation()).isBetween(0.0, 1.0);
    }

    private static Agreement of(List<Integer> one, List<Integer> other) {
        Map<Integer, Map<Integer, Integer>> shared = new TreeMap<>();
        for (int i = 0; i < one.size(); i++) {
            shared.computeIfAbsent(one.get(i), g -> new TreeMap<>()).merge(other.get(i), 1, Integer::sum);
        }
        return Agreement.of(shared);
    }
}
