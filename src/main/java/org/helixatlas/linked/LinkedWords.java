package org.helixatlas.linked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.helixatlas.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The vocabularies that linked data is told in: schema.org, the W3C's Organization Ontology and PROV; what these have no word for
 * stands in a vocabulary of our own.
 */
final class LinkedWords {

    /** The parts of the graph whose addresses are called as they are. */
    static final List<String> PARTS = List.of("graph", "dataset", "actor", "tie", "evidence");

    /** Types of ties that a common vocabulary has a word for, in the same direction. */
    private static final Map<String, String> COMMON = Map.of(
            "PART_OF", "org:subOrganizationOf",
            "MEMBER_OF", "org:memberOf",
            "EMPLOYED_BY", "schema:worksFor",
            "LEADS", "org:headOf",
            "STUDIED_AT", "schema:alumniOf",
            "LOCATED_IN", "schema:location",
            "SHARES_INFORMATION_WITH", "schema:knows");

    private static final Map<String, String> KINDS = Map.of(
            "University", "schema:CollegeOrUniversity",
            "ResearchInstitute", "schema:ResearchOrganization",
            "Firm", "schema:Corporation",
            "Government", "schema:GovernmentOrganization",
            "Programme", "schema:Project",
            "Technology", "schema:Product",
            "Place", "schema:Place",
            "Population", "prov:Collection");

    private static final Map<String, String> BODIES = Map.of("InformationNetwork", "org:OrganizationalCollaboration");

    private LinkedWords() {}

    /** What the namespaces are called for short. */
    static Map<String, String> namespaces(String identifiers) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("schema", "https://schema.org/");
        names.put("org", "http://www.w3.org/ns/org#");
        names.put("prov", "http://www.w3.org/ns/prov#");
        names.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        names.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        names.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        names.put("helix", identifiers + "terms#");
        PARTS.forEach(part -> names.put(part, identifiers + part + "/"));
        // "source" is what a tie starts from.
        names.put("src", identifiers + "source/");
        return names;
    }

    /** The terms that rows use without a namespace: each what it stands for, and the type of its values, if they have one. */
    static Map<String, Term> terms() {
        Map<String, Term> terms = new LinkedHashMap<>();
        terms.put("name", new Term("schema:name", null));
        terms.put("comment", new Term("rdfs:comment", null));
        terms.put("alternateName", new Term("schema:alternateName", null));
        terms.put("sameAs", new Term("schema:sameAs", "@id"));
        terms.put("founded", new Term("schema:foundingDate", "xsd:gYear"));
        terms.put("dissolved", new Term("schema:dissolutionDate", "xsd:gYear"));
        terms.put("begun", new Term("helix:begun", "xsd:gYear"));
        terms.put("ended", new Term("helix:ended", "xsd:gYear"));
        terms.put("from", new Term("schema:startDate", "xsd:gYear"));
        terms.put("to", new Term("schema:endDate", "xsd:gYear"));
        terms.put("source", new Term("rdf:subject", "@id"));
        terms.put("predicate", new Term("rdf:predicate", "@id"));
        terms.put("target", new Term("rdf:object", "@id"));
        terms.put("derivedFrom", new Term("prov:wasDerivedFrom", "@id"));
        terms.put("datasets", new Term("schema:isPartOf", "@id"));
        terms.put("published", new Term("schema:datePublished", "xsd:gYear"));
        terms.put("speaksOf", new Term("schema:temporalCoverage", "xsd:gYear"));
        terms.put("url", new Term("schema:url", "@id"));
        return terms;
    }

    /**
     * What a name in a row stands for.
     *
     * @param id a name within a namespace
     * @param type {@code @id} where values are identifiers, or their datatype; null for what JSON says of them
     */
    record Term(String id, @Nullable String type) {}

    /** What a common vocabulary calls a type of tie; null where none has a word for it. */
    static @Nullable String common(String type) {
        return COMMON.get(type);
    }

    /** The classes that a member of a kind is of. */
    static List<String> types(Kind kind) {
        List<String> types = new ArrayList<>();
        types.add("helix:" + kind.label());
        types.add(term(
                KINDS,
                kind,
                switch (kind.standing()) {
                    case ORGANIZATION -> "schema:Organization";
                    case INDIVIDUAL -> "schema:Person";
                    case CONTEXT -> "schema:Thing";
                }));
        if (kind.isOrganization()) {
            types.add(term(BODIES, kind, "org:FormalOrganization"));
        }
        if (kind.acts()) {
            types.add("prov:Agent");
        }
        return types;
    }

    /** What other vocabularies call a kind, or else the nearest broader one that they have a word for. */
    private static String term(Map<String, String> terms, Kind kind, String otherwise) {
        return kind.withBroader().stream()
                .map(k -> terms.get(k.label()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }
}
