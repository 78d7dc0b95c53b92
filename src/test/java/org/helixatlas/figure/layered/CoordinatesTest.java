package org.helixatlas.figure.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Boxes are 20 high, with 10 between them; lines have no height, with 4 between them and all else. */
class CoordinatesTest {

    private static int[] tops(Order order) {
        LayeredGraph graph = order.graph();
        int[] breadth = new int[graph.size()];
        Arrays.setAll(breadth, v -> graph.node(v).isBox() ? 20 : 0);
        return Coordinates.of(
                order,
                new Ports(order).spread(breadth, new int[graph.pieces().size()]),
                breadth,
                (u, w) -> graph.node(u).isBox() && graph.node(w).isBox() ? 10 : 4,
                1);
    }

    @Test
    void aPathIsStraight() {
        assertThat(tops(Graphs.order(new int[] {0, 1, 2}, 0, 1, 1, 2))).containsExactly(0, 0, 0);
    }

    @Test
    void theCentreOfAStarStandsInItsMiddle() {
        // Three members at 0, 30 and 60; the centre's ports are at 5, 10 and 15, so that the middle one is straight.
        assertThat(tops(Graphs.order(new int[] {0, 1, 1, 1}, 0, 1, 0, 2, 0, 3))).containsExactly(30, 0, 30, 60);
    }

    @Test
    void ofTwoMembersOneIsReachedStraight() {
        // The centre's ports are at 6 and 13. Half-way, at 15, lines would be as high in sum, but both would bend.
        assertThat(tops(Graphs.order(new int[] {0, 1, 1}, 0, 1, 0, 2))).containsExactly(4, 0, 30);
    }

    @Test
    void whatIsAsGoodFurtherUpOrDownStandsInTheMiddle() {
        // In the second layer 6 and 8 stand beside 1 and 4; 7 is tied to 0 far above and 5 far below.
        int[] layer = {0, 0, 0, 0, 0, 0, 1, 1, 1};
        assertThat(tops(Graphs.order(layer, 1, 6, 4, 8, 0, 7, 5, 7)))
                .containsExactly(0, 30, 60, 90, 120, 150, 30, 75, 120);
    }

    @Test
    void aLongTieIsStraight() {
        Order order = CrossingReduction.of(
                Graphs.order(new int[] {0, 1, 2, 3}, 0, 1, 1, 2, 2, 3, 0, 3).graph());
        int[] tops = tops(order);
        int[] path = order.graph().path(3);
        assertThat(tops[path[1]]).isEqualTo(tops[path[2]]);
        // The boxes stand in one line, and the tie passes the two in the middle at the distance of 4.
        assertThat(tops[1]).isEqualTo(tops[2]);
        assertThat(tops[path[1]] - tops[1]).isIn(24, -4);
    }

    @Test
    void ofCrossingLongTiesOneIsStraight() {
        // In layer 1 the first tie is above, in layer 2 the second.
        Order order = Graphs.order(new int[] {0, 0, 3, 3}, 0, 2, 1, 3);
        int a = order.graph().path(0)[2];
        int b = order.graph().path(1)[2];
        order.set(2, new int[] {b, a});
        int[] tops = tops(order);
        assertThat(tops[b]).isLessThan(tops[a]);
        assertThat(tops[order.graph().path(0)[1]] == tops[a])
                .isNotEqualTo(tops[order.graph().path(1)[1]] == tops[b]);
    }

    @Test
    void theLongestRisingPartIsFound() {
        assertThat(Coordinates.rising(new int[] {3, 0, 1, 4, 2})).hasSize(3);
        assertThat(Coordinates.rising(new int[] {2, 1, 0})).hasSize(1);
        assertThat(Coordinates.rising(new int[] {})).isEmpty();
    }
}
