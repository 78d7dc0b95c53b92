package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.helixatlas.network.Distances;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** What is lost without one actor, for all at once, against distances in the network without each. */
class DetoursTest {

    /** From a: b at 1, c at 2, d at 3; without b all is lost, without c all but b. */
    @Test
    void onALineWhoIsBehindIsLost() {
        View line = Topology.undirected("a-b", "b-c", "c-d");
        double[] lost = new double[4];
        assertThat(new Detours(new Contacts(line), new boolean[4]).near(0, lost))
                .isCloseTo(1 + 1 / 2.0 + 1 / 3.0, within(1e-12));
        assertThat(lost[0]).isCloseTo(1 + 1 / 2.0 + 1 / 3.0, within(1e-12));
        assertThat(lost[1]).isCloseTo(1 + 1 / 2.0 + 1 / 3.0, within(1e-12));
        assertThat(lost[2]).isCloseTo(1 / 2.0 + 1 / 3.0, within(1e-12));
        assertThat(lost[3]).isCloseTo(1 / 3.0, within(1e-12));
    }

    /** In a ring of five, without b one goes from a to c the long way: three steps instead of two. */
    @Test
    void inARingOneGoesTheOtherWay() {
        View ring = Topology.undirected("a-b", "b-c", "c-d", "d-e", "e-a");
        double[] lost = new double[5];
        new Detours(new Contacts(ring), new boolean[5]).near(0, lost);
        assertThat(lost[1]).isCloseTo(1 + 1 / 2.0 - 1 / 3.0, within(1e-12));
        assertThat(lost[2]).isCloseTo(1 / 2.0, within(1e-12));
    }

    @Test
    void whereTwoShortestPathsMeetNeitherActorOnThemIsMissed() {
        View square = Topology.undirected("a-b", "a-c", "b-d", "c-d", "d-e");
        double[] lost = new double[5];
        new Detours(new Contacts(square), new boolean[5]).near(0, lost);
        assertThat(lost[1]).isEqualTo(1);
        assertThat(lost[3]).isCloseTo(1 / 2.0 + 1 / 3.0, within(1e-12));
    }

    @Test
    void whoIsGoneIsPassedByNoPath() {
        View line = Topology.undirected("a-b", "b-c", "c-d");
        Detours detours = new Detours(new Contacts(line), new boolean[] {false, true, false, false});
        assertThat(detours.near(0)).isZero();
        assertThat(detours.near(2)).isEqualTo(1);
    }

    @Test
    void sparseAndDenseNetworksLoseWhatTheyLoseOneByOne() {
        Random random = new Random(11);
        for (int size : new int[] {6, 20, 60}) {
            for (double ties : new double[] {0.8, 1.2, 3}) {
                View view = Topology.undirected(
                        Stream.generate(() -> "v" + random.nextInt(size) + "-v" + random.nextInt(size))
                                .limit((long) (size * ties))
                                .toArray(String[]::new));
                Detours detours = new Detours(new Contacts(view), new boolean[view.size()]);
                double[] lost = new double[view.size()];
                double all = 0;
                for (int s = 0; s < view.size(); s++) {
                    all += detours.near(s, lost);
                }
                assertThat(all).isCloseTo(oneByOne(view), within(1e-9));
                for (int v = 0; v < view.size(); v++) {
                    // Of the pairs with v, those from it are lost with the source, those to it with the target.
                    assertThat(all - lost[v])
                            .as("without %s", view.actor(v).id())
                            .isCloseTo(oneByOne(view.without(v)), within(1e-9));
                }
            }
        }
    }

    private static double oneByOne(View view) {
        Distances distances = Distances.outgoing(view);
        double sum = 0;
        for (int v = 0; v < view.size(); v++) {
            distances.from(v);
            for (int i = 1; i < distances.reached(); i++) {
                sum += 1 / distances.to(distances.nearest(i));
            }
        }
        return sum;
    }
}
