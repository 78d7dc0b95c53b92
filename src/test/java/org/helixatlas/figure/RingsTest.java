package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RingsTest {

    @Test
    void theHubIsInTheMiddleSixAroundItAndTheOthersFurtherOut() {
        DrawnNetwork star = Networks.drawn(Networks.star(8), 400, 400);
        SignPositions at = new SignPositions(star);
        Rings.place(star, at);
        assertThat(at.x(0)).isZero();
        assertThat(at.y(0)).isZero();
        for (int i = 1; i <= 8; i++) {
            // Rings are ovals 74 points apart, a quarter wider and less high than that.
            double ring = Math.hypot(at.x(i) / (74 * 1.25), at.y(i) / (74 * 0.85));
            assertThat(ring).as("ring of a%s", i).isCloseTo(i <= 6 ? 1 : 2, within(1e-9));
        }
    }

    @Test
    void onTheirRingActorsStandInTheOrderOfThoseTheyAreTiedTo() {
        // A hub with six around it, of which each has one more behind it.
        List<int[]> pairs = new java.util.ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            pairs.add(new int[] {0, i});
            pairs.add(new int[] {i, i + 6});
        }
        DrawnNetwork network = Networks.drawn(Networks.ofPairs(13, pairs), 400, 400);
        SignPositions at = new SignPositions(network);
        Rings.place(network, at);
        assertThat(order(network, at, 7)).isEqualTo(order(network, at, 1));
    }

    /** Six actors by their angle around the origin, counted from the first of them and starting with the lowest. */
    private static List<Integer> order(DrawnNetwork network, SignPositions at, int first) {
        List<Integer> order = network.byNumber().subList(first, first + 6).stream()
                .sorted(java.util.Comparator.comparingDouble((Integer i) -> Math.atan2(at.y(i), at.x(i))))
                .map(i -> i - first)
                .toList();
        List<Integer> turned = new java.util.ArrayList<>(order);
        java.util.Collections.rotate(turned, -turned.indexOf(0));
        return turned;
    }
}
