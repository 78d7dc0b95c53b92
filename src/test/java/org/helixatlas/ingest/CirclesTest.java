package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.helixatlas.ingest.Circles.Step;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;

/** Circles in small topologies, and against JGraphT in random ones. */
class CirclesTest {

    @Test
    void aTreeHasNone() {
        assertThat(circles("a b", "a c", "c d")).isEmpty();
    }

    @Test
    void aDiamondHasNone() {
        assertThat(circles("a b", "a c", "b d", "c d")).isEmpty();
    }

    @Test
    void theShortestThroughTheFirstActorIsShown() {
        assertThat(circles("a b", "b c", "c a", "b a", "c d", "d c")).containsExactly("a b a");
    }

    @Test
    void eachStrongComponentHasOne() {
        assertThat(circles("y x", "x y", "c d", "d e", "e c", "e x")).containsExactly("c d e c", "x y x");
    }

    @Test
    void aChainOfThirtyThousandIsNoTrouble() {
        String[] chain =
                IntStream.range(0, 30_000).mapToObj(i -> i + " " + (i + 1)).toArray(String[]::new);
        assertThat(circles(chain)).isEmpty();
        chain[29_999] = "29999 0";
        assertThat(circles(chain)).hasSize(1);
    }

    @Property(tries = 300)
    void thereIsOneForEachStrongComponentAndItLeadsBack(
            @ForAll @Size(max = 25) List<@IntRange(max = 63) Integer> edges) {
        SimpleDirectedGraph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        List<Step> steps = new ArrayList<>();
        for (int edge : edges) {
            String from = String.valueOf((char) ('a' + edge / 8));
            String to = String.valueOf((char) ('a' + edge % 8));
            graph.addVertex(from);
            graph.addVertex(to);
            if (!from.equals(to)) {
                graph.addEdge(from, to);
                steps.add(step(from, to));
            }
        }
        List<List<Step>> found = Circles.in(steps);
        long expected = new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream().filter(set -> set.size() > 1).count();
        assertThat(found).hasSize((int) expected);
        for (List<Step> circle : found) {
            for (int i = 0; i < circle.size(); i++) {
                assertThat(circle.get(i).to())
                        .isEqualTo(circle.get((i + 1) % circle.size()).from());
            }
        }
    }

    private static List<String> circles(String... arcs) {
        List<Step> steps = new ArrayList<>();
        for (String arc : arcs) {
            steps.add(step(arc.split(" ")[0], arc.split(" ")[1]));
        }
        return Circles.in(steps).stream()
                .map(circle -> String.join(" ", circle.stream().map(Step::from).toList()) + " "
                        + circle.get(0).from())
                .toList();
    }

    private static Step step(String from, String to) {
        return new Step(new Row(InputTable.TIES, "a/ties.csv", 2, Map.of()), from, to);
    }
}
