package org.helixatlas.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.DefinitionRow;
import org.helixatlas.graph.Reading;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Vocabulary;
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
 * so that files already in that form come back byte by byte. Where decisions on its ids changed the rows in the graph, they come
 * from the files that were loaded.
 */
@Component
public class DatasetArchive {

    private static final int ATTEMPTS = 5;

    /** The first moment that a zip can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Driver driver;
    private final CypherFiles files;
    private final History history;

    DatasetArchive(Driver driver, CypherFiles files, History history) {
        this.driver = driver;
        this.files = files;
        this.history = history;
    }

    /**
     * The zip of a data set that is loaded, in a file that the caller removes; empty when there is none of this id. Rows pass through
     * memory one table at a time.
     */
    public Optional<Path> of(String id) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Path file = Files.createTempFile("data-set-", ".zip");
            Written written = null;
            try {
                written = write(id, file);
            } finally {
                if (written != Written.WHOLE) {
                    Files.delete(file);
                }
            }
            if (written != Written.AMID_A_LOAD) {
                return written == Written.WHOLE ? Optional.of(file) : Optional.empty();
            }
        }
        throw new IllegalStateException("The graph changed " + ATTEMPTS + " times while a data set was read");
    }

    private enum Written {
        WHOLE,
        ABSENT,
        AMID_A_LOAD
    }

    /** The rows come table by table, in the order of the tables, between the graph's version before and after. */
    private Written write(String id, Path file) throws IOException {
        try (Session session = Reading.session(driver);
                ZipOutputStream zip = new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            Iterator<Record> rows =
                    session.run(files.get("read", "data-set-rows").statement(), Map.<String, Object>of("dataset", id));
            Set<String> versions = new HashSet<>();
            boolean found = false;
            boolean merged = false;
            Iterator<InputTable> tables = List.of(InputTable.values()).iterator();
            InputTable table = tables.next();
            List<List<String>> cells = new ArrayList<>();
            List<Definition> words = new ArrayList<>();
            Vocabulary vocabulary = Vocabulary.shipped();
            while (rows.hasNext()) {
                Record next = rows.next();
                String part = next.get("part").asString();
                Value row = next.get("row");
                switch (part) {
                    case "version" -> versions.add(row.get("version").asString());
                    case "word" ->
                        words.add(DefinitionRow.of(column -> row.get(column).asObject()));
                    case "dataset" -> {
                        found = true;
                        merged = row.get("merged").asBoolean(false);
                        vocabulary = Vocabulary.shipped().with(words);
                        entry(zip, id + "/dataset.json");
                        zip.write(descriptor(row).getBytes(StandardCharsets.UTF_8));
                    }
                    default -> {
                        if (merged) {
                            continue;
                        }
                        while (!table.title().equals(part)) {
                            write(zip, table, id, cells);
                            cells.clear();
                            table = tables.next();
                        }
                        cells.add(cells(table, property -> plain(row.get(property)), vocabulary));
                    }
                }
            }
            if (!found) {
                // A zip is not closed without an entry.
                entry(zip, id);
                return versions.size() > 1 ? Written.AMID_A_LOAD : Written.ABSENT;
            }
            if (merged) {
                writeLoaded(zip, id, vocabulary);
            } else {
                write(zip, table, id, cells);
                while (tables.hasNext()) {
                    write(zip, tables.next(), id, List.of());
                }
            }
            return versions.size() > 1 ? Written.AMID_A_LOAD : Written.WHOLE;
        }
    }

    private void writeLoaded(ZipOutputStream zip, String id, Vocabulary vocabulary) throws IOException {
        Dataset loaded = history.loaded(id);
        for (InputTable table : InputTable.values()) {
            write(
                    zip,
                    table,
                    id,
                    loaded.rows(table).stream()
                            .map(row -> cells(table, row.cells()::get, vocabulary))
                            .toList());
        }
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

    private static void write(ZipOutputStream zip, InputTable table, String dataset, List<List<String>> cells)
            throws IOException {
        if (cells.isEmpty() && !table.required()) {
            return;
        }
        entry(zip, dataset + "/" + table.file());
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(table.columns().stream().map(InputTable.Column::header).toList());
        cells.stream().sorted(DatasetArchive::inOrder).forEach(csv::writeRecord);
        csv.flush();
    }

    private static List<String> cells(InputTable table, Function<String, @Nullable Object> row, Vocabulary vocabulary) {
        return table.columns().stream()
                .map(column -> implied(table, column, row, vocabulary) ? "" : cell(row.apply(column.property())))
                .toList();
    }

    /** Whether a row says by its other cells what a cell would say. */
    private static boolean implied(
            InputTable table, InputTable.Column column, Function<String, @Nullable Object> row, Vocabulary vocabulary) {
        return table == InputTable.ACTORS
                && column.property().equals("sphere")
                && !vocabulary
                        .kind(String.valueOf(row.apply("label")))
                        .orElseThrow()
                        .namesItsSphere();
    }

    private static @Nullable Object plain(@Nullable Value value) {
        return value == null || value.isNull() ? null : value.asObject();
    }

    private static String cell(@Nullable Object plain) {
        if (plain == null) {
            return "";
        }
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
