package org.helixatlas.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.helixatlas.path.ShortestPathsTest.journey;
import static org.helixatlas.path.ShortestPathsTest.spelt;

import java.util.ArrayList;
import java.util.List;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class SimplePathsTest {

    /** Four actors, all joined. */
    private static final View CLIQUE = Topology.undirected("a-b", "a-c", "a-d", "b-c", "b-d", "c-d");

    @Test
    void theShorterComeFirstAndNoActorTwice() {
        assertThat(spelt(CLIQUE, SimplePaths.of(journey(CLIQUE, "a", "d"), 6, 20)))
                .containsExactly("a d", "a b d", "a c d", "a b c d", "a c b d");
    }

    @Test
    void theLengthIsBoundedAndAllAreCounted() {
        FoundPaths found = SimplePaths.of(journey(CLIQUE, "a", "d"), 2, 1);
        assertThat(spelt(CLIQUE, found)).containsExactly("a d");
        assertThat(found.count()).isEqualTo(3);
        assertThat(found.truncated()).isTrue();
    }

    @Test
    void aSearchEndsAtItsBound() {
        // 60 actors, all joined: 58 · 57 · 56 · 55 paths of five steps alone.
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < i; j++) {
                edges.add("v%02d-v%02d".formatted(i, j));
            }
        }
        View view = Topology.undirected(edges.toArray(String[]::new));
        FoundPaths found = SimplePaths.of(journey(view, "v00", "v59"), 6, 10);
        assertThat(found.truncated()).isTrue();
        assertThat(found.ways()).hasSize(10);
        assertThat(found.count()).isBetween(1L + 58 + 58 * 57 + 58 * 57 * 56, SimplePaths.MOST_STEPS);
    }
}
