package org.helixatlas.linked;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of linked data as N-Quads (W3C, <i>RDF 1.1 N-Quads</i>), streamed. */
public final class QuadsText {

    private final Writer out;
    private final Triples triples;
    private Set<Triple> lastNested = Set.of();
    private @Nullable String lastGraph;

    /**
     * Begins with comments.
     *
     * @param stream left open
     */
    public QuadsText(OutputStream stream, LinkedRows rows, List<String> preface) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        triples = new Triples(LinkedWords.namespaces(rows.identifiers()));
        for (String line : preface) {
            out.write("# " + line.replaceAll("\\R", " ") + "\n");
        }
    }

    /**
     * Writes a row.
     *
     * @param graph the identifier of the graph that says it; null for the default graph
     */
    public void row(Map<String, Object> row, @Nullable String graph) throws IOException {
        Triples.Said said = triples.of(row);
        // Parallel ties stand for the same triple; they follow each other.
        if (!said.nested().equals(lastNested) || (graph != null && !graph.equals(lastGraph))) {
            write(said.nested(), graph);
            lastNested = said.nested();
            lastGraph = graph;
        }
        write(said.own(), graph);
    }

    private void write(Set<Triple> all, @Nullable String graph) throws IOException {
        String end = graph == null ? " .\n" : " <" + Iri.written(graph) + "> .\n";
        for (Triple triple : all) {
            out.write(triple.subject() + " " + triple.predicate() + " " + triple.object() + end);
        }
    }

    /** Hands over what was written, and leaves the stream open. */
    public void flush() throws IOException {
        out.flush();
    }
}
