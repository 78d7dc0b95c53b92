package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.helixatlas.ByOtherPrograms;
import org.helixatlas.ServiceTest;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tools that others wrote read the exports, and find the network that the service has. */
@ByOtherPrograms
class IndependentReadersTest extends ServiceTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/org/helixatlas/export");
    private static final List<String> ATTRIBUTES = List.of("name", "kind", "sphere", "founded", "dissolved", "dataset");

    /** The readers only read them, and no test here changes the graph. */
    @TempDir
    static Path folder;

    private static final Map<String, Expected> expected = new LinkedHashMap<>();

    /**
     * The network by the service's own answers.
     *
     * @param nodes attributes by id, in the order of {@link #ATTRIBUTES}
     * @param lines source, target, type and years
     */
    private record Expected(
            Map<String, List<String>> nodes, List<List<String>> lines, Map<String, Double> betweenness) {}

    @BeforeEach
    void files() throws IOException {
        if (!expected.isEmpty()) {
            return;
        }
        for (boolean directed : List.of(true, false)) {
            String kind = directed ? "directed" : "undirected";
            for (String format :
                    List.of("graphml", "gexf", "gexf-1.2", "pajek", "pajek-project", "dot", "cytoscape", "dl")) {
                Files.write(
                        folder.resolve(kind + "." + format),
                        http.get()
                                .uri("/api/network?format=" + format + "&directed=" + directed)
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray());
            }
            expected.put(kind, expected(directed));
        }
    }

    private Expected expected(boolean directed) {
        JsonNode answer = json("/api/network?directed=" + directed);
        Map<String, List<String>> nodes = new TreeMap<>();
        answer.path("nodes")
                .forEach(n -> nodes.put(
                        n.path("id").asString(),
                        ATTRIBUTES.stream().map(a -> n.path(a).asString("")).toList()));
        List<List<String>> lines = new ArrayList<>();
        answer.path("ties").forEach(t -> {
            lines.add(Stream.of("source", "target", "type", "from", "to")
                    .map(a -> t.path(a).asString(""))
                    .toList());
            if (directed && !t.path("directed").asBoolean()) {
                lines.add(Stream.of("target", "source", "type", "from", "to")
                        .map(a -> t.path(a).asString(""))
                        .toList());
            }
        });
        Map<String, Double> betweenness = new TreeMap<>();
        json("/api/measures/betweenness?top=100000&directed=" + directed)
                .path("items")
                .forEach(i -> betweenness.put(
                        i.path("actor").asString(), i.path("value").asDouble()));
        return new Expected(nodes, lines, betweenness);
    }

    private JsonNode json(String uri) {
        return JsonMapper.shared()
                .readTree(http.get().uri(uri).exchange().getResponse().getContentAsByteArray());
    }

    @Test
    void networkxAndIgraphFindTheSameNodesTiesAttributesAndBetweenness() {
        JsonNode found =
                JsonMapper.shared().readTree(Interpreter.PYTHON.run(script("read_network.py"), folder.toString()));
        for (String kind : expected.keySet()) {
            Expected network = expected.get(kind);
            boolean directed = kind.equals("directed");
            for (Map.Entry<String, JsonNode> reader : found.path(kind).properties()) {
                String name = kind + ", " + reader.getKey();
                boolean whole = Stream.of("graphml", "gexf", "dot", "cytoscape").anyMatch(name::endsWith);
                Map<String, List<String>> nodes = new TreeMap<>();
                reader.getValue().path("nodes").properties().forEach(n -> nodes.put(n.getKey(), texts(n.getValue())));
                assertThat(nodes.keySet()).as(name).isEqualTo(network.nodes.keySet());
                if (whole) {
                    assertThat(nodes).as(name).isEqualTo(network.nodes);
                }
                List<List<String>> lines = new ArrayList<>();
                reader.getValue().path("lines").forEach(l -> lines.add(texts(l)));
                int carried = whole ? 5 : name.endsWith("pajek") ? 3 : 2;
                if (name.endsWith("dl")) {
                    assertThat(lines(lines, carried, directed).distinct())
                            .as(name)
                            .containsExactlyInAnyOrderElementsOf(lines(network.lines, carried, directed)
                                    .distinct()
                                    .toList());
                } else {
                    assertThat(lines(lines, carried, directed))
                            .as(name)
                            .containsExactlyInAnyOrderElementsOf(
                                    lines(network.lines, carried, directed).toList());
                }
                same(name, reader.getValue().path("betweenness"), network.betweenness);
            }
            assertThat(found.path(kind).size()).isEqualTo(8);
        }
    }

    @Test
    void igraphAndStatnetInRFindTheSameNodesTiesClassesAndBetweenness() {
        JsonNode found = JsonMapper.shared().readTree(Interpreter.R.run(script("read-network.R"), folder.toString()));
        for (String kind : expected.keySet()) {
            Expected network = expected.get(kind);
            boolean directed = kind.equals("directed");
            for (Map.Entry<String, JsonNode> reader : found.path(kind).properties()) {
                String name = kind + ", " + reader.getKey();
                assertThat(texts(reader.getValue().path("nodes")))
                        .as(name)
                        .containsExactlyElementsOf(network.nodes.keySet());
                List<List<String>> lines = new ArrayList<>();
                reader.getValue()
                        .path("lines")
                        .forEach(l -> lines.add(List.of(
                                l.path("source").asString(), l.path("target").asString())));
                assertThat(lines(lines, 2, directed).distinct())
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(
                                lines(network.lines, 2, directed).distinct().toList());
                same(name, reader.getValue().path("betweenness"), network.betweenness);
            }
            assertThat(found.path(kind).size()).isEqualTo(3);
        }
        List<List<String>> nodes = List.copyOf(expected.get("directed").nodes.values());
        for (int i = 0; i < nodes.size(); i++) {
            assertThat(found.path("partitions").path("kind").path(i).asInt())
                    .isEqualTo(Vocabulary.shipped()
                                    .kindLabels()
                                    .indexOf(nodes.get(i).get(1))
                            + 1);
            assertThat(found.path("partitions").path("sphere").path(i).asInt())
                    .isEqualTo(Vocabulary.shipped()
                            .sphere(nodes.get(i).get(2))
                            .map(s -> Vocabulary.shipped().index(s) + 1)
                            .orElse(0));
        }
    }

    @Test
    void gephiFindsTheSameNodesTiesAttributesAndBetweenness() {
        String answer = Interpreter.GEPHI.run(script("ReadWithGephi.java"), folder.toString());
        JsonNode found = JsonMapper.shared().readTree(answer.substring(answer.indexOf("{\"directed\"")));
        for (String kind : expected.keySet()) {
            Expected network = expected.get(kind);
            boolean directed = kind.equals("directed");
            for (Map.Entry<String, JsonNode> reader : found.path(kind).properties()) {
                String name = kind + ", " + reader.getKey();
                Map<String, List<String>> nodes = new TreeMap<>();
                reader.getValue().path("nodes").properties().forEach(n -> nodes.put(n.getKey(), texts(n.getValue())));
                assertThat(nodes).as(name).isEqualTo(network.nodes);
                List<List<String>> lines = new ArrayList<>();
                reader.getValue().path("lines").forEach(l -> lines.add(texts(l)));
                assertThat(lines(lines, 5, directed))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(
                                lines(network.lines, 5, directed).toList());
                same(name, reader.getValue().path("betweenness"), network.betweenness);
            }
            assertThat(found.path(kind).size()).isEqualTo(2);
        }
    }

    private static void same(String name, JsonNode found, Map<String, Double> betweenness) {
        assertThat(found.size()).as(name).isEqualTo(betweenness.size());
        found.properties()
                .forEach(v -> assertThat(v.getValue().asDouble())
                        .as(name + ", " + v.getKey())
                        .isCloseTo(betweenness.get(v.getKey()), within(1e-6)));
    }

    /** Lines as far as a format carries them; without directions, the ends in order. */
    private static Stream<List<String>> lines(List<List<String>> lines, int carried, boolean directed) {
        return lines.stream().map(line -> {
            List<String> known = new ArrayList<>(line.subList(0, carried));
            if (!directed && known.get(0).compareTo(known.get(1)) > 0) {
                String first = known.get(0);
                known.set(0, known.get(1));
                known.set(1, first);
            }
            return List.copyOf(known);
        });
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private static Path script(String name) {
        return SCRIPTS.resolve(name);
    }
}
