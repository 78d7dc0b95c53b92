package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.model.Slug;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/**
 * Checks find in small graphs, damaged in all ways at once, what a plain reading of their question finds: those that go through a large
 * graph in parts, or tie by tie, and might lose a row between.
 */
@NeedsDatabase
class CheckLawsTest {

    private static final CypherFiles FILES = new CypherFiles();
    private static final int GRAPHS = 40;
    private static final List<String> ACTORS = List.of("a", "b", "c", "d--e");

    /** Has ties, but is no actor. */
    private static final String OTHER = "other";

    private record Tie(
            String source,
            String target,
            @Nullable Object id,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String basis,
            @Nullable List<String> evidence) {

        boolean joinsActors() {
            return !source.equals(OTHER) && !target.equals(OTHER);
        }

        List<String> cited() {
            return evidence == null ? List.of() : evidence;
        }

        Map<String, Object> row() {
            Map<String, Object> properties = new HashMap<>();
            properties.put("id", id);
            properties.put("from", from);
            properties.put("to", to);
            properties.put("basis", basis);
            properties.put("evidence", evidence);
            return Map.of("source", source, "target", target, "properties", properties);
        }
    }

    @Test
    void tiesOfOneIdAreCounted() {
        everyGraph((random, tx) -> {
            Map<String, Integer> times = new HashMap<>();
            ties(random, tx).forEach(t -> times.merge(String.valueOf(t.id()), 1, Integer::sum));
            assertThat(rows(tx, statement("tie-id-twice")))
                    .isEqualTo(told(times.entrySet().stream()
                            .filter(e -> e.getKey().equals("null") || e.getValue() > 1)
                            .map(e -> e.getKey() + " " + e.getValue())));
        });
    }

    @Test
    void tiesAreJudgedOneByOne() {
        everyGraph((random, tx) -> {
            Set<String> stated = new TreeSet<>();
            for (String id : List.of("v0", "v1", "v2")) {
                boolean isStated = random.nextBoolean();
                tx.run(
                        "CREATE (:Evidence {id: $id, basis: $basis})",
                        Map.of("id", id, "basis", isStated ? "stated" : "inferred"));
                if (isStated) {
                    stated.add(id);
                }
            }
            List<Tie> ties = ties(random, tx);
            assertThat(rows(tx, statement("tie-to-itself")))
                    .isEqualTo(told(ties.stream()
                            .filter(t -> t.source().equals(t.target()))
                            .map(t -> "" + t.id())));
            assertThat(rows(tx, statement("tie-ends-before-it-begins")))
                    .containsExactlyInAnyOrderElementsOf(told(ties.stream()
                            .filter(t -> t.to() != null && t.from() != null && t.to() < t.from())
                            .map(t -> t.id() + " " + t.from() + " " + t.to())));
            assertThat(rows(tx, statement("tie-basis-of-its-evidence")))
                    .containsExactlyInAnyOrderElementsOf(told(ties.stream()
                            .filter(t -> t.basis() == null
                                    || t.basis().equals("stated")
                                            != t.cited().stream().anyMatch(stated::contains))
                            .map(t -> t.id() + " " + t.basis())));
            assertThat(rows(tx, statement("tie-without-evidence")))
                    .containsExactlyInAnyOrderElementsOf(told(ties.stream()
                            .filter(t -> t.cited().isEmpty() || t.cited().contains("v3"))
                            .map(t -> t.id() + " "
                                    + t.cited().stream().filter("v3"::equals).collect(Collectors.joining("; ")))));
            assertThat(rows(tx, statement("tie-before-its-ends-existed")))
                    .containsExactlyInAnyOrderElementsOf(told(ties.stream()
                            .flatMap(t -> Stream.of(t.source(), t.target())
                                    .distinct()
                                    .filter(n -> t.to() != null && t.to() < 2000 || t.from() != null && t.from() > 2002)
                                    .map(n -> t.id() + " " + t.from() + " " + t.to() + " " + n + " 2000 2002"))));
            assertThat(tx.run(statement("tie-of-unknown-type"), Map.of("types", List.of()))
                            .list())
                    .hasSameSizeAs(ties);
            assertThat(tx.run(
                                    statement("tie-of-unknown-type"),
                                    Map.of("types", List.of(Map.of("type", "SUPPLIES", "properties", Map.of()))))
                            .list())
                    .isEmpty();
        });
    }

    @Test
    void evidenceThatNothingRestsOnIsToldInWhateverParts() {
        everyGraph((random, tx) -> {
            Set<String> idle = new TreeSet<>();
            IntStream.range(0, 8).forEach(i -> idle.add("v" + i));
            tx.run("UNWIND $ids AS id CREATE (:Evidence {id: id})", Map.of("ids", List.copyOf(idle)))
                    .consume();
            idle.remove("v7");
            tx.run("MATCH (n:Entity {id: 'a'}), (v:Evidence {id: 'v7'}) CREATE (n)-[:EVIDENCED_BY]->(v)")
                    .consume();
            ties(random, tx).forEach(t -> idle.removeAll(t.cited()));
            assertThat(rows(tx, statement("evidence-for-nothing"))).isEqualTo(List.copyOf(idle));
            assertThat(rows(tx, inParts("evidence-for-nothing"))).isEqualTo(List.copyOf(idle));
        });
    }

