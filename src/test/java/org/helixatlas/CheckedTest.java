package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of what was checked against what has every measure and every analysis, and names tests that there are. */
class CheckedTest extends ServiceTest {

    private static final Path TABLE = Path.of("src/docs/checked.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** Operations on a part of the network that compute nothing of their own, and why. */
    private static final Set<String> NO_ANALYSES = Set.of(
            // They tell what the graph holds
            "/api/actors/{id}",
            "/api/actors/{id}/network",
            "/api/network",
            // They draw it
            "/api/actors/{id}/network.{extension}",
            "/api/actors/{id}/lineage.{extension}",
            "/api/figures/{name}.{extension}",
            "/api/network.{extension}",
            "/api/paths.{extension}",
            "/api/positions.{extension}",
            // The first table has each measure by itself; a cost is an estimate
            "/api/measures/{measure}",
            "/api/measures/{measure}/cost",
            // Its numbers are answers of the others
            "/api/report");

    /** The cells of each row of the two tables, without their headings. */
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.endsWith("| test |"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .toList();
    }

    private static Set<String> quoted(Stream<String> cells) {
        return cells.flatMap(cell -> QUOTED.matcher(cell).results().map((MatchResult found) -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode json(String uri) throws IOException {
        return JsonMapper.shared()
                .readTree(http.get().uri(uri).exchange().getResponse().getContentAsByteArray());
    }

    @Test
    void everyMeasureAndEveryAnalysisHasARow() throws IOException {
        Set<String> told = quoted(rows().stream().map(row -> row.get(0)));
        Set<String> wanted = new TreeSet<>();
        json("/api/measures?size=500")
                .path("items")
                .forEach(m -> wanted.add(m.path("id").asString()));
        json("/v3/api-docs").path("paths").propertyStream().forEach(path -> {
            if (path.getValue().at("/get/parameters").findValuesAsString("name").contains("families")) {
                wanted.add(path.getKey());
            }
        });
        wanted.removeAll(NO_ANALYSES);
        assertThat(told).isEqualTo(wanted);
    }

    @Test
    void everyRowNamesTestsThatThereAre() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(TESTS)) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        assertThat(rows()).hasSizeGreaterThan(50).allSatisfy(row -> {
            assertThat(row).as(row.get(0)).hasSize(5);
            assertThat(quoted(Stream.of(row.get(4))))
                    .as(row.get(0))
                    .isNotEmpty()
                    .isSubsetOf(tests);
            assertThat(row.get(3)).as(row.get(0)).isNotBlank();
        });
    }
}
