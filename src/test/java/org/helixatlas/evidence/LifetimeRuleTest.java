package org.helixatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** The rule for years of founding and end finds in graphs made by lot what a plain reading of its question finds. */
@NeedsDatabase
class LifetimeRuleTest {

    private static final String RULE =
            new CypherFiles().get(Conflicts.FOLDER, "lifetime").statement();
    private static final int GRAPHS = 60;
    private static final List<String> DATASETS = List.of("one", "two");

    private record Figure(String dataset, double value) {}

    @Test
    void figuresAndTheRowAreHeldAgainstEachOther() {
        for (int seed = 1; seed <= GRAPHS; seed++) {
            Random random = new Random(seed);
            try (Session session = SharedNeo4j.driver().session();
                    Transaction tx = session.beginTransaction()) {
                tx.run("MATCH (n) DETACH DELETE n").consume();
                List<String> conflicts = new ArrayList<>();
                for (String actor : List.of("a", "b", "c")) {
                    tx.run("CREATE (:Entity {id: $actor, dataset: 'one'})", Map.of("actor", actor))
                            .consume();
                    for (String about : List.of("dissolved", "founded")) {
                        conflicts.addAll(planted(random, tx, actor, about));
                    }
                }
                assertThat(tx.run(RULE).stream()
                                .map(row -> told(
                                        row.get("subject").asString(),
                                        row.get("about").asString(),
                                        row.get("statements")
                                                .asList(s -> new Figure(
                                                        s.get("datasets").get(0).asString(),
                                                        s.get("value").asDouble()))))
                                .toList())
                        .isEqualTo(conflicts);
                tx.rollback();
            }
        }
    }

    /** Writes what is said of one actor, and gives the conflict that it makes. */
    private static List<String> planted(Random random, Transaction tx, String actor, String about) {
        List<Figure> figures = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Figure figure = new Figure(DATASETS.get(random.nextInt(2)), 1990 + random.nextInt(2));
            figures.add(figure);
            tx.run(
                            "MATCH (n:Entity {id: $actor}) CREATE (n)<-[:ABOUT]-(:Observation {metric: $about, value: $value,"
                                    + " dataset: $dataset})",
                            Map.of(
                                    "actor",
                                    actor,
                                    "about",
                                    about,
                                    "value",
                                    figure.value(),
                                    "dataset",
                                    figure.dataset()))
                    .consume();
        }
        @Nullable Integer declared = random.nextBoolean() ? null : 1990 + random.nextInt(2);
        Map<String, Object> row = new HashMap<>(Map.of("actor", actor));
        row.put("year", declared);
        tx.run(
                        about.equals("founded")
                                ? "MATCH (n:Entity {id: $actor}) SET n.declaredFounded = $year"
                                : "MATCH (n:Entity {id: $actor}) SET n.declaredDissolved = $year",
                        row)
                .consume();
        if (declared != null && !figures.contains(new Figure("one", declared))) {
            figures.add(new Figure("one", declared));
        }
        return figures.stream().map(Figure::value).distinct().count() > 1
                ? List.of(told(actor, about, figures))
                : List.of();
    }

    private static String told(String actor, String about, List<Figure> figures) {
        return Stream.concat(
                        Stream.of(actor, about),
                        figures.stream()
                                .sorted(Comparator.comparing(Figure::dataset).thenComparing(Figure::value))
                                .map(Figure::toString))
                .toList()
                .toString();
    }
}
