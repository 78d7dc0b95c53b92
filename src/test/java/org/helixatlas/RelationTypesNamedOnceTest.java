package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * A new type is one row of the registry: code, Cypher and page follow its columns and name no types. Named queries and figures may
 * ask for particular types, but for none that means descent or place.
 */
class RelationTypesNamedOnceTest {

    private static final Pattern COMMENT = Pattern.compile("\\s*(//|/?\\*).*");
    private static final Path CYPHER = Path.of("cypher");
    private static final List<Path> ASK_FOR_TYPES = List.of(CYPHER.resolve("queries"), CYPHER.resolve("figures"));

    /** Lines that name a type all the same, by file, and why a new type need not be added there. */
    private static final Map<String, List<String>> NAMED = Map.of(
            // The modes of partnership that the chapter tells of
            "partnership-network.cypher",
            List.of("'TRAINS_STAFF_OF', 'SPUN_OFF_FROM', 'FOUNDED']"),
            // The same ties as a matrix
            "positions.cypher",
            List.of("'TRAINS_STAFF_OF', 'SPUN_OFF_FROM', 'FOUNDED']"),
            // Splits are told apart from other births
            "lineage-mergers-and-renamings.cypher",
            List.of("WHERE (t.meaning IN ['merger', 'renaming'] OR type(t) = 'SPLIT_FROM')"),
            // Who holds control: no other type has a stake that says so
            "control.cypher",
            List.of(
                    "MATCH (a:Entity)-[control:INVESTED_IN {stake: 'controlling'}]->(n:Entity)<-[other:INVESTED_IN]-(b:Entity)",
                    "MATCH (holder)-[t:INVESTED_IN]->(n)",
                    "RETURN n.id AS subject, 'INVESTED_IN' AS about, '' AS apart, collect(t) AS statements"),
            // Who made a technology
            "makers.cypher",
            List.of(
                    "MATCH (a:Organization)-[x:DEVELOPED]->(n:Entity)<-[y:DEVELOPED]-(b:Organization)",
                    "MATCH (e:Entity)-[t:DEVELOPED]->(n)",
                    "RETURN n.id AS subject, 'DEVELOPED' AS about, '' AS apart, statements"),
            // Examples
            "cypher.js",
            List.of("\"MATCH (child:Firm)-[t:SPUN_OFF_FROM]->(parent:Organization)\\nRETURN child, t, parent\\nORDER BY"
                    + " child.name\\nLIMIT 50\\n\";"),
            "ResultFigureController.java",
            List.of(
                    "@CypherParameters.Statement(example = \"MATCH p = (:Firm)-[:SPUN_OFF_FROM]->() RETURN p LIMIT 3\")",
                    "+ \" MATCH p = (:University)-[:INVESTED_IN]->(:Firm) RETURN p\");"),
            // Terms of other vocabularies; a type without one is written as our own
            "LinkedWords.java",
            List.of(
                    "\"PART_OF\", \"org:subOrganizationOf\",",
                    "\"MEMBER_OF\", \"org:memberOf\",",
                    "\"EMPLOYED_BY\", \"schema:worksFor\",",
                    "\"LEADS\", \"org:headOf\",",
                    "\"STUDIED_AT\", \"schema:alumniOf\",",
                    "\"LOCATED_IN\", \"schema:location\",",
                    "\"SHARES_INFORMATION_WITH\", \"schema:knows\");"),
            // By whom a place or a technology is known, in an order of preference; no other type has one
            "Properties.java",
            List.of(
                    "private static final List<String> WORKS = List.of(\"EMPLOYED_BY\", \"LEADS\");",
                    "madeBy = Stream.of(Stream.of(\"LEADS\"), foundings, Stream.of(\"EMPLOYED_BY\"))",
                    "private static final List<String> HOLDS = List.of(\"DEVELOPED\", \"ACQUIRED\", \"SUPPORTS\");"));

    @Test
    void typesAreNamedInTheRegistryAlone() {
        Pattern any = named(type -> true);
        Pattern ofDescentAndPlace = named(type -> type.meaning() != RelationType.Meaning.NONE);
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path folder : List.of(CYPHER, Path.of("src/main/java"), Path.of("src/main/resources/static/explorer"))) {
            for (Path file : files(folder)) {
                Pattern name = ASK_FOR_TYPES.stream().anyMatch(file::startsWith) ? ofDescentAndPlace : any;
                lines(file).stream()
                        .filter(line -> !COMMENT.matcher(line).matches())
                        .filter(line -> name.matcher(line).find())
                        .forEach(
                                line -> found.computeIfAbsent(file.getFileName().toString(), f -> new TreeSet<>())
                                        .add(line.strip()));
            }
        }
        Map<String, Set<String>> expected = new TreeMap<>();
        NAMED.forEach((file, lines) -> expected.put(file, new TreeSet<>(lines)));
        assertThat(found).isEqualTo(expected);
    }

    /** The names of types where they stand as such: in quotes or in a pattern of Cypher. */
    private static Pattern named(Predicate<RelationType> which) {
        return Pattern.compile("['\":|`(]\\s*("
                + Vocabulary.shipped().types().stream()
                        .filter(which)
                        .map(RelationType::name)
                        .collect(Collectors.joining("|"))
                + ")['\"`|\\]\\s{)]");
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().matches(".*\\.(cypher|java|js)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
