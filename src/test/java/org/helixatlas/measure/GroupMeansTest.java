package org.helixatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.helixatlas.network.TooLarge;
import org.junit.jupiter.api.Test;

class GroupMeansTest {

    private static final List<String> AB = List.of("A", "B");

    /** A has 1, 2 and 3, B 5 and 9: means 2 and 7, all 4; between 3 * 4 + 2 * 9 = 30, within 2 + 8 = 10. */
    @Test
    void meansVarianceAndF() {
        GroupMeans found = GroupMeans.of(AB, new int[] {0, 0, 0, 1, 1}, new double[] {1, 2, 3, 5, 9}, 0, 0);
        assertThat(found.mean()).isEqualTo(4);
        assertThat(found.etaSquared()).isCloseTo(0.75, within(1e-12));
        assertThat(found.f()).isCloseTo(30 / (10 / 3.0), within(1e-9));
        assertThat(found.chance()).isNull();
        assertThat(found.items().get(0).mean()).isEqualTo(2);
        assertThat(found.items().get(0).deviation()).isCloseTo(1, within(1e-12));
        assertThat(found.items().get(1).difference()).isEqualTo(3);
    }

    /**
     * Ten ways to choose the two of B; their means differ from 4 by -2.5 (1 2), -2 (1 3), -1.5 (2 3), -1 (1 5), -0.5 (2 5), 0 (3 5), 1 (1 9),
     * 1.5 (2 9), 2 (3 9) and 3 (5 9): one of ten is as high, and as far from 0.
     */
    @Test
    void chanceAgreesWithAllPermutations() {
        int draws = 20000;
        GroupMeans found = GroupMeans.of(AB, new int[] {0, 0, 0, 1, 1}, new double[] {1, 2, 3, 5, 9}, draws, 7);
        Significance b = found.items().get(1).chance();
        assertThat(b.atLeast()).isCloseTo(0.1, within(0.01));
        assertThat(b.atMost()).isEqualTo(1);
        assertThat(b.twoSided()).isCloseTo(0.1, within(0.01));
        assertThat(b.expected()).isCloseTo(0, within(0.05));
        // The variance of a mean of 2 drawn from 5 without replacement: 8 / 2 * 3 / 4.
        assertThat(b.deviation()).isCloseTo(Math.sqrt(3), within(0.03));
        assertThat(found.chance().atLeast()).isCloseTo(0.1, within(0.01));
        // Of one group against the rest eta squared is 1 / 4 on average.
        assertThat(found.chance().expected()).isCloseTo(0.25, within(0.01));
        assertThat(GroupMeans.of(AB, new int[] {0, 0, 0, 1, 1}, new double[] {1, 2, 3, 5, 9}, draws, 7))
                .isEqualTo(found);
    }

    /** By R 4.5: {@code summary(aov(v ~ g))} gives F = 2.89832 with 2 and 7 degrees of freedom. */
    @Test
    void fIsThatOfR() {
        GroupMeans found = GroupMeans.of(
                List.of("a", "b", "c"),
                new int[] {0, 0, 0, 0, 1, 1, 1, 2, 2, 2},
                new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 13},
                9,
                0);
        assertThat(found.f()).isCloseTo(2.8983193277311, within(1e-9));
        assertThat(found.permutations()).isEqualTo(9);
    }

    @Test
    void whereNothingVariesThereIsNoTest() {
        GroupMeans same = GroupMeans.of(AB, new int[] {0, 1, 1}, new double[] {2, 2, 2}, 9, 0);
        assertThat(same.etaSquared()).isNull();
        assertThat(same.f()).isNull();
        assertThat(same.items().get(0).chance()).isNull();
        assertThat(same.items().get(0).deviation()).isNull();
        GroupMeans one = GroupMeans.of(List.of("A"), new int[] {0, 0}, new double[] {1, 2}, 9, 0);
        assertThat(one.etaSquared()).isNull();
        GroupMeans none = GroupMeans.of(List.of(), new int[0], new double[0], 9, 0);
        assertThat(none.mean()).isNull();
        GroupMeans apart = GroupMeans.of(AB, new int[] {0, 0, 1, 1}, new double[] {1, 1, 2, 2}, 9, 0);
        assertThat(apart.etaSquared()).isEqualTo(1);
        assertThat(apart.f()).isNull();
    }

    @Test
    void refusesWhatWouldTakeTooLong() {
        assertThatThrownBy(() -> GroupMeans.of(AB, new int[10_000], new double[10_000], 1_000_000, 0))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("at most 75000");
    }
}
