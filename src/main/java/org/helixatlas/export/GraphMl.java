package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** GraphML 1.0 (Brandes et al., GD 2001), as igraph, networkx, Gephi, yEd and Cytoscape read it. */
@Component
class GraphMl implements Format {

    @Override
    public Described described() {
        return new Described(
                "graphml",
                "GraphML, for igraph, networkx, Gephi, yEd and Cytoscape",
                MediaType.parseMediaType("application/graphml+xml;charset=UTF-8"),
                "graphml");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        List<Loss> all = new ArrayList<>(List.of(Loss.INTERVALS));
        if (extract.directionMatters()) {
            all.add(Loss.DIRECTION);
        }
        return all;
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        List<Attribute<Extract.Node>> ofNodes = extract.nodeAttributes();
        List<Attribute<Extract.Line>> ofLines = new ArrayList<>(extract.lineAttributes());
        if (extract.merged()) {
            ofLines.add(Attribute.number("weight", Extract.Line::weight));
        }
        Xml.document(out, preface, xml -> {
            xml.start(
                    "graphml",
                    "xmlns",
                    "http://graphml.graphdrawing.org/xmlns",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
            keys(xml, "node", "n-", ofNodes);
            keys(xml, "edge", "e-", ofLines);
            xml.start("graph", "id", "network", "edgedefault", extract.directed() ? "directed" : "undirected");
            extract.nodes(node -> Xml.part(() -> {
                xml.start("node", "id", node.id());
                data(xml, "n-", ofNodes, node);
                xml.end();
            }));
            extract.lines(line -> Xml.part(() -> {
                xml.start(
                        "edge",
                        "id",
                        line.id(),
                        "source",
                        extract.node(line.source()).id(),
                        "target",
                        extract.node(line.target()).id());
                data(xml, "e-", ofLines, line);
                xml.end();
            }));
            xml.end().end();
        });
    }

    private static <T> void keys(Xml xml, String domain, String prefix, List<Attribute<T>> attributes)
            throws XMLStreamException {
        for (Attribute<T> attribute : attributes) {
            xml.empty(
                    "key",
                    "id",
                    prefix + attribute.name(),
                    "for",
                    domain,
                    "attr.name",
                    attribute.name(),
                    "attr.type",
                    switch (attribute.type()) {
                        case TEXT, LIST -> "string";
                        case WHOLE -> "int";
                        case NUMBER -> "double";
                        case TRUTH -> "boolean";
                    });
        }
    }

    private static <T> void data(Xml xml, String prefix, List<Attribute<T>> attributes, T row)
            throws XMLStreamException {
        for (Attribute<T> attribute : attributes) {
            String value = attribute.text(row);
            if (value != null) {
                xml.text("data", value, "key", prefix + attribute.name());
            }
        }
    }
}
