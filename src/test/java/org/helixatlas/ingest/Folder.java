package org.helixatlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a small data set for a test: one source, one stated and one inferred piece of evidence, and the rows given. */
final class Folder {

    private final Path path;

    Folder(Path imports, String id, String... requires) {
        path = imports.resolve(id);
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write("dataset.json", """
                {"id": "%s", "title": "Test", "version": "1", "licence": "CC0-1.0", "requires": [%s]}
                """.formatted(
                        id, List.of(requires).stream().map(r -> '"' + r + '"').collect(Collectors.joining(","))));
        rows(InputTable.SOURCES, id + "-source,Source,A source,,2009,,primary");
        rows(
                InputTable.EVIDENCE,
                id + "-stated,Evidence," + id + "-source,section 1,,stated,,,,",
                id + "-inferred,Evidence," + id + "-source,section 2,,inferred,Because it follows.,,,");
        rows(InputTable.ACTORS);
    }

    /** A data set of decisions and nothing else. */
    static Folder decisions(Path imports, String id, List<String> requires, String... rows) {
        Folder folder = new Folder(imports, id, requires.toArray(String[]::new));
        for (InputTable table : InputTable.values()) {
            folder.path.resolve(table.file()).toFile().delete();
        }
        return folder.rows(InputTable.SAME, rows);
    }

    /** Replaces a file by its header and these rows. */
    Folder rows(InputTable table, String... rows) {
        return write(table.file(), table.header() + "\n" + String.join("\n", rows) + (rows.length == 0 ? "" : "\n"));
    }

    Folder write(String file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    Folder write(String file, byte[] content) {
        try {
            Files.write(path.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
