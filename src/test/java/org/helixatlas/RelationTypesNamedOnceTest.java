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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** Descent and place follow the registry's columns: code, Cypher and page do not name the types that carry them. */
class RelationTypesNamedOnceTest {

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//|/?\\*).*$");

    /** Where a name is meant as such, and why a new type need not be added. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("partnership-network.cypher", "the modes of partnership that the chapter tells of"),
            Map.entry("lineage-mergers-and-renamings.cypher", "splits are told apart from other births"),
            Map.entry("predecessors.cypher", "what the conflict is called"),
            Map.entry("whereabouts.cypher", "what the conflict is called"),
            Map.entry("succession.cypher", "what the conflict is called"),
            Map.entry("founders.cypher", "what the conflict is called"),
            Map.entry("parents.cypher", "what the conflict is called"),
            Map.entry("cypher.js", "an example to begin with"),
            Map.entry("ResultFigureController.java", "an example"),
            Map.entry("LineageController.java", "a word of the description"),
            Map.entry("JsonLd.java", "terms of other vocabularies; a type without one is written as our own"),
            Map.entry("Properties.java", "who made a technology, in an order of preference"));

    @Test
    void typesOfDescentAndPlaceAreNamedInTheRegistryAlone() {
        Set<String> types = Vocabulary.shipped().types().stream()
                .filter(t -> t.meaning() != RelationType.Meaning.NONE)
                .map(RelationType::name)
                .collect(Collectors.toSet());
        Pattern name = Pattern.compile("['\":|`]\\s*(" + String.join("|", types) + ")\\b");
        Map<String, Set<String>> named = new TreeMap<>();
        for (Path folder :
                List.of(Path.of("cypher"), Path.of("src/main/java"), Path.of("src/main/resources/static/explorer"))) {
            files(folder)
                    .forEach(file -> name.matcher(COMMENT.matcher(text(file)).replaceAll(""))
                            .results()
                            .forEach(found -> named.computeIfAbsent(
                                            file.getFileName().toString(), f -> new TreeSet<>())
                                    .add(found.group(1))));
        }
        named.keySet().removeAll(NAMED.keySet());
        assertThat(named).isEmpty();
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

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