    @Test
    void sharedNamesAreToldInWhateverParts() {
        List<String> names = Arrays.asList("Alpha", "ALPHA", "beta", "Beta", "gamma", "中关村", "", "Delta", "eta", null);
        everyGraph((random, tx) -> {
            Map<String, Set<String>> bearers = new TreeMap<>();
            List<Map<String, Object>> rows = new ArrayList<>();
            for (String actor : ACTORS) {
                for (int i = 0; i <= random.nextInt(3); i++) {
                    String name = names.get(random.nextInt(names.size()));
                    Map<String, Object> row = new HashMap<>();
                    row.put("actor", actor);
                    row.put("name", name);
                    row.put("isFirst", i == 0);
                    rows.add(row);
                    // What has no name comes last in the answer.
                    bearers.computeIfAbsent(
                                    name == null ? "\uffff" : name.toLowerCase(Locale.ROOT), n -> new TreeSet<>())
                            .add(actor);
                }
            }
            tx.run("""
                    UNWIND $rows AS row
                    MATCH (n:Entity {id: row.actor})
                    FOREACH (r IN CASE WHEN row.isFirst THEN [row] ELSE [] END | SET n.name = r.name)
                    FOREACH (r IN CASE WHEN row.isFirst THEN [] ELSE [row] END | CREATE (n)-[:NAMED]->(:Name {text: r.name}))
                    """, Map.of("rows", rows)).consume();
            List<String> shared = bearers.entrySet().stream()
                    .filter(e -> e.getValue().size() > 1)
                    .map(e ->
                            (e.getKey().equals("\uffff") ? "null" : e.getKey()) + " " + String.join("; ", e.getValue()))
                    .toList();
            assertThat(rows(tx, statement("actor-name-shared"))).isEqualTo(shared);
            assertThat(rows(tx, inParts("actor-name-shared"))).isEqualTo(shared);
        });
    }

    private static void everyGraph(BiConsumer<Random, Transaction> law) {
        for (int seed = 1; seed <= GRAPHS; seed++) {
            try (Session session = SharedNeo4j.driver().session();
                    Transaction tx = session.beginTransaction()) {
                tx.run("MATCH (n) DETACH DELETE n").consume();
                tx.run(
                                "UNWIND $ids AS id CREATE (:Entity {id: id, founded: 2000, dissolved: 2002})",
                                Map.of("ids", ACTORS))
                        .consume();
                tx.run("CREATE (:Other {id: $id, founded: 2000, dissolved: 2002})", Map.of("id", OTHER))
                        .consume();
                law.accept(new Random(seed), tx);
                tx.rollback();
            }
        }
    }

    /** Writes ties by lot, and gives those that join actors. */
    private static List<Tie> ties(Random random, Transaction tx) {
        List<String> ends = Stream.concat(ACTORS.stream(), Stream.of(OTHER)).toList();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String source = one(random, ends);
            String target = one(random, ends);
            String parallel = random.nextBoolean() ? "" : "2";
            ties.add(new Tie(
                    source,
                    target,
                    switch (random.nextInt(6)) {
                        case 0 -> "made-up";
                        case 1 -> Slug.ofTie("a", "SUPPLIES", one(random, ends), parallel);
                        case 2 -> random.nextBoolean() ? null : (Object) 7;
                        default -> Slug.ofTie(source, "SUPPLIES", target, parallel);
                    },
                    random.nextBoolean() ? null : 1999 + random.nextInt(5),
                    random.nextBoolean() ? null : 1999 + random.nextInt(5),
                    one(random, Arrays.asList("stated", "inferred", null)),
                    one(
                            random,
                            Arrays.asList(null, List.of(), List.of("v0"), List.of("v1", "v3"), List.of("v2", "v1")))));
        }
        tx.run("""
                UNWIND $rows AS row
                MATCH (s {id: row.source}) MATCH (e {id: row.target})
                CREATE (s)-[t:SUPPLIES]->(e) SET t = row.properties
                """, Map.of("rows", ties.stream().map(Tie::row).toList())).consume();
        return ties.stream().filter(Tie::joinsActors).toList();
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** In the order of Cypher: texts, numbers, and what is absent. */
    private static List<String> told(Stream<String> rows) {
        return rows.sorted(Comparator.comparing((String row) -> row.startsWith("null"))
                        .thenComparing(row -> row.startsWith("7"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String statement(String check) {
        return FILES.get("checks", check).statement();
    }

    /** The same check as it goes through a graph of many times the size. */
    private static String inParts(String check) {
        String cut = statement(check).replace("100000", "2").replace("0.01", "0.5");
        assertThat(cut).contains("/ 2 AS cuts", "< 0.5");
        return cut;
    }

    private static List<String> rows(Transaction tx, String statement) {
        return tx.run(statement).stream().map(CheckLawsTest::text).toList();
    }

    private static String text(Record row) {
        return row.values().stream().map(v -> Objects.toString(v.asObject())).collect(Collectors.joining(" "));
    }
}
