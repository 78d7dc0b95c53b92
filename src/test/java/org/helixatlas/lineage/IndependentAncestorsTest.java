package org.helixatlas.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jgrapht.Graph;
import org.jgrapht.alg.lca.NaiveLCAFinder;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** The same ancestors and descendants as JGraphT finds, on random families without cycles: the lower number is the parent. */
class IndependentAncestorsTest {

    private static final int ACTORS = 10;

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

    private static FamilyTree tree(Set<List<Integer>> births) {
        return FamilyTree.of(java.util.stream.Stream.concat(
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
