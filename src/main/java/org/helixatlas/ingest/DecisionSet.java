package org.helixatlas.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.helixatlas.web.NotFound;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data set in which the service keeps decisions that come by REST, one file of them at a time. */
final class DecisionSet {

    static final String ID = "decisions";

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CELLS = List.of("actor", "other", "decision", "by", "why", "evidence");

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();

    /**
     * What is kept.
     *
     * @param folder the data set's; null where there is none yet
     */
    DecisionSet(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            byte[] kept = files.get(InputTable.SAME.file());
            if (kept != null) {
                // What is kept was loaded, and had no problems.
                new TableReading(InputTable.SAME, InputTable.SAME.file(), null, new Values(), new ArrayList<>())
                        .rows(FileContent.of(kept))
                        .forEach(row -> rows.add(row.cells()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data set " + ID + " cannot be read", e);
        }
    }

    /** Decides on two ids, whatever was decided on them here before. */
    DecisionSet decide(String actor, String other, String decision, String by, String why) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("actor", actor);
        row.put("other", other);
        row.put("decision", decision);
        row.put("by", by);
        row.put("why", why);
        rows.removeIf(r -> pair(r).equals(Set.of(actor, other)));
        rows.add(row);
        rows.sort(Comparator.comparing((Map<String, Object> r) -> text(r, "actor"))
                .thenComparing(r -> text(r, "other")));
        return this;
    }

    /**
     * Takes back what was decided on two ids.
     *
     * @throws NotFound where nothing was
     */
    DecisionSet undo(String actor, String other) {
        if (!rows.removeIf(r -> pair(r).equals(Set.of(actor, other)))) {
            throw new NotFound(
                    "decision",
                    actor + " " + other,
                    rows.stream()
                            .map(r -> text(r, "actor") + " " + text(r, "other"))
                            .toList());
        }
        return this;
    }

    private static Set<String> pair(Map<String, Object> row) {
        return Set.of(text(row, "actor"), text(row, "other"));
    }

    private static String text(Map<String, Object> row, String property) {
        Object value = row.getOrDefault(property, "");
        return value instanceof List<?> list
                ? String.join(";", list.stream().map(String::valueOf).toList())
                : value.toString();
    }

    /**
     * The files to load.
     *
     * @param homes gives the data sets that declare some ids
     */
    Upload upload(Function<Set<String>, Set<String>> homes) {
        Set<String> ids = new TreeSet<>();
        rows.forEach(row -> ids.addAll(pair(row)));
        Set<String> requires = new TreeSet<>(homes.apply(ids));
        Map<String, Object> descriptor = new LinkedHashMap<>(Map.of("id", ID));
        descriptor.put("title", "Decisions");
        descriptor.put("version", "1");
        descriptor.put("licence", "CC0-1.0");
        descriptor.put("description", "Which ids mean one body, and which do not.");
        byte[] before = files.get(DatasetFolder.DESCRIPTOR);
        if (before != null) {
            JsonNode json = JSON.readTree(before);
            List.of("title", "version", "licence", "description")
                    .forEach(field -> descriptor.put(field, json.path(field).asString("")));
            if (json.has("notes")) {
                descriptor.put("notes", json.path("notes"));
            }
            if (files.size() > 2) {
                // What else is in it may refer to more.
                json.path("requires").forEach(r -> requires.add(r.asString("")));
            }
        }
        requires.remove(ID);
        descriptor.put("requires", requires);
        files.put(DatasetFolder.DESCRIPTOR, JSON.writeValueAsBytes(descriptor));
        files.put(InputTable.SAME.file(), csv());
        return new Upload(ID, files);
    }

    private byte[] csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(InputTable.SAME.columns().stream()
                    .map(InputTable.Column::header)
                    .toList());
            rows.forEach(
                    row -> csv.writeRecord(CELLS.stream().map(p -> text(row, p)).toList()));
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot fail to be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
