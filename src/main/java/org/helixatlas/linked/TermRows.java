package org.helixatlas.linked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;

/** Our own words of linked data, as rows: kinds, types of ties, and what is told of both. */
final class TermRows {

    /** What these rows use beside the namespaces of the graph. */
    static final Map<String, String> NAMESPACES = namespaces();

    private static final String SCHEME = "helix:kinds";

    private final Vocabulary vocabulary;

    TermRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static Map<String, String> namespaces() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("owl", "http://www.w3.org/2002/07/owl#");
        names.put("skos", "http://www.w3.org/2004/02/skos/core#");
        return names;
    }

    /** All words. */
    List<Map<String, Object>> rows() {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> scheme = row(SCHEME, "skos:ConceptScheme");
        scheme.put("skos:prefLabel", labels("kinds of actors", Map.of("zh", "行动者类别")));
        all.add(scheme);
        vocabulary.kinds().forEach(kind -> all.add(kind(kind)));
        vocabulary.types().forEach(type -> all.add(type(type)));
        OwnTerms.ALL.forEach(word -> {
            Map<String, Object> row = row("helix:" + word.name(), word.isClass() ? "rdfs:Class" : "rdf:Property");
            row.put("rdfs:label", labels(word.english(), Map.of("zh", word.chinese())));
            all.add(row);
        });
        return all;
    }

    private static Map<String, Object> kind(Kind kind) {
        Map<String, Object> row = row("helix:" + kind.label(), "rdfs:Class", "skos:Concept");
        row.put("skos:prefLabel", labels(kind.name(), kind.names()));
        row.put("skos:inScheme", Map.of("@id", SCHEME));
        List<Object> classes = new ArrayList<>();
        LinkedWords.types(kind).stream().skip(1).forEach(type -> classes.add(Map.of("@id", type)));
        Kind broader = kind.broader();
        if (broader != null) {
            classes.add(Map.of("@id", "helix:" + broader.label()));
            row.put("skos:broader", Map.of("@id", "helix:" + broader.label()));
        }
        row.put("rdfs:subClassOf", classes);
        return row;
    }

    private static Map<String, Object> type(RelationType type) {
        // A tie of an undirected type is one triple; what reasons makes the one that leads back.
        Map<String, Object> row = type.directed()
                ? row("helix:" + type.name(), "rdf:Property")
                : row("helix:" + type.name(), "rdf:Property", "owl:SymmetricProperty");
        row.put("rdfs:label", labels(type.verb(), type.verbs()));
        row.put("helix:family", type.family().title());
        String common = LinkedWords.common(type.name());
        if (common != null) {
            row.put("rdfs:subPropertyOf", Map.of("@id", common));
        }
        return row;
    }

    private static Map<String, Object> row(String id, String... types) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("@id", id);
        row.put("@type", List.of(types));
        return row;
    }

    private static List<Object> labels(String english, Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(others);
        all.put("en", english);
        List<Object> labels = new ArrayList<>();
        all.forEach((language, text) -> {
            Map<String, Object> label = new LinkedHashMap<>();
            label.put("@value", text);
            label.put("@language", language);
            labels.add(label);
        });
        return labels;
    }

    /** The words as a page, each at its own place. */
    String page(String language) {
        PageWords words = new PageWords(language);
        PageText page = new PageText(words, words.word("vocabulary"), "");
        page.facts();
        vocabulary.kinds().forEach(kind -> page.term(kind.label(), words.of(kind.name(), kind.names())));
        vocabulary.types().forEach(type -> page.term(type.name(), words.of(type.verb(), type.verbs())));
        OwnTerms.ALL.forEach(word -> page.term(word.name(), words.isChinese() ? word.chinese() : word.english()));
        page.endFacts();
        return page.toString();
    }
}
