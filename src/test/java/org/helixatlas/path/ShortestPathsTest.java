package org.helixatlas.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class ShortestPathsTest {

    @Test
    void aSquareHasTwoShortestPathsBetweenItsCornersInTheOrderOfIds() {
        View square = Topology.undirected("a-c", "c-d", "a-b", "b-d");
        FoundPaths found = ShortestPaths.of(journey(square, "a", "d"), 6, 20);
        assertThat(spelt(square, found)).containsExactly("a b d", "a c d");
        assertThat(found.count()).isEqualTo(2);
        assertThat(found.truncated()).isFalse();
    }

    @Test
    void parallelTiesAreOneStep() {
        View view = Topology.undirected("a-b", "b-a", "a-b");
        assertThat(spelt(view, ShortestPaths.of(journey(view, "a", "b"), 6, 20)))
                .containsExactly("a b");
    }

    @Test
    void directionsCountInADirectedView() {
        View view = Topology.directed("a-b", "c-b", "c-d", "d-a");
        assertThat(ShortestPaths.of(journey(view, "a", "c"), 6, 20).ways()).isEmpty();
        assertThat(spelt(view, ShortestPaths.of(journey(view, "c", "b"), 6, 20)))
                .containsExactly("c b");
        assertThat(spelt(view, ShortestPaths.of(journey(view, "c", "a"), 6, 20)))
                .containsExactly("c d a");
    }

    @Test
    void aLadderOfDiamondsHasTwoToThePowerOfItsRungsAndIsCountedWhereItIsNotShown() {
        String[] edges = new String[4 * 20];
        for (int i = 0; i < 20; i++) {
            edges[4 * i] = "%02d-%02dx".formatted(i, i);
            edges[4 * i + 1] = "%02d-%02dy".formatted(i, i);
            edges[4 * i + 2] = "%02dx-%02d".formatted(i, i + 1);
            edges[4 * i + 3] = "%02dy-%02d".formatted(i, i + 1);
        }
        View ladder = Topology.undirected(edges);
        FoundPaths found = ShortestPaths.of(journey(ladder, "00", "20"), 40, 3);
        assertThat(found.count()).isEqualTo(1 << 20);
        assertThat(found.truncated()).isTrue();
        assertThat(found.ways()).hasSize(3);
        assertThat(spelt(ladder, found).get(0)).startsWith("00 00x 01 01x");
    }

    @Test
    void aLongerPathThanAskedForIsNone() {
        assertThat(ShortestPaths.of(journey(Topology.undirected("a-b", "b-c", "c-d"), "a", "d"), 2, 20)
                        .ways())
                .isEmpty();
    }

    @Test
    void noPathPassesAHubThoughOneMayStartOrEndThere() {
        // h joins everyone; without it a reaches d by b and c.
        View star = Topology.undirected("h-a", "h-b", "h-c", "h-d", "a-b", "b-c", "c-d");
        int[] neighbours = Hubs.neighbours(star);
        assertThat(neighbours).containsExactly(2, 3, 3, 2, 4);
        boolean[] closed = Hubs.closed(neighbours, 3);
        assertThat(spelt(star, ShortestPaths.of(journey(star, "a", "d"), 6, 20)))
                .containsExactly("a h d");
        assertThat(spelt(star, ShortestPaths.of(new Journey(star, 0, 3, closed), 6, 20)))
                .containsExactly("a b c d");
        assertThat(spelt(star, ShortestPaths.of(new Journey(star, 4, 3, closed), 6, 20)))
                .containsExactly("h d");
    }

    static Journey journey(View view, String from, String to) {
        return Journey.through(
                view, view.nodeOf(from).orElseThrow(), view.nodeOf(to).orElseThrow());
    }

    static List<String> spelt(View view, FoundPaths found) {
        return found.ways().stream()
                .map(way -> String.join(
                        " ",
                        Arrays.stream(way).mapToObj(v -> view.actor(v).id()).toList()))
                .toList();
    }
}
