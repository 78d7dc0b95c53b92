package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Two tables as Apache Parquet, in a zip of two folders, {@code actors} and {@code ties}, each of files with so many rows: what programs
 * for many machines read in parts. A third file says where they come from.
 */
@Component
class Parquet implements Format {

    /** Some 20 MB of ties in a file: enough files to share a network of millions among processors, and few for a small one. */
    private static final int ROWS_OF_A_FILE = 250_000;

    private final int rowsOfAFile;

    Parquet() {
        this(ROWS_OF_A_FILE);
    }

    /** With files of so many rows. */
    Parquet(int rowsOfAFile) {
        this.rowsOfAFile = rowsOfAFile;
    }

    @Override
    public Described described() {
        return new Described(
                "parquet",
                "a zip of two folders of Parquet files with typed columns, for Spark, DuckDB, pandas and Arrow",
                MediaType.parseMediaType("application/vnd.apache.parquet+zip"),
                "zip");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        return List.of();
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        String origin = String.join("\n", preface);
        try (ParquetFiles<Extract.Node> actors =
                new ParquetFiles<>(zip, "actors", ofActors(extract), origin, rowsOfAFile)) {
            extract.nodes(actors);
        }
        try (ParquetFiles<Extract.Line> ties = new ParquetFiles<>(zip, "ties", ofTies(extract), origin, rowsOfAFile)) {
            extract.lines(ties);
        }
        ZipFiles.end(zip, preface);
    }

    private static List<Attribute<Extract.Node>> ofActors(Extract extract) {
        List<Attribute<Extract.Node>> all = new ArrayList<>(List.of(
                Attribute.whole("number", Extract.Node::number),
                Attribute.text("id", Extract.Node::id),
                Attribute.list("labels", node -> node.actor().kind().labels())));
        all.addAll(extract.nodeAttributes());
        return all;
    }

    /** Ends by number, too: programs for graphs know vertices by numbers, and would have to join both ends of each tie otherwise. */
    private static List<Attribute<Extract.Line>> ofTies(Extract extract) {
        List<Attribute<Extract.Line>> all = new ArrayList<>(List.of(
                Attribute.text("id", Extract.Line::id),
                Attribute.whole("sourceNumber", Extract.Line::source),
                Attribute.whole("targetNumber", Extract.Line::target),
                Attribute.text("source", line -> extract.node(line.source()).id()),
                Attribute.text("target", line -> extract.node(line.target()).id())));
        all.addAll(extract.lineAttributes());
        if (extract.merged()) {
            all.add(Attribute.number("weight", Extract.Line::weight));
        }
        return all;
    }
}
