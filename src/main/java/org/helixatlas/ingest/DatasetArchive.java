package org.helixatlas.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.Kind;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data set written back from the graph as the files it was loaded from, in a zip. Nothing is lost: loaded again, the files make
 * the same graph. They are in canonical form, rows sorted by their cells and empty where a cell would repeat what its row implies,
 * so that files already in that form come back byte by byte.
 */
@Component
public class DatasetArchive {

    private static final int ATTEMPTS = 5;

    /** The first moment that a zip can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Driver driver;
    private final CypherFiles files;

    DatasetArchive(Driver driver, CypherFiles files) {
        this.driver = driver;
        this.files = files;
    }

    /** The zip of a data set that is loaded; empty when there is none of this id. */
    public Optional<byte[]> of(String id) {
        Map<String, List<Value>> rows = rows(id);
        if (!rows.containsKey("dataset")) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            entry(zip, id + "/dataset.json");
            zip.write(descriptor(rows.get("dataset").get(0)).getBytes(StandardCharsets.UTF_8));
            for (Table table : Table.values()) {
                List<Value> found = rows.getOrDefault(table.title(), List.of());
                if (!found.isEmpty() || table.required()) {
                    entry(zip, id + "/" + table.file());
                    write(zip, table, id, found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(bytes.toByteArray());
    }

    private Map<String, List<Value>> rows(String id) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try (Session session = driver.session()) {
                Map<String, List<Value>> parts =
                        session
                                .run(files.get("read", "data-set-rows").statement(), Map.of("dataset", id))
                                .list()
                                .stream()
                                .collect(Collectors.groupingBy(
                                        row -> row.get("part").asString(),
                                        Collectors.mapping((Record row) -> row.get("row"), Collectors.toList())));
                List<Value> versions = parts.getOrDefault("version", List.of());
                if (versions.stream().distinct().count() <= 1) {
                    return parts;
                }
            }
        }
        throw new IllegalStateException("The graph changed " + ATTEMPTS + " times while a data set was read");
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static String descriptor(Value dataset) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (String field : List.of("id", "title", "version", "licence", "description", "requires", "notes")) {
            json.put(field, dataset.get(field).asObject());
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEntrySpacing(Separators.Spacing.NONE)
                        .withArrayElementSpacing(Separators.Spacing.NONE)
                        .withArrayEmptySeparator(""))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JsonMapper.shared().writer().with(printer).writeValueAsString(json) + "\n";
    }

    private static void write(ZipOutputStream zip, Table table, String dataset, List<Value> found) throws IOException {
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(table.columns().stream().map(Table.Column::header).toList());
        List<List<String>> rows = new ArrayList<>();
        for (Value row : found) {
            rows.add(table.columns().stream()
                    .map(column -> implied(table, column, dataset, row) ? "" : cell(row.get(column.property())))
                    .toList());
        }
        rows.sort(DatasetArchive::inOrder);
        rows.forEach(csv::writeRecord);
        csv.flush();
    }

    /** Whether a row says by its other cells, or by the tie that it corroborates, what a cell would say. */
    private static boolean implied(Table table, Table.Column column, String dataset, Value row) {
        if (table == Table.ACTORS && column.property().equals("sphere")) {
            return !Kind.of(row.get("label").asString()).orElseThrow().namesItsSphere();
        }
        // The first data set that states a tie gives its cells; the others only add their evidence.
        return table == Table.TIES
                && !column.required()
                && !column.property().equals("discriminator")
                && !row.get("datasets").get(0).asString().equals(dataset);
    }

    private static String cell(@Nullable Value value) {
        if (value == null || value.isNull()) {
            return "";
        }
        Object plain = value.asObject();
        if (plain instanceof List<?> parts) {
            return parts.stream().map(String::valueOf).collect(Collectors.joining(";"));
        }
        if (plain instanceof Double number) {
            return new java.math.BigDecimal(number.toString())
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return String.valueOf(plain);
    }

    private static int inOrder(List<String> one, List<String> other) {
        Comparator<String> text = Comparator.naturalOrder();
        for (int i = 0; i < one.size(); i++) {
            int difference = text.compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
