package org.helixatlas.linked;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows of linked data as Turtle (W3C, <i>RDF 1.1 Turtle</i>), streamed. */
public final class TurtleText {

    /** A local name that needs no escapes. */
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");

    private static final String INTEGER = "^^<http://www.w3.org/2001/XMLSchema#integer>";

    private final Writer out;
    private final Map<String, String> namespaces;
    private final Triples triples;
    private Set<Triple> lastNested = Set.of();

    /**
     * Begins with comments and prefixes.
     *
     * @param stream left open
     */
    public TurtleText(OutputStream stream, LinkedRows rows, List<String> preface) throws IOException {
        this(stream, rows, preface, Map.of());
    }

    /** The same, with namespaces that these rows use beside those of the graph. */
    TurtleText(OutputStream stream, LinkedRows rows, List<String> preface, Map<String, String> more)
            throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        namespaces = LinkedWords.namespaces(rows.identifiers());
        namespaces.putAll(more);
        triples = new Triples(namespaces);
        for (String line : preface) {
            out.write("# " + line.replaceAll("\\R", " ") + "\n");
        }
        for (Map.Entry<String, String> name : namespaces.entrySet()) {
            out.write("@prefix " + name.getKey() + ": <" + Iri.written(name.getValue()) + "> .\n");
        }
    }

    /** Writes a row. */
    public void row(Map<String, Object> row) throws IOException {
        Triples.Said said = triples.of(row);
        // Parallel ties stand for the same triple; they follow each other.
        if (!said.nested().equals(lastNested)) {
            block(said.nested());
            lastNested = said.nested();
        }
        block(said.own());
    }

    private void block(Set<Triple> about) throws IOException {
        String subject = "";
        String predicate = "";
        for (Iterator<Triple> each = about.iterator(); each.hasNext(); ) {
            Triple triple = each.next();
            if (!triple.subject().equals(subject)) {
                out.write("\n" + shortened(triple.subject()) + "\n    " + predicate(triple));
            } else if (triple.predicate().equals(predicate)) {
                out.write(", ");
            } else {
                out.write(" ;\n    " + predicate(triple));
            }
            out.write(shortened(triple.object()));
            subject = triple.subject();
            predicate = triple.predicate();
        }
        if (!about.isEmpty()) {
            out.write(" .\n");
        }
    }

    private String predicate(Triple triple) {
        return (triple.predicate().equals(Triples.TYPE) ? "a" : shortened(triple.predicate())) + " ";
    }

    private String shortened(String term) {
        if (term.endsWith(INTEGER)) {
            return term.substring(1, term.length() - INTEGER.length() - 1);
        }
        int type = term.charAt(0) == '<' || !term.endsWith(">") ? 0 : term.lastIndexOf("^^<") + 2;
        return term.charAt(type) == '<' ? term.substring(0, type) + name(term.substring(type)) : term;
    }

    private String name(String iri) {
        String text = iri.substring(1, iri.length() - 1);
        for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
            if (text.startsWith(namespace.getValue())) {
                String local = text.substring(namespace.getValue().length());
                return LOCAL.matcher(local).matches() ? namespace.getKey() + ":" + local : iri;
            }
        }
        return iri;
    }

    /** Hands over what was written, and leaves the stream open. */
    public void flush() throws IOException {
        out.flush();
    }
}
