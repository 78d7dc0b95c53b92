package org.helixatlas.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.helixatlas.web.CsvCell;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Two tables in a zip, {@code nodes.csv} and {@code ties.csv}, with the headers of {@code neo4j-admin database import}, so that
 * Neo4j gets the nodes with their labels and the relationships with their types. A third file says where they come from.
 */
@Component
class CsvTables implements Format {

    @Override
    public Described described() {
        return new Described(
                "csv",
                "a zip of two CSV tables with the headers of neo4j-admin, for spreadsheets, pandas, R and Neo4j",
                MediaType.parseMediaType("application/zip"),
                "zip");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        boolean[] touched = {false};
        try {
            List<Attribute<Extract.Node>> ofNodes = extract.nodeAttributes();
            List<Attribute<Extract.Line>> ofLines = extract.lineAttributes();
            extract.nodes(node -> touched[0] |= isTouched(ofNodes, node));
            extract.lines(line -> touched[0] |= isTouched(ofLines, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return touched[0]
                ? List.of(new Loss(
                        "formulas", "A text that a spreadsheet would run as a formula has an apostrophe before it."))
                : List.of();
    }

    private static <T> boolean isTouched(List<Attribute<T>> attributes, T row) {
        return attributes.stream()
                .filter(a -> a.type() == Attribute.Type.TEXT || a.type() == Attribute.Type.LIST)
                .map(a -> a.text(row))
                .anyMatch(text -> text != null && CsvCell.runs(text));
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        CsvWriter nodes = table(zip, "nodes.csv");
        List<Attribute<Extract.Node>> ofNodes = extract.nodeAttributes();
        nodes.writeRecord(header(List.of("id:ID", ":LABEL"), ofNodes));
        extract.nodes(node -> nodes.writeRecord(
                row(List.of(node.id(), String.join(";", node.actor().kind().labels())), ofNodes, node)));
        nodes.flush();

        CsvWriter ties = table(zip, "ties.csv");
        List<Attribute<Extract.Line>> ofLines = new ArrayList<>(extract.lineAttributes());
        // The type has a column of its own, and a relationship has one direction anyway.
        ofLines.removeIf(a -> a.name().equals("type") || a.name().equals("mirrored"));
        if (extract.merged()) {
            ofLines.add(Attribute.number("weight", Extract.Line::weight));
        }
        ties.writeRecord(header(List.of(":START_ID", ":TYPE", ":END_ID", "id"), ofLines));
        extract.lines(line -> {
            if (!line.mirrored()) {
                ties.writeRecord(row(
                        List.of(
                                extract.node(line.source()).id(),
                                line.tie() == null ? "TIED_TO" : line.tie().type(),
                                extract.node(line.target()).id(),
                                line.id()),
                        ofLines,
                        line));
            }
        });
        ties.flush();

        ZipFiles.end(zip, preface);
    }

    private static CsvWriter table(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(ZipFiles.entry(name));
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    private static <T> List<String> header(List<String> first, List<Attribute<T>> attributes) {
        List<String> header = new ArrayList<>(first);
        for (Attribute<T> attribute : attributes) {
            header.add(attribute.name()
                    + switch (attribute.type()) {
                        case TEXT -> "";
                        case WHOLE -> ":int";
                        case NUMBER -> ":double";
                        case TRUTH -> ":boolean";
                        case LIST -> ":string[]";
                    });
        }
        return header;
    }

    private static <T> List<String> row(List<String> first, List<Attribute<T>> attributes, T row) {
        List<String> cells = new ArrayList<>(first);
        for (Attribute<T> attribute : attributes) {
            cells.add(CsvCell.of(attribute.of(row)));
        }
        return cells;
    }
}
