package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** The adjacency lists of a view beside those that maps make of its ties. */
class EdgesTest {

    private static final String SUPPLIES = "0 ";
    private static final String JOINTLY = "1 ";
    private static final String INVESTS = "2 ";

    private static final List<RelationType> TYPES = Stream.of(
                    "SUPPLIES", "RESEARCHES_JOINTLY_WITH", "INVESTED_IN", "ACQUIRED")
            .map(type -> Vocabulary.shipped().type(type).orElseThrow())
            .toList();

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 300)
    void areTheTiesMergedAndInOrder(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        requireTiesMergedAndInOrder(View.of(network, NetworkFilter.NONE, new Projection(directed, weighted)));
    }

    @Property(tries = 300)
    void areThoseOfSeveralTypesAndOfAPart(
            @ForAll("severalTypes") Snapshot network,
            @ForAll @IntRange(min = 1, max = 15) int chosen,
            @ForAll boolean directed,
            @ForAll boolean weighted) {
        Set<RelationType> types = IntStream.range(0, TYPES.size())
                .filter(i -> (chosen >> i & 1) == 1)
                .mapToObj(TYPES::get)
                .collect(Collectors.toSet());
        View view = View.of(network, NetworkFilter.NONE.withTypes(types), new Projection(directed, weighted));
        requireTiesMergedAndInOrder(view);
        requireTiesMergedAndInOrder(view.induced(
                IntStream.range(0, view.size()).filter(v -> (v & chosen) != 0).toArray()));
    }

    @Test
    void areInOrderOfTheirEndsWhateverTheirTypes() {
        // Investments come before supplies, and joint research counts both ways.
        Snapshot network = network(
                4,
                List.of(
                        INVESTS + "0 3",
                        SUPPLIES + "0 1",
                        SUPPLIES + "0 3",
                        INVESTS + "3 0",
                        JOINTLY + "1 0",
                        SUPPLIES + "2 2"));
        View out = View.of(network, NetworkFilter.NONE, Projection.DIRECTED);
        assertThat(out.outTarget(out.outStart(0))).isEqualTo(1);
        assertThat(out.outTarget(out.outStart(0) + 1)).isEqualTo(3);
        assertThat(out.edgeCount()).isEqualTo(4);
        assertThat(out.selfLoops()).isEqualTo(1);
        View both = View.of(network, NetworkFilter.NONE, new Projection(false, true));
        assertThat(both.edgeCount()).isEqualTo(2);
        assertThat(both.outWeight(both.outStart(0))).isEqualTo(2);
        assertThat(both.outWeight(both.outStart(0) + 1)).isEqualTo(3);
    }

    @Test
    void areTheSameOfANetworkThatIsWorkedOnInParts() {
        Random random = new Random(1);
        List<String> ties = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            // The first actors have most ties, and so many parallel ones.
            int source = random.nextInt(1 + random.nextInt(20_000));
            int target = random.nextInt(1 + random.nextInt(1 + random.nextInt(20_000)));
            ties.add("%d %d %d".formatted(random.nextInt(4), source, target));
        }
        Snapshot network = network(20_000, ties);
        NetworkFilter some = NetworkFilter.NONE.withTypes(Set.of(TYPES.get(0), TYPES.get(1)));
        for (boolean directed : new boolean[] {false, true}) {
            for (boolean weighted : new boolean[] {false, true}) {
                Projection projection = new Projection(directed, weighted);
                // Either way of choosing ties by either way of merging them, in half of the cases.
                requireTiesMergedAndInOrder(
                        View.of(network, directed == weighted ? NetworkFilter.NONE : some, projection));
            }
        }
    }

    @Provide
    Arbitrary<Snapshot> severalTypes() {
        return Arbitraries.randomValue(random -> {
            int n = 1 + random.nextInt(12);
            return network(
                    n,
                    IntStream.range(0, random.nextInt(4 * n))
                            .mapToObj(i -> random.nextInt(4) + " " + random.nextInt(n) + " " + random.nextInt(n))
                            .toList());
        });
    }

    /** Firms numbered in order, and ties among them: the number of the type, of the source and of the target. */
    private static Snapshot network(int actors, List<String> ties) {
        SnapshotBuilder builder = Snapshot.builder("test").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
        for (int i = 0; i < actors; i++) {
            builder.actor(Rows.actor("v%05d".formatted(i), Kinds.FIRM));
        }
        int n = 0;
        for (String tie : ties) {
            String[] words = tie.split(" ");
            builder.tie(Rows.tie(
                    "tie" + n++,
                    "v%05d".formatted(Integer.parseInt(words[1])),
                    TYPES.get(Integer.parseInt(words[0])),
                    "v%05d".formatted(Integer.parseInt(words[2]))));
        }
        return builder.build();
    }

    private static void requireTiesMergedAndInOrder(View view) {
        boolean directed = view.projection().directed();
        boolean weighted = view.projection().weighted();
        SortedMap<Integer, SortedMap<Integer, Double>> out = new TreeMap<>();
        SortedMap<Integer, SortedMap<Integer, Double>> in = new TreeMap<>();
        for (int v = 0; v < view.size(); v++) {
            out.put(v, new TreeMap<>());
            in.put(v, new TreeMap<>());
        }
        for (Snapshot.Tie tie : view.ties()) {
            int source = view.nodeOf(tie.source()).orElseThrow();
            int target = view.nodeOf(tie.target()).orElseThrow();
            if (source != target) {
                add(out, in, source, target);
                if (!directed || !tie.type().directed()) {
                    add(out, in, target, source);
                }
            }
        }
        // One assertion for all: of tens of thousands, each of its own would take longer than the lists.
        SortedMap<Integer, SortedMap<Integer, Double>> leaving = new TreeMap<>();
        SortedMap<Integer, SortedMap<Integer, Double>> arriving = new TreeMap<>();
        boolean inOrder = true;
        for (int v = 0; v < view.size(); v++) {
            leaving.put(v, new TreeMap<>());
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                leaving.get(v).put(view.outTarget(e), view.outWeight(e));
                inOrder &= e == view.outStart(v) || view.outTarget(e - 1) < view.outTarget(e);
            }
            arriving.put(v, new TreeMap<>());
            for (int e = view.inStart(v); e < view.inEnd(v); e++) {
                arriving.get(v).put(view.inSource(e), view.inWeight(e));
                inOrder &= e == view.inStart(v) || view.inSource(e - 1) < view.inSource(e);
            }
            if (!weighted) {
                out.get(v).replaceAll((w, ties) -> 1.0);
                in.get(v).replaceAll((w, ties) -> 1.0);
            }
        }
        assertThat(inOrder).isTrue();
        assertThat(leaving).isEqualTo(out);
        assertThat(arriving).isEqualTo(in);
    }

    private static void add(
            SortedMap<Integer, SortedMap<Integer, Double>> out,
            SortedMap<Integer, SortedMap<Integer, Double>> in,
            int from,
            int to) {
        out.get(from).merge(to, 1.0, Double::sum);
        in.get(to).merge(from, 1.0, Double::sum);
    }
}
