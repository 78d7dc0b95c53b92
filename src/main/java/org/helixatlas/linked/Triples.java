package org.helixatlas.linked;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.linked.LinkedWords.Term;
import org.jspecify.annotations.Nullable;

/** The triples that a row stands for by the context of {@link LinkedRows}: as many of JSON-LD's rules as these rows use. */
final class Triples {

    static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    private static final String ID = "@id";

    private final Map<String, String> namespaces;
    private final Map<String, Term> terms = LinkedWords.terms();

    Triples(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    /**
     * What a row says.
     *
     * @param nested triples about another subject, which other rows may say too
     * @param own those about its own
     */
    record Said(Set<Triple> nested, Set<Triple> own) {}

    /** The triples of a row, each once. */
    Said of(Map<String, Object> row) {
        Said said = new Said(new LinkedHashSet<>(), new LinkedHashSet<>());
        String subject = iri(String.valueOf(row.get(ID)));
        properties(subject, row, said.own, said.nested);
        return said;
    }

    private void properties(String subject, Map<?, ?> row, Set<Triple> own, Set<Triple> nested) {
        row.forEach((name, value) -> {
            if (!ID.equals(name)) {
                Term term = "@type".equals(name)
                        ? new Term("rdf:type", ID)
                        : terms.getOrDefault(String.valueOf(name), new Term(String.valueOf(name), null));
                Collection<?> values = value instanceof Collection<?> all ? all : List.of(value);
                for (Object each : values) {
                    own.add(new Triple(subject, iri(term.id()), object(each, term.type(), nested)));
                }
            }
        });
    }

    private String object(Object value, @Nullable String type, Set<Triple> nested) {
        if (value instanceof Map<?, ?> node) {
            if (node.containsKey("@value")) {
                return Literals.quoted(String.valueOf(node.get("@value"))) + "@" + node.get("@language");
            }
            String iri = iri(String.valueOf(node.get(ID)));
            properties(iri, node, nested, nested);
            return iri;
        }
        if (value instanceof Double number) {
            return typed(Literals.fraction(number), "xsd:double");
        }
        if (value instanceof Number number) {
            return typed(number.toString(), "xsd:integer");
        }
        String text = String.valueOf(value);
        if (type == null) {
            return Literals.quoted(text);
        }
        return type.equals(ID) ? iri(text) : typed(text, type);
    }

    private String typed(String text, String type) {
        return Literals.quoted(text) + "^^" + iri(type);
    }

    /** A name within a namespace, or a whole IRI, in brackets. */
    private String iri(String name) {
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? null : namespaces.get(name.substring(0, colon));
        return "<" + Iri.written(namespace == null ? name : namespace + name.substring(colon + 1)) + ">";
    }
}
