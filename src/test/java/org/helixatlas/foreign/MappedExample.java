package org.helixatlas.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files and their mapping, read and written out so that tests can compare them: one line for each statement and finding. */
final class MappedExample {

    private final ForeignNetwork network;

    private MappedExample(List<ForeignFile> files) {
        network = MappedFiles.read(
                        files.stream().filter(MappedFiles::isMapping).toList(),
                        files.stream().filter(f -> !MappedFiles.isMapping(f)).toList(),
                        ReadingOptions.NONE)
                .network();
    }

    static ForeignFile file(String name, String text) {
        return new ForeignFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads files that the documentation shows. */
    static List<ForeignFile> shown(String... names) {
        List<ForeignFile> files = new ArrayList<>();
        for (String name : names) {
            try {
                files.add(new ForeignFile(name, Files.readAllBytes(Path.of("src/docs/examples/mappings", name))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static MappedExample of(List<ForeignFile> files) {
        return new MappedExample(files);
    }

    /** A mapping, named {@code m.mapping.json}, and files as pairs of name and text. */
    static MappedExample of(String mapping, String... files) {
        List<ForeignFile> all = new ArrayList<>(List.of(file("m.mapping.json", mapping)));
        for (int i = 0; i < files.length; i += 2) {
            all.add(file(files[i], files[i + 1]));
        }
        return new MappedExample(all);
    }

    private static String written(Place place) {
        return place.file() + ":" + place.line() + (place.column().isEmpty() ? "" : ":" + place.column());
    }

    private static String written(Map<? extends Enum<?>, String> values) {
        Map<String, String> sorted = new TreeMap<>();
        values.forEach((field, value) -> sorted.put(MappingKeys.key(field), value));
        return sorted.isEmpty() ? "" : " " + sorted;
    }

    /** {@code file:line key {field=value}}. */
    List<String> actors() {
        return network.actors().stream()
                .map(a -> written(a.place()) + " " + a.key() + written(a.values()))
                .toList();
    }

    /** {@code file:line source -> target {field=value}}. */
    List<String> ties() {
        return network.ties().stream()
                .map(t -> written(t.place()) + " " + t.source() + (t.directed() ? " -> " : " -- ") + t.target()
                        + written(t.values()))
                .toList();
    }

    /** {@code SEVERITY file:line:column 'value' message}. */
    List<String> findings() {
        return network.findings().stream()
                .map(f -> f.severity() + " " + written(f.place()) + (f.value().isEmpty() ? "" : " '" + f.value() + "'")
                        + " " + f.message())
                .toList();
    }

    ForeignNetwork network() {
        return network;
    }
}
