package org.helixatlas.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Vocabulary;

/**
 * The words that data sets declare beside the shipped ones. A data set may use its own and those of all that it requires. One word
 * means one thing over all data sets: who declares it otherwise is told both places.
 */
final class OwnWords {

    private final List<Problem> problems;
    private final Map<String, List<String>> requires = new TreeMap<>();
    private final Map<String, Map<Definition, Row>> declared = new TreeMap<>();

    /**
     * Judges words one against the other.
     *
     * @param folders of all data sets of a load
     * @param problems hears what is wrong
     */
    OwnWords(List<DatasetFolder> folders, List<Problem> problems) throws IOException {
        this.problems = problems;
        for (DatasetFolder folder : folders) {
            Dataset.Descriptor descriptor = folder.declared();
            requires.put(descriptor.id(), descriptor.requires());
            Map<Definition, Row> rows = new LinkedHashMap<>();
            folder.words().forEach(row -> rows.put(definition(row), row));
            declared.put(descriptor.id(), rows);
        }
        Map<String, Definition> first = new HashMap<>();
        for (Map<Definition, Row> rows : declared.values()) {
            rows.forEach((word, row) -> {
                Definition earlier = first.get(key(word));
                if (earlier != null && !earlier.isLike(word)) {
                    problems.add(row.problem(word.table().key(), word.clashWith(earlier)));
                }
            });
            rows.keySet().forEach(word -> first.putIfAbsent(key(word), word));
        }
    }

    private static Definition definition(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells()
                .forEach((column, value) -> cells.put(
                        column, value instanceof List<?> list ? String.join(";", texts(list)) : value.toString()));
        return new Definition(row.table().words().orElseThrow(), row.file() + " line " + row.line(), cells);
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }

    private static String key(Definition word) {
        return word.table() + " " + word.name().toLowerCase(Locale.ROOT);
    }

    /** The words of all data sets. */
    Vocabulary all() {
        Map<String, Definition> first = new LinkedHashMap<>();
        declared.values().forEach(rows -> rows.keySet().forEach(word -> first.putIfAbsent(key(word), word)));
        return Vocabulary.shipped().with(List.copyOf(first.values()), fault -> {
            // What is wrong with a word is told when its data set is loaded.
        });
    }

    /** The words that a data set may use; what is wrong with its own rows has been added to the problems. */
    Vocabulary of(String dataset) {
        Map<Definition, Row> own = declared.getOrDefault(dataset, Map.of());
        Set<String> names = own.keySet().stream().map(OwnWords::key).collect(Collectors.toSet());
        List<Definition> visible = new ArrayList<>(own.keySet());
        // A clash with another data set has been told already; here the data set's own word counts.
        for (String id : required(dataset)) {
            declared.getOrDefault(id, Map.of()).keySet().stream()
                    .filter(word -> !names.contains(key(word)))
                    .forEach(visible::add);
        }
        return Vocabulary.shipped().with(visible, fault -> {
            Row row = own.get(fault.row());
            if (row != null) {
                problems.add(row.problem(fault.column(), fault.message()));
            }
        });
    }

    /** Itself is not among them, also where the requirements lead back to it. */
    private Set<String> required(String dataset) {
        Set<String> all = new HashSet<>(Set.of(dataset));
        List<String> open = new ArrayList<>(List.of(dataset));
        while (!open.isEmpty()) {
            for (String next : requires.getOrDefault(open.remove(open.size() - 1), List.of())) {
                if (all.add(next)) {
                    open.add(next);
                }
            }
        }
        all.remove(dataset);
        return all;
    }
}
