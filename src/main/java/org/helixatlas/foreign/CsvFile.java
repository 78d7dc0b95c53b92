package org.helixatlas.foreign;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One CSV file of a data set in the making, with the place that each of its lines comes from. No cell has several lines. */
final class CsvFile {

    private final String name;
    private final int columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    private final List<Place> origins = new ArrayList<>();

    CsvFile(String name, String header) {
        this.name = name;
        List<String> titles = List.of(header.split(","));
        columns = titles.size();
        csv.writeRecord(titles);
    }

    String name() {
        return name;
    }

    void row(Place origin, String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(name + " has " + columns + " columns, not " + cells.length);
        }
        csv.writeRecord(cells);
        origins.add(origin);
    }

    boolean isEmpty() {
        return origins.isEmpty();
    }

    List<Place> origins() {
        return origins;
    }

    byte[] bytes() {
        try {
            csv.flush();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
