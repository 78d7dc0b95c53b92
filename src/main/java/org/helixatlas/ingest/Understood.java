package org.helixatlas.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.helixatlas.foreign.Columns;
import org.helixatlas.foreign.Place;
import org.helixatlas.foreign.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * How files from outside were read.
 *
 * @param format their format, in words
 * @param columns of the tables among them, and what they are read as
 * @param preview its first rows, as a trial shows them; absent where it was loaded, or could not be read
 */
public record Understood(
        String format, List<Columns> columns, @Nullable Preview preview) {

    /** How many rows a trial shows of each table. */
    static final int SHOWN = 20;

    /** The first actors and ties. */
    public record Preview(Sample actors, Sample ties) {}

    /**
     * The first rows of a table.
     *
     * @param columns those in which one of these rows says something
     * @param count how many rows the table has
     * @param rows the first of them
     */
    public record Sample(List<String> columns, int count, List<SampleRow> rows) {}

    /**
     * A row.
     *
     * @param file which of the files that were sent says so; empty where several do or none
     * @param line where, counted from 1; 0 where the file as a whole does
     * @param cells one for each of the columns
     */
    public record SampleRow(String file, long line, List<String> cells) {}

    /** What an understanding tells of itself, with its first rows for a trial. */
    static Understood of(Understanding understanding, boolean dryRun) {
        return new Understood(
                understanding.format(),
                understanding.columns(),
                dryRun && understanding.isSound()
                        ? new Preview(sample(understanding, InputTable.ACTORS), sample(understanding, InputTable.TIES))
                        : null);
    }

    private static Sample sample(Understanding understanding, InputTable table) {
        byte[] file = understanding.files().getOrDefault(table.file(), new byte[0]);
        List<Place> places = understanding.origins().getOrDefault(table.file(), List.of());
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(new String(file, StandardCharsets.UTF_8)).stream()
                .toList();
        if (records.isEmpty()) {
            return new Sample(List.of(), 0, List.of());
        }
        List<String> header = records.get(0).getFields();
        List<CsvRecord> first = records.stream().skip(1).limit(SHOWN).toList();
        List<Integer> columns = IntStream.range(0, header.size())
                .filter(c -> first.stream().anyMatch(r -> !r.getField(c).isEmpty()))
                .boxed()
                .toList();
        List<SampleRow> rows = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            CsvRecord record = first.get(i);
            Place place = i < places.size() ? places.get(i) : new Place("", 0, "");
            rows.add(new SampleRow(
                    place.file(),
                    place.line(),
                    columns.stream().map(record::getField).toList()));
        }
        return new Sample(columns.stream().map(header::get).toList(), records.size() - 1, rows);
    }
}
