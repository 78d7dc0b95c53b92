package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FlowOrderTest {

    private static int[][] flows(int... ends) {
        int[][] flows = new int[ends.length / 2][];
        for (int i = 0; i < flows.length; i++) {
            flows[i] = new int[] {ends[2 * i], ends[2 * i + 1]};
        }
        return flows;
    }

    private static int crossings(int[][] flows) {
        return FlowOrder.crossings(flows, FlowOrder.of(flows));
    }

    @Test
    void pairsThatCrossWhereTheyStandByNumberAreUncrossed() {
        int[][] flows = flows(0, 2, 1, 1, 2, 0);
        assertThat(FlowOrder.crossings(flows, new FlowOrder.Sides(new int[] {0, 1, 2}, new int[] {0, 1, 2})))
                .isEqualTo(3);
        assertThat(crossings(flows)).isZero();
    }

    /** A path back and forth between the sides crosses nothing when its ends stand in its order. */
    @Test
    void aPathBackAndForthCrossesNothing() {
        assertThat(crossings(flows(4, 0, 4, 3, 1, 3, 1, 2, 0, 2, 0, 1))).isZero();
    }

    /** Of three from above and three to below, each with each, every two of either side make one crossing: 3 times 3. */
    @Test
    void eachWithEachCrossesAsOftenAsItMust() {
        assertThat(crossings(flows(0, 0, 0, 1, 0, 2, 1, 0, 1, 1, 1, 2, 2, 0, 2, 1, 2, 2)))
                .isEqualTo(9);
    }

    @Test
    void partsThatNothingConnectsFollowOneAnother() {
        FlowOrder.Sides sides = FlowOrder.of(flows(0, 0, 5, 4, 0, 1, 5, 3, 0, 2));
        assertThat(sides.left()).containsExactly(0, 5);
        assertThat(sides.right()).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(List.of(sides.right()[3], sides.right()[4])).containsExactlyInAnyOrder(3, 4);
    }

    @Test
    void withoutFlowsNothingHasAPlace() {
        FlowOrder.Sides sides = FlowOrder.of(new int[0][]);
        assertThat(sides.left()).isEmpty();
        assertThat(sides.right()).isEmpty();
    }

    /** Never worse than the order by number, counted pair by pair, and each end once. */
    @Test
    void nothingIsWorseThanTheOrderByNumber() {
        SplittableRandom random = new SplittableRandom(7);
        for (int turn = 0; turn < 200; turn++) {
            int[][] flows = new int[1 + random.nextInt(14)][];
            for (int f = 0; f < flows.length; f++) {
                flows[f] = new int[] {random.nextInt(6), random.nextInt(6)};
            }
            FlowOrder.Sides sides = FlowOrder.of(flows);
            assertThat(sides.left()).doesNotHaveDuplicates();
            assertThat(sides.right()).doesNotHaveDuplicates();
            int found = FlowOrder.crossings(flows, sides);
            assertThat(found).isEqualTo(pairByPair(flows, sides));
            int[] byNumber = {0, 1, 2, 3, 4, 5};
            assertThat(found).isLessThanOrEqualTo(pairByPair(flows, new FlowOrder.Sides(byNumber, byNumber)));
        }
    }

    private static int pairByPair(int[][] flows, FlowOrder.Sides sides) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int i : sides.left()) {
            left.add(i);
        }
        for (int i : sides.right()) {
            right.add(i);
        }
        int crossings = 0;
        for (int a = 0; a < flows.length; a++) {
            for (int b = 0; b < a; b++) {
                int over = left.indexOf(flows[a][0]) - left.indexOf(flows[b][0]);
                int under = right.indexOf(flows[a][1]) - right.indexOf(flows[b][1]);
                crossings += over * under < 0 ? 1 : 0;
            }
        }
        return crossings;
    }
}
