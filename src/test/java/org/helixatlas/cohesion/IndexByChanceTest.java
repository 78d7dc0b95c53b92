package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.SimpleGraph;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class IndexByChanceTest {

    private static final List<Kind> KINDS =
            List.of(Kinds.FIRM, Kinds.FIRM, Kinds.UNIVERSITY, Kinds.UNIVERSITY, Kinds.GOVERNMENT, Kinds.PERSON);

    /** Of two firms and two universities a tie is internal with probability 1/3. */
    @Test
    void oneTieIsInternalAsOftenAsPairsAre() {
        View view = view(id -> KINDS.get(id.charAt(0) - '0'), "0-1", "2", "3");
        IndexByChance found = IndexByChance.of(view, Category.SPHERE);
        assertThat(found.expected()).isCloseTo(1 - 2 / 3.0, within(1e-12));
        // X is 1 or 0: the variance is 1/3 * 2/3.
        assertThat(found.deviation()).isCloseTo(2 * Math.sqrt(2) / 3, within(1e-12));
    }

    @Test
    void isNullWithoutATieBetweenSpheres() {
        assertThat(IndexByChance.of(view(id -> KINDS.get(id.charAt(0) - '0'), "0-5", "1"), Category.SPHERE))
                .isNull();
    }

    /** A firm tied to a firm and to a university, and a person: one edge within kinds, one between; of six pairs one is of two firms. */
    @Test
    void kindsHaveAnIndexOfTheirOwn() {
        View view = view(id -> KINDS.get(id.charAt(0) - '0'), "0-1", "0-2", "5");
        IndexByKind found = IndexByKind.of(view, new SummaryOptions(999, 0, 2));
        assertThat(found.index()).isZero();
        assertThat(found.byKind()).containsExactly(Map.entry("Firm", 0.0), Map.entry("University", 1.0));
        assertThat(found.byChance().expected()).isCloseTo(1 - 2 / 6.0, within(1e-12));
        // Which of the twelve ordered pairs has both edges' other ends does not matter: both are never internal, as
        // there are two firms.
        assertThat(found.byChance().deviation()).isCloseTo(2 * Math.sqrt(1 / 3.0 - 1 / 9.0) / 2, within(1e-12));
        assertThat(found.test().atMost()).isCloseTo(1 / 3.0, within(0.05));
        assertThat(IndexByKind.of(Topology.undirected("a", "b"), SummaryOptions.DEFAULT))
                .isNull();
        assertThat(GraphFigure.KIND_EXTERNAL_INTERNAL_INDEX.of(
                        SimpleGraph.of(view),
                        GraphFigure.KIND_EXTERNAL_INTERNAL_INDEX.by().of(view)))
                .isZero();
    }

    /** All 120 ways to deal out five spheres; the person has none. */
    @Property(tries = 100)
    void agreesWithAllWaysToDeal(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 35) Integer> pairs) {
        List<String> edges = new ArrayList<>(List.of("0", "1", "2", "3", "4", "5"));
        pairs.forEach(p -> edges.add(p / 6 + "-" + p % 6));
        String[] ties = edges.toArray(String[]::new);
        List<Double> all = new ArrayList<>();
        deal(new ArrayList<>(), dealt -> {
            Double index = SphereMixing.of(view(
                            id -> id.equals("5") ? Kinds.PERSON : KINDS.get(dealt.get(id.charAt(0) - '0')), ties))
                    .externalInternal();
            if (index != null) {
                all.add(index);
            }
        });
        IndexByChance found = IndexByChance.of(view(id -> KINDS.get(id.charAt(0) - '0'), ties), Category.SPHERE);
        if (all.isEmpty()) {
            assertThat(found).isNull();
            return;
        }
        double mean = all.stream().mapToDouble(x -> x).average().orElseThrow();
        double variance =
                all.stream().mapToDouble(x -> (x - mean) * (x - mean)).average().orElseThrow();
        assertThat(found.expected()).isCloseTo(mean, within(1e-9));
        assertThat(found.deviation()).isCloseTo(Math.sqrt(variance), within(1e-7));
    }

    private static void deal(List<Integer> dealt, java.util.function.Consumer<List<Integer>> each) {
        if (dealt.size() == 5) {
            each.accept(dealt);
            return;
        }
        for (int k = 0; k < 5; k++) {
            if (!dealt.contains(k)) {
                dealt.add(k);
                deal(dealt, each);
                dealt.remove(dealt.size() - 1);
            }
        }
    }

    private static View view(Function<String, Kind> kind, String... edges) {
        return View.of(Topology.of(kind, edges), NetworkFilter.NONE, Projection.UNDIRECTED);
    }
}
