package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * A network of Pajek ({@code .net}) in the part of the format that other tools read too: one list of lines, the relation type
 * being their label. {@link PajekProject} has partitions, numbered relations and time for Pajek itself.
 */
@Component
class Pajek implements Format {

    @Override
    public Described described() {
        return new Described(
                "pajek",
                "Pajek's .net, one list of lines with their type as label, for Pajek, igraph and networkx",
                MediaType.parseMediaType("text/x-pajek-network;charset=UTF-8"),
                "net");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        return Loss.ofPlainGraph(
                extract,
                "The type of a tie is the label of its line, and the rest of it is left out; pajek-project numbers the"
                        + " types as relations.");
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        Text text = new Text(out).comments("% ", preface);
        text.line("*Vertices ", Integer.toString(extract.size()));
        extract.nodes(node -> text.line(Integer.toString(node.number() + 1), " \"", node.id(), "\""));
        text.line(lines(extract));
        extract.lines(line -> text.line(
                ends(line), line.tie() == null ? "" : " l \"" + line.tie().type() + "\""));
        text.flush();
    }

    /** The head of a list of lines: arcs have a direction, edges have none. */
    static String lines(Extract extract) {
        return extract.directed() ? "*Arcs" : "*Edges";
    }

    /** The ends of a line, counted from 1, and its value. */
    static String ends(Extract.Line line) {
        return (line.source() + 1) + " " + (line.target() + 1) + " " + Text.number(line.weight());
    }
}
