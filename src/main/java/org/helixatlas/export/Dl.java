package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * One matrix in the data language of UCINET (DL), as a list of cells: how many ties join two actors, or what their edge weighs. An
 * undirected network is a symmetric matrix. {@link DlFamilies} has a matrix for each family of ties.
 */
@Component
class Dl implements Format {

    @Override
    public Described described() {
        return new Described(
                "dl",
                "UCINET's DL as one matrix of numbers of ties, for UCINET, NetDraw and igraph",
                MediaType.parseMediaType("text/x-ucinet-dl;charset=UTF-8"),
                "dl");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        return Loss.ofPlainGraph(
                extract,
                "A cell counts ties of all types; dl-families has a matrix for each family. Everything else of ties is"
                        + " left out.");
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        // DL has no comments.
        Text text = new Text(out);
        head(extract, "", text);
        text.line("data:");
        Cells cells = new Cells(extract.directed());
        extract.lines(cells::add);
        cells.write(text);
        text.flush();
    }

    /** The lines up to the labels of actors. */
    static void head(Extract extract, String matrices, Text text) throws IOException {
        text.line("dl n=" + extract.size(), matrices).line("format = edgelist1").line("labels:");
        extract.nodes(node -> text.line(node.id()));
    }

    /** The cells of a matrix that are not 0. */
    static final class Cells {

        private final boolean directed;
        private final Map<Long, Double> values = new TreeMap<>();

        Cells(boolean directed) {
            this.directed = directed;
        }

        void add(Extract.Line line) {
            values.merge(cell(line.source(), line.target()), line.weight(), Double::sum);
            if (!directed && line.source() != line.target()) {
                values.merge(cell(line.target(), line.source()), line.weight(), Double::sum);
            }
        }

        void write(Text text) throws IOException {
            for (Map.Entry<Long, Double> cell : values.entrySet()) {
                long place = cell.getKey();
                text.line(((place >>> 32) + 1) + " " + ((int) place + 1) + " " + Text.number(cell.getValue()));
            }
        }

        private static long cell(int row, int column) {
            return ((long) row << 32) | column;
        }
    }
}
