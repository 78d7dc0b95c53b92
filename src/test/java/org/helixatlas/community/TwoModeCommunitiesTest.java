package org.helixatlas.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Partition;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.Test;

class TwoModeCommunitiesTest {

    private final TwoModeCommunities measure = new TwoModeCommunities();

    private double quality(View view, String... options) {
        return (double) Asked.scores(measure, view, options).found().get("twoModeModularity");
    }

    /** Of two ties apart 1/2 * 1/2 is expected in either group; with weights 3 and 1, 9/16 and 1/16. */
    @Test
    void twoTiesApartAreTwoGroups() {
        assertThat(quality(Topology.clubs(Weight.NONE, "a-X", "b-Y"))).isCloseTo(0.5, within(1e-12));
        assertThat(quality(Topology.clubs(Weight.TIES, "a-X", "a-X", "a-X", "b-Y")))
                .isCloseTo(0.375, within(1e-12));
    }

    @Test
    void isolatesAreOnTheirOwnAndSoAreAllInOneMode() {
        Scores clubs = Asked.scores(measure, Topology.clubs(Weight.NONE, "a-X", "b-X", "c"));
        assertThat(clubs.found()).containsEntry("groups", 2);
        assertThat(Asked.scores(measure, Topology.undirected("a-b", "b-c")).found())
                .containsEntry("groups", 3);
    }

    /** The best that is known: four groups of .3455 (Liu and Murata 2010). */
    @Test
    void theWomenOfTheSouth() {
        assertThat(quality(PublishedNetworks.davis(), "starts=100")).isCloseTo(0.34554, within(5e-6));
    }

    @Provide
    Arbitrary<View> networks() {
        return Arbitraries.randomValue(TwoModeCommunitiesTest::network);
    }

    private static View network(Random random) {
        int firms = 1 + random.nextInt(7);
        int clubs = 1 + random.nextInt(5);
        List<String> ties = new ArrayList<>();
        for (int i = 1 + random.nextInt(16); i > 0; i--) {
            ties.add("f" + random.nextInt(firms) + "-C" + random.nextInt(clubs));
        }
        return Topology.clubs(Weight.TIES, ties.toArray(String[]::new));
    }

    /** No node has a better group, neither an own one nor that of others, and no two groups are better as one. */
    @Property(tries = 150)
    void nothingNearIsBetter(@ForAll("networks") View view) {
        UndirectedGraph network = UndirectedGraph.of(view);
        Scores scores = Asked.scores(measure, view, "starts=1");
        int[] group = Partition.groups(scores);
        for (int v = 0; v < group.length; v++) {
            group[v]--;
        }
        double reached = Modularity.twoMode(network, UndirectedGraph.secondMode(view), group, 1);
        assertThat((double) scores.found().get("twoModeModularity")).isCloseTo(reached, within(1e-12));
        int groups = (int) scores.found().get("groups");
        for (int v = 0; v < group.length; v++) {
            int own = group[v];
            for (int g = 0; g <= Math.min(groups, group.length - 1); g++) {
                group[v] = g;
                assertThat(Modularity.twoMode(network, UndirectedGraph.secondMode(view), group, 1))
                        .isLessThanOrEqualTo(reached + 1e-9);
            }
            group[v] = own;
        }
        for (int one = 0; one < groups; one++) {
            for (int other = 0; other < one; other++) {
                int[] merged = group.clone();
                for (int v = 0; v < merged.length; v++) {
                    merged[v] = merged[v] == one ? other : merged[v];
                }
                assertThat(Modularity.twoMode(network, UndirectedGraph.secondMode(view), merged, 1))
                        .isLessThanOrEqualTo(reached + 1e-9);
            }
        }
    }
}
