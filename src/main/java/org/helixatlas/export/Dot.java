package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** DOT, the language of Graphviz. */
@Component
class Dot implements Format {

    @Override
    public Described described() {
        return new Described(
                "dot", "DOT, for Graphviz", MediaType.parseMediaType("text/vnd.graphviz;charset=UTF-8"), "dot");
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
        List<Attribute<Extract.Node>> ofNodes = new ArrayList<>(extract.nodeAttributes());
        // The name is the label; readers in Python take an attribute called name for the node's id.
        ofNodes.removeIf(a -> a.name().equals("name"));
        List<Attribute<Extract.Line>> ofLines = new ArrayList<>(extract.lineAttributes());
        if (extract.merged()) {
            ofLines.add(Attribute.number("weight", Extract.Line::weight));
        }
        Text text = new Text(out).comments("// ", preface);
        text.line(extract.directed() ? "digraph" : "graph", " network {");
        extract.nodes(node -> text.line(
                "  ",
                quoted(node.id()),
                attributes("label=" + quoted(node.actor().name()), ofNodes, node)));
        extract.lines(line -> text.line(
                "  ",
                quoted(extract.node(line.source()).id()),
                extract.directed() ? " -> " : " -- ",
                quoted(extract.node(line.target()).id()),
                attributes(
                        line.tie() == null
                                ? "id=" + quoted(line.id())
                                : "id=" + quoted(line.id()) + ", label="
                                        + quoted(line.tie().verb()),
                        ofLines,
                        line)));
        text.line("}").flush();
    }

    private static <T> String attributes(String first, List<Attribute<T>> attributes, T row) {
        StringJoiner all = new StringJoiner(", ", " [", "];").add(first);
        for (Attribute<T> attribute : attributes) {
            String value = attribute.text(row);
            if (value != null) {
                // Graphviz keeps attributes that it does not know.
                all.add(attribute.name() + "=" + quoted(value));
            }
        }
        return all.toString();
    }

    /** A quoted id: a backslash is written twice, since one before the closing quote would take that in. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
