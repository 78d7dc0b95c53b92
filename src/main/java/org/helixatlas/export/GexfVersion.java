package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.helixatlas.network.Tied;
import org.jspecify.annotations.Nullable;

/**
 * GEXF as a dynamic graph: actors exist from their founding to their dissolution, ties from their first year in force to their
 * last, both inclusive, and open where the data does not say.
 */
enum GexfVersion {
    /** What older readers know, among them networkx up to 3.2. */
    OLD("http://www.gexf.net/1.2draft", "1.2"),

    /** A relation type is the kind of an edge here, so that parallel ties of different types stay apart. */
    NEW("http://gexf.net/1.3", "1.3");

    private final String namespace;
    private final String number;

    GexfVersion(String namespace, String number) {
        this.namespace = namespace;
        this.number = number;
    }

    /** What it cannot carry of an extract. */
    List<Loss> losses(Extract extract) {
        List<Loss> all = new ArrayList<>(List.of(new Loss(
                "time",
                "An interval is the years in which an actor may have been, and in which a tie certainly was in force or,"
                        + " where no year is certain, may have been; both are attributes too.")));
        if (extract.directionMatters()) {
            all.add(Loss.DIRECTION);
        }
        return all;
    }

    /** Writes an extract. */
    void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        List<Attribute<Extract.Node>> ofNodes = extract.nodeAttributes();
        List<Attribute<Extract.Line>> ofLines = extract.lineAttributes();
        Xml.document(out, preface, xml -> {
            xml.start("gexf", "xmlns", namespace, "version", number);
            xml.start("meta").text("creator", "Helix Atlas");
            xml.text("description", String.join("\n", preface)).end();
            xml.start(
                    "graph",
                    "mode",
                    "dynamic",
                    "defaultedgetype",
                    extract.directed() ? "directed" : "undirected",
                    "timeformat",
                    "integer",
                    "timerepresentation",
                    this == NEW ? "interval" : null);
            columns(xml, "node", ofNodes);
            columns(xml, "edge", ofLines);
            xml.start("nodes");
            extract.nodes(node -> Xml.part(() -> {
                xml.start(
                        "node",
                        "id",
                        node.id(),
                        "label",
                        node.actor().name(),
                        "start",
                        node.actor().possible().first(),
                        "end",
                        node.actor().possible().last());
                values(xml, ofNodes, node);
                xml.end();
            }));
            xml.end().start("edges");
            extract.lines(line -> Xml.part(() -> {
                @Nullable Tied tie = line.tie();
                xml.start(
                        "edge",
                        "id",
                        line.id(),
                        "source",
                        extract.node(line.source()).id(),
                        "target",
                        extract.node(line.target()).id(),
                        "kind",
                        this == OLD || tie == null ? null : tie.type(),
                        "label",
                        tie == null ? null : tie.verb(),
                        "weight",
                        line.weight(),
                        "start",
                        tie == null ? null : tie.certainFrom() == null ? tie.possibleFrom() : tie.certainFrom(),
                        "end",
                        tie == null ? null : tie.certainFrom() == null ? tie.possibleTo() : tie.certainTo());
                values(xml, ofLines, line);
                xml.end();
            }));
            xml.end().end().end();
        });
    }

    private static <T> void columns(Xml xml, String owner, List<Attribute<T>> attributes) throws XMLStreamException {
        if (attributes.isEmpty()) {
            return;
        }
        xml.start("attributes", "class", owner, "mode", "static");
        for (Attribute<T> attribute : attributes) {
            xml.empty(
                    "attribute",
                    "id",
                    attribute.name(),
                    "title",
                    attribute.name(),
                    "type",
                    switch (attribute.type()) {
                        case TEXT, LIST -> "string";
                        case WHOLE -> "integer";
                        case NUMBER -> "double";
                        case TRUTH -> "boolean";
                    });
        }
        xml.end();
    }

    private static <T> void values(Xml xml, List<Attribute<T>> attributes, T row) throws XMLStreamException {
        if (attributes.isEmpty()) {
            return;
        }
        xml.start("attvalues");
        for (Attribute<T> attribute : attributes) {
            String value = attribute.text(row);
            if (value != null) {
                xml.empty("attvalue", "for", attribute.name(), "value", value);
            }
        }
        xml.end();
    }
}
