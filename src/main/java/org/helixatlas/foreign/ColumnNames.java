package org.helixatlas.foreign;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The usual headings of columns in several languages, from {@code columns.csv} beside this class. */
final class ColumnNames {

    private static final Map<Field, Set<String>> NAMES = read();
    private static final Set<String> ALL = all();

    private ColumnNames() {}

    private static Map<Field, Set<String>> read() {
        Map<Field, Set<String>> names = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            names.put(field, new HashSet<>());
        }
        InputStream file = ColumnNames.class.getResourceAsStream("columns.csv");
        if (file == null) {
            throw new IllegalStateException("columns.csv is missing from the class path");
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                Field field = Field.valueOf(
                        row.getField("field").toUpperCase(Locale.ROOT).replace('-', '_'));
                for (String name : row.getField("names:string[]").split(";")) {
                    names.get(field).add(Texts.words(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("columns.csv", e);
        }
        return names;
    }

    private static Set<String> all() {
        Set<String> all = new HashSet<>();
        NAMES.values().forEach(all::addAll);
        return all;
    }

    /** Whether a heading is usual for a field. */
    static boolean isNamed(Field field, String heading) {
        return NAMES.get(field).contains(Texts.words(heading));
    }

    /** Whether a text is a usual heading of any field. */
    static boolean isKnown(String text) {
        return ALL.contains(Texts.words(text));
    }
}
