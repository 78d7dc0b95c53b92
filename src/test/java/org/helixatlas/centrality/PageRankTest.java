package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.measure.Asked;
import org.helixatlas.network.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRankTest {

    private final PageRank pageRank = new PageRank();

    @Test
    void isEqualInACycle() {
        var cycle = Topology.directed("a-b", "b-c", "c-d", "d-a");
        assertThat(raw(pageRank, cycle)).isEqualTo(Map.of("a", 0.25, "b", 0.25, "c", 0.25, "d", 0.25));
        assertThat(normalised(pageRank, cycle)).containsEntry("a", 1.0);
    }

    @Test
    void favoursTheHubOfAStar() {
        // hub = 0.03 + 0.85 * 4 leaves, leaf = 0.03 + 0.85 hub / 4
        var star = raw(pageRank, Topology.undirected("hub-a", "hub-b", "hub-c", "hub-d"));
        assertThat(star.get("hub")).isCloseTo(0.132 / 0.2775, within(1e-11));
        assertThat(star.get("a")).isCloseTo((1 - 0.132 / 0.2775) / 4, within(1e-11));
    }

    @Test
    void spreadsWhatArrivesAtADeadEndOverAll() {
        // a = 0.075 + 0.425 b, b = 1 - a
        var pair = raw(pageRank, Topology.directed("a-b"));
        assertThat(pair.get("a")).isCloseTo(0.5 / 1.425, within(1e-11));
        assertThat(pair.get("b")).isCloseTo(0.925 / 1.425, within(1e-11));
    }

    @Test
    void treatsIsolatesAlike() {
        assertThat(raw(pageRank, Topology.directed("a", "b"))).isEqualTo(Map.of("a", 0.5, "b", 0.5));
    }

    @Test
    void followsTiesInProportionToTheirWeight() {
        var fork = raw(pageRank, Values.weighted(true, "a-b:3", "a-c:1"));
        double base = fork.get("a");
        assertThat((fork.get("b") - base) / (fork.get("c") - base)).isCloseTo(3, within(1e-9));
    }

    @Test
    void isTheSameOfANetworkThatIsWorkedOnInParts() {
        // All others lead to the hub, which leads back to every second one.
        int others = 40_000;
        String[] edges = IntStream.range(0, others)
                .boxed()
                .flatMap(i -> i % 2 == 0 ? Stream.of("v" + i + "-hub", "hub-v" + i) : Stream.of("v" + i + "-hub"))
                .toArray(String[]::new);
        Map<String, Double> rank = raw(pageRank, Topology.directed(edges));
        // hub = jump + 0.85 (1 - hub), with jump = 0.15 / n; whom it feeds has jump + 0.85 hub / 20,000
        double jump = 0.15 / (others + 1);
        double hub = (jump + 0.85) / 1.85;
        assertThat(rank.get("hub")).isCloseTo(hub, within(1e-11));
        assertThat(rank.get("v0")).isCloseTo(jump + 0.85 * hub / (others / 2), within(1e-13));
        assertThat(rank.get("v1")).isCloseTo(jump, within(1e-13));
        assertThat(raw(pageRank, Topology.directed(edges))).isEqualTo(rank);
    }

    /** Whether it is swept node by node or in stages, what it ends with is what the definition says, to the last digits. */
    @ParameterizedTest
    @ValueSource(ints = {7, 300, 50_000})
    void eachValueIsWhatTheDefinitionMakesOfTheOthers(int n) {
        SplittableRandom random = new SplittableRandom(n);
        // A fifth hands out nothing, and who comes first is tied to by most.
        Set<String> edges = new LinkedHashSet<>();
        int[] out = new int[n];
        for (int v = n / 5; v < n; v++) {
            for (int i = random.nextInt(5); i >= 0; i--) {
                double at = random.nextDouble();
                int w = (int) (n * at * at);
                if (w != v && edges.add("v" + v + "-v" + w)) {
                    out[v]++;
                }
            }
        }
        Map<String, Double> rank = raw(pageRank, Topology.directed(edges.toArray(String[]::new)));
        double[] value = new double[n];
        rank.forEach((id, is) -> value[number(id)] = is);
        double dangling = IntStream.range(0, n)
                .filter(v -> out[v] == 0)
                .mapToDouble(v -> value[v])
                .sum();
        double[] due = new double[n];
        Arrays.fill(due, (0.15 + 0.85 * dangling) / rank.size());
        for (String edge : edges) {
            String[] ends = edge.split("-");
            due[number(ends[1])] += 0.85 * value[number(ends[0])] / out[number(ends[0])];
        }
        for (String id : rank.keySet()) {
            assertThat(value[number(id)]).as(id).isCloseTo(due[number(id)], within(1e-12));
        }
        assertThat(Arrays.stream(value).sum()).isCloseTo(1, within(1e-12));
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    @Test
    void jumpsAsOftenAsAsked() {
        var star = Topology.undirected("hub-a", "hub-b", "hub-c", "hub-d");
        assertThat(raw(pageRank, star, "damping=0").values()).containsOnly(0.2);
        // hub = 0.1 + 0.5 * (1 - hub)
        assertThat(raw(pageRank, star, "damping=0.5").get("hub")).isCloseTo(0.4, within(1e-12));
        var found = Asked.scores(pageRank, star, "damping=0.99").found();
        assertThat(found).containsEntry("converged", true);
        assertThat((int) found.get("iterations")).isGreaterThan(1000);
    }
}
