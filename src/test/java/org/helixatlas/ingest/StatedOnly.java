package org.helixatlas.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes data sets anew with all that is inferred struck out: evidence, what rests on it alone, and what refers to that. */
public final class StatedOnly {

    private static final List<String> FILES =
            Arrays.stream(InputTable.values()).map(InputTable::file).toList();
    private static final List<String> REFERENCES = List.of(":START_ID", ":END_ID", "actor", "subject");

    private final Set<String> inferred = new HashSet<>();
    private final Set<String> gone = new HashSet<>();

    private StatedOnly() {}

    /**
     * Copies data sets without their inferences.
     *
     * @param datasets their ids, each after those that it requires
     */
    public static void copy(Path from, List<String> datasets, Path to) throws IOException {
        StatedOnly copy = new StatedOnly();
        for (String dataset : datasets) {
            Files.createDirectories(to.resolve(dataset));
            Files.copy(
                    from.resolve(dataset).resolve("dataset.json"),
                    to.resolve(dataset).resolve("dataset.json"));
            for (String file : FILES) {
                if (Files.exists(from.resolve(dataset).resolve(file))) {
                    copy.file(
                            from.resolve(dataset).resolve(file),
                            to.resolve(dataset).resolve(file));
                }
            }
        }
    }

    private void file(Path from, Path to) throws IOException {
        List<String> header = Arrays.asList(Files.readAllLines(from).get(0).split(","));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(from);
                CsvWriter written = CsvWriter.builder().build(to)) {
            written.writeRecord(header);
            for (NamedCsvRecord row : rows) {
                List<String> cells = new ArrayList<>();
                boolean stands = true;
                for (String column : header) {
                    String cell = row.getField(column);
                    if (column.equals("basis") && cell.equals("inferred")) {
                        inferred.add(row.getField("id"));
                        stands = false;
                    }
                    if (column.equals("evidence:string[]") && !cell.isEmpty()) {
                        cell = Arrays.stream(cell.split(";"))
                                .filter(id -> !inferred.contains(id))
                                .collect(Collectors.joining(";"));
                        stands &= !cell.isEmpty();
                    }
                    stands &= !REFERENCES.contains(column) || !gone.contains(cell);
                    cells.add(cell);
                }
                if (stands) {
                    written.writeRecord(cells);
                } else if (header.contains("id:ID")) {
                    gone.add(row.getField("id:ID"));
                }
            }
        }
    }
}
