package org.helixatlas.model;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.helixatlas.model.Definition.Table;

/** The files of the shipped vocabulary: resources beside this class, in the form in which data sets write their own. */
final class ShippedRegistry {

    private ShippedRegistry() {}

    /**
     * The shipped vocabulary.
     *
     * @throws IllegalStateException for a row that is none, with its line and what would be right
     */
    static Vocabulary read() {
        List<Definition> rows = new ArrayList<>();
        for (Table table : Table.values()) {
            InputStream file = ShippedRegistry.class.getResourceAsStream(file(table));
            if (file == null) {
                throw new IllegalStateException(file(table) + " is missing from the class path");
            }
            try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                rows.addAll(rows(table, reader));
            } catch (IOException e) {
                throw new UncheckedIOException(file(table), e);
            }
        }
        return new VocabularyReading(rows, fault -> {
                    throw new IllegalStateException(
                            fault.row().place() + ", column " + fault.column() + ": " + fault.message());
                })
                .vocabulary();
    }

    /** The rows of a file with a head. */
    static List<Definition> rows(Table table, Reader reader) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            List<Definition> rows = new ArrayList<>();
            for (NamedCsvRecord row : csv) {
                Map<String, String> cells = new LinkedHashMap<>();
                row.getFieldsAsMap().forEach((header, cell) -> cells.put(header.replaceFirst(":.*", ""), cell));
                rows.add(new Definition(
                        table, "the shipped " + file(table) + " line " + row.getStartingLineNumber(), cells));
            }
            return rows;
        }
    }

    private static String file(Table table) {
        return table.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
    }
}
