package org.helixatlas.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.network.NetworkFilter;
import org.jgrapht.Graph;
import org.jgrapht.alg.lca.NaiveLCAFinder;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** The same ancestors and descendants as JGraphT finds, on random families without cycles: the lower number is the parent. */
class IndependentAncestorsTest {

    private static final int ACTORS = 10;

    private static final List<String> TYPES =
            List.of("SPUN_OFF_FROM", "SPLIT_FROM", "MERGED_INTO", "RENAMED_TO", "PART_OF");

    @Provide
    Arbitrary<Set<List<Integer>>> families() {
        Arbitrary<Integer> actor = Arbitraries.integers().between(0, ACTORS - 1);
        return actor.list()
                .ofSize(2)
                .filter(pair -> pair.get(0) < pair.get(1))
                .set()
                .ofMaxSize(20);
    }

    @Property(tries = 100)
    void nearCommonAncestorsAreTheLowestOnes(@ForAll("families") Set<List<Integer>> births) {
        FamilyTree family = tree(births);
        NaiveLCAFinder<Integer, DefaultEdge> finder = new NaiveLCAFinder<>(graph(births));
        for (int a = 0; a < ACTORS; a++) {
            for (int b = a + 1; b < ACTORS; b++) {
                Set<String> expected = new TreeSet<>();
                finder.getLCASet(a, b).forEach(v -> expected.add("f" + v));
                Set<String> found = new TreeSet<>();
                family.common("f" + a, "f" + b, Through.ORGANISATIONS).items().forEach(s -> found.add(s.id()));
                assertThat(found).as("of %s and %s in %s", a, b, births).isEqualTo(expected);
            }
        }
    }

    @Property(tries = 100)
    void descendantsAreAllThatCanBeReached(@ForAll("families") Set<List<Integer>> births) {
        Graph<Integer, DefaultEdge> graph = graph(births);
        FamilyTree family = tree(births);
        for (int a = 0; a < ACTORS; a++) {
            BreadthFirstIterator<Integer, DefaultEdge> reached = new BreadthFirstIterator<>(graph, a);
            int others = -1;
            while (reached.hasNext()) {
                reached.next();
                others++;
            }
            Progeny progeny = family.lineage("f" + a, Direction.BOTH, Through.ORGANISATIONS)
                    .progeny();
            assertThat(progeny.descendants()).isEqualTo(others);
            assertThat(progeny.children()).isEqualTo(graph.outDegreeOf(a));
        }
    }

    /** What was born is counted under its last name; renamings and mergers are followed, and lead on by no generation. */
    @Property(tries = 200)
    void whatWasBornIsCountedOnceAndByTheShortestWay(@ForAll("families") Set<List<Integer>> pairs, @ForAll long seed) {
        Random random = new Random(seed);
        Map<List<Integer>, String> types = new LinkedHashMap<>();
        pairs.forEach(pair -> types.put(pair, TYPES.get(random.nextInt(TYPES.size()))));
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        Graph<Integer, DefaultEdge> renamings = new SimpleDirectedGraph<>(DefaultEdge.class);
        IntStream.range(0, ACTORS).forEach(graph::addVertex);
        IntStream.range(0, ACTORS).forEach(renamings::addVertex);
        types.forEach((pair, type) -> {
            boolean goesOn = type.equals("MERGED_INTO") || type.equals("RENAMED_TO");
            graph.setEdgeWeight(graph.addEdge(pair.get(0), pair.get(1)), goesOn ? 0 : 1);
            if (type.equals("RENAMED_TO")) {
                renamings.addEdge(pair.get(0), pair.get(1));
            }
        });
        FamilyTree family = FamilyTree.of(Stream.concat(
                        IntStream.range(0, ACTORS).mapToObj(i -> "f" + i + " Firm"),
                        types.entrySet().stream()
                                .map(e -> e.getValue().endsWith("_FROM")
                                                || e.getValue().equals("PART_OF")
                                        ? "f" + e.getKey().get(1) + " " + e.getValue() + " f"
                                                + e.getKey().get(0)
                                        : "f" + e.getKey().get(0) + " " + e.getValue() + " f"
                                                + e.getKey().get(1)))
                .toArray(String[]::new));
        DijkstraShortestPath<Integer, DefaultWeightedEdge> ways = new DijkstraShortestPath<>(graph);
        Descent descent = Descent.of(family.snapshot(), NetworkFilter.NONE, Through.ORGANISATIONS);
        for (int root = 0; root < ACTORS; root++) {
            Map<Integer, Integer> born = new TreeMap<>();
            Set<Integer> children = new TreeSet<>();
            for (Map.Entry<List<Integer>, String> tie : types.entrySet()) {
                double way = ways.getPathWeight(root, tie.getKey().get(0));
                if (tie.getValue().endsWith("_FROM") && way < Double.POSITIVE_INFINITY) {
                    int name = lastName(renamings, tie.getKey().get(1));
                    born.merge(name, (int) way + 1, Math::min);
                    if (tie.getKey().get(0) == root) {
                        children.add(name);
                    }
                }
            }
            born.remove(lastName(renamings, root));
            children.remove(lastName(renamings, root));
            Progeny progeny = family.lineage("f" + root, Direction.ANCESTORS, Through.ORGANISATIONS)
                    .progeny();
            assertThat(progeny)
                    .as("of f%d in %s", root, types)
                    .isEqualTo(new Progeny(
                            children.size(),
                            born.size(),
                            born.values().stream().mapToInt(g -> g).max().orElse(0),
                            children.size(),
                            null));
            // What was given up before its end is not to be seen in the next count.
            String parent = "f" + root;
            catchThrowable(() -> Progeny.of(descent, parent, new Progeny.Effort(1)));
            assertThat(Progeny.of(descent, parent, new Progeny.Effort(types.size())))
                    .as("followed by no more steps than there are ties")
                    .isEqualTo(progeny);
        }
    }

    private static int lastName(Graph<Integer, DefaultEdge> renamings, int actor) {
        BreadthFirstIterator<Integer, DefaultEdge> names = new BreadthFirstIterator<>(renamings, actor);
        int last = Integer.MAX_VALUE;
        while (names.hasNext()) {
            int name = names.next();
            last = renamings.outDegreeOf(name) == 0 ? Math.min(last, name) : last;
        }
        return last;
    }

    private static FamilyTree tree(Set<List<Integer>> births) {
        return FamilyTree.of(Stream.concat(
                        IntStream.range(0, ACTORS).mapToObj(i -> "f" + i + " Firm"),
                        births.stream().map(b -> "f" + b.get(1) + " SPUN_OFF_FROM f" + b.get(0)))
                .toArray(String[]::new));
    }

    private static Graph<Integer, DefaultEdge> graph(Set<List<Integer>> births) {
        Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        IntStream.range(0, ACTORS).forEach(graph::addVertex);
        births.forEach(b -> graph.addEdge(b.get(0), b.get(1)));
        return graph;
    }
}
