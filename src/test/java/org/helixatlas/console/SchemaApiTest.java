package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.helixatlas.ServiceTest;
import org.helixatlas.console.GraphSchema.Label;
import org.helixatlas.console.GraphSchema.Property;
import org.helixatlas.console.GraphSchema.RelationshipType;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;

/** The description of the graph; {@code mvn test -Dtest=SchemaApiTest -Dhelix.docs=write} writes the page that is made from it. */
class SchemaApiTest extends ServiceTest {

    private static final Path PAGE = Path.of("src/docs/graph.md");

    @Autowired
    private GraphSchemaService schemas;

    @Test
    void theRegistryAndTheDataAreDescribed() {
        var json = assertThat(http.get().uri("/api/schema")).hasStatusOk().bodyJson();
        json.extractingPath("$.relationTypes[?(@.name == 'INVESTED_IN')].verb")
                .asArray()
                .containsExactly("invested in");
        json.extractingPath("$.relationTypes[?(@.name == 'INVESTED_IN')].properties[?(@.name == 'datasets')].type")
                .asArray()
                .containsExactly("LIST<STRING>");
        json.extractingPath("$.labels[?(@.name == 'University')].sphere")
                .asArray()
                .containsExactly("academia");
        json.extractingPath("$.graphVersion").isEqualTo(network.snapshot().version());
        GraphSchema schema = schemas.schema();
        assertThat(schema.relationTypes().stream().filter(RelationshipType::tie).map(RelationshipType::name))
                .containsExactlyElementsOf(
                        Vocabulary.shipped().types().stream().map(t -> t.name()).toList());
        assertThat(schema.relationTypes().stream()
                        .filter(RelationshipType::tie)
                        .mapToLong(RelationshipType::count)
                        .sum())
                .isEqualTo(network.snapshot().tieCount());
    }

    /** Whoever writes (:Firm {id: 'lenovo'}) means one node, and the planner must know it. */
    @Test
    void eachKindFindsItsActorsById() {
        try (Session session = SharedNeo4j.driver().session()) {
            List<String> found = session.run(
                            "SHOW CONSTRAINTS YIELD labelsOrTypes, properties WHERE properties = ['id'] RETURN labelsOrTypes[0] AS label")
                    .list(constraint -> constraint.get("label").asString());
            assertThat(found).containsAll(Vocabulary.shipped().kindLabels());
        }
    }

    @Test
    void countsAreThoseOfTheDatabase() {
        try (Session session = SharedNeo4j.driver().session()) {
            for (Label label : schemas.schema().labels()) {
                assertThat(session.run("MATCH (n:" + label.name() + ") RETURN count(n)")
                                .single()
                                .get(0)
                                .asLong())
                        .as(label.name())
                        .isEqualTo(label.count());
            }
            for (RelationshipType type : schemas.schema().relationTypes()) {
                assertThat(session.run("MATCH ()-[r:" + type.name() + "]->() RETURN count(r)")
                                .single()
                                .get(0)
                                .asLong())
                        .as(type.name())
                        .isEqualTo(type.count());
            }
        }
    }

    @Test
    void everyExampleIsAnsweredByTheConsole() throws IOException {
        List<String> examples = new ArrayList<>();
        schemas.schema().labels().stream()
                .filter(l -> l.count() > 0)
                .map(Label::example)
                .forEach(examples::add);
        schemas.schema().relationTypes().stream()
                .filter(t -> t.count() > 0)
                .map(RelationshipType::example)
                .forEach(examples::add);
        for (String example : examples) {
            assertThat(http.get().uri("/api/cypher?query={q}", example))
                    .as(example)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.rows")
                    .asArray()
                    .isNotEmpty();
        }
    }

    @Test
    void thePageShowsTheGraphAsItIs() throws IOException {
        String expected = page(schemas.schema());
        if ("write".equals(System.getProperty("helix.docs"))) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String page(GraphSchema schema) {
        StringBuilder page =
                new StringBuilder("# The graph\n\nWhat one needs to know to write a query. `/api/schema` gives the"
                        + " same of the graph that is loaded, with an\nexample query for each label and type; the counts here are those"
                        + " of the shipped data.\n\n");
        schema.notes().forEach(note -> page.append("- ").append(note).append('\n'));
        page.append("\n## Labels\n\n| label | nodes | sphere | properties |\n| --- | ---: | --- | --- |\n");
        schema.labels()
                .forEach(l -> page.append("| `" + l.name() + "` | " + l.count() + " | "
                        + (l.sphere() == null ? "" : l.sphere()) + " | " + properties(l.properties()) + " |\n"));
        page.append(
                "\n## Ties\n\n| family | type | reads | from | to | ties |\n| --- | --- | --- | --- | --- | ---: |\n");
        schema.relationTypes().stream()
                .filter(RelationshipType::tie)
                .forEach(t -> page.append("| " + t.family() + " | `"
                        + t.name() + "`" + (Boolean.TRUE.equals(t.directed()) ? "" : " (undirected)") + " | " + t.verb()
                        + " | "
                        + String.join(", ", t.sources()) + " | " + String.join(", ", t.targets()) + " | " + t.count()
                        + " |\n"));
        page.append("\nProperties of ties: "
                + properties(schema.relationTypes().stream()
                        .filter(RelationshipType::tie)
                        .flatMap(t -> t.properties().stream())
                        .map(p -> new Property(p.name(), p.type(), 0))
                        .distinct()
                        .sorted(java.util.Comparator.comparing(Property::name).thenComparing(Property::type))
                        .toList())
                + ".\n");
        page.append("\n## Other relationships\n\n| type | from | to | count |\n| --- | --- | --- | ---: |\n");
        schema.relationTypes().stream()
                .filter(t -> !t.tie())
                .forEach(t -> page.append("| `" + t.name() + "` | " + String.join(", ", t.sources()) + " | "
                        + String.join(", ", t.targets()) + " | " + t.count() + " |\n"));
        return page.toString();
    }

    private static String properties(List<Property> properties) {
        return properties.stream()
                .map(p -> "`" + p.name() + "` "
                        + p.type().toLowerCase(Locale.ROOT).replace(" not null", ""))
                .collect(Collectors.joining(", "));
    }
}
