package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
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
    public String id() {
        return "pajek";
    }

    @Override
    public String title() {
        return "Pajek's .net, one list of lines with their type as label, for Pajek, igraph and networkx";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.parseMediaType("text/x-pajek-network;charset=UTF-8");
    }

    @Override
    public String extension() {
        return "net";
    }

    @Override
    public List<Loss> losses(Extract extract) {
        List<Loss> all = new ArrayList<>(List.of(Loss.NAMES, Loss.TIME));
        if (!extract.merged()) {
            all.add(new Loss(
                    "relations",
                    "The type of a tie is the label of its line, and the rest of it is left out; pajek-project numbers the"
                            + " types as relations."));
        }
        if (extract.directionMatters()) {
            all.add(Loss.DIRECTION);
        }
        return all;
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        Text text = new Text(out).comments("% ", preface);
        text.line("*Vertices ", Integer.toString(extract.size()));
        extract.nodes(node -> text.line(Integer.toString(node.number() + 1), " \"", node.id(), "\""));
        text.line(extract.directed() ? "*Arcs" : "*Edges");
        extract.lines(line -> text.line(
                ends(line), line.tie() == null ? "" : " l \"" + line.tie().type() + "\""));
        text.flush();
    }

    /** The ends of a line, counted from 1, and its value. */
    static String ends(Extract.Line line) {
        return (line.source() + 1) + " " + (line.target() + 1) + " " + Text.number(line.weight());
    }
}
