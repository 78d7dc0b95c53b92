package org.helixatlas.foreign;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.Vocabulary;

/** What small files are understood as, for tests. */
final class Told {

    private Told() {}

    static ForeignFile file(String name, String text) {
        return new ForeignFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Understanding csv(String text, String... options) {
        return of(options, file("net.csv", text));
    }

    /** @param options names and values in turn */
    static Understanding of(String[] options, ForeignFile... files) {
        Map<String, String> told = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            told.put(options[i], options[i + 1]);
        }
        return ForeignFiles.understand(List.of(files), new ReadingOptions(told), "", Vocabulary.shipped());
    }

    static Understanding of(ForeignFile... files) {
        return of(new String[0], files);
    }

    /** The rows of a file without its header. */
    static List<String> rows(Understanding understanding, String file) {
        byte[] bytes = understanding.files().getOrDefault(file, new byte[0]);
        return new String(bytes, StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    /** The ties, without their empty cells. */
    static List<String> ties(Understanding understanding) {
        return rows(understanding, "ties.csv").stream()
                .map(row -> row.replaceAll(",+", ","))
                .toList();
    }

    /** Ids, kinds and names of the actors. */
    static List<String> actors(Understanding understanding) {
        return rows(understanding, "actors.csv").stream()
                .map(row -> String.join(",", List.of(row.split(",")).subList(0, 3)))
                .toList();
    }

    /** What is found of a severity: line, column, value and message. */
    static List<String> found(Understanding understanding, Severity severity) {
        return understanding.findings().stream()
                .filter(f -> f.severity() == severity)
                .map(f -> f.place().line() + "|" + f.place().column() + "|" + f.value() + "|" + f.message())
                .toList();
    }

    static List<String> errors(Understanding understanding) {
        return found(understanding, Severity.ERROR);
    }
}
