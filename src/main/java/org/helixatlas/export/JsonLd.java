package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.helixatlas.model.Kind;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * JSON-LD 1.1 in the vocabularies of schema.org, the W3C's Organization Ontology and PROV. A tie is a triple between its ends and
 * also a statement about that triple (RDF reification), which has its years, its substance and the evidence that it derives
 * from. What these vocabularies have no word for stands in a vocabulary of our own. The context is part of the document.
 */
@Component
class JsonLd implements Format {

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

    /** Where an identifier of a scheme leads to, as the scheme itself writes it. */
    private static final Map<String, String> PAGES =
            Map.of("ror", "https://ror.org/", "wikidata", "http://www.wikidata.org/entity/");

    private final String identifiers;

    JsonLd(ExportProperties properties) {
        identifiers = properties.identifiers().toString();
    }

    @Override
    public Described described() {
        return new Described(
                "jsonld",
                "JSON-LD in schema.org, W3C ORG and PROV, for linked data",
                MediaType.parseMediaType("application/ld+json"),
                "jsonld");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        return List.of();
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        Json.document(out, json -> {
            json.writeStartObject();
            json.writeName("@context");
            json.writePOJO(context());
            json.writeName("@graph");
            json.writeStartArray();
            Json.row(json, self(extract, preface));
            for (Snapshot.Dataset dataset : extract.view().snapshot().datasets()) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("@id", "dataset:" + dataset.id());
                row.put("@type", List.of("schema:Dataset", "prov:Entity"));
                row.put("name", dataset.title());
                row.put("schema:version", dataset.version());
                Json.row(json, row);
            }
            extract.nodes(node -> Json.row(json, actor(node, extract)));
            extract.lines(line -> {
                if (!line.mirrored()) {
                    Json.row(json, statement(line, extract));
                }
            });
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("schema", "https://schema.org/");
        context.put("org", "http://www.w3.org/ns/org#");
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put("helix", identifiers + "terms#");
        for (String part : List.of("graph", "dataset", "actor", "tie", "evidence")) {
            context.put(part, identifiers + part + "/");
        }
        context.put("name", "schema:name");
        context.put("comment", "rdfs:comment");
        context.put("alternateName", "schema:alternateName");
        typed(context, "sameAs", "schema:sameAs", "@id");
        typed(context, "founded", "schema:foundingDate", "xsd:gYear");
        typed(context, "dissolved", "schema:dissolutionDate", "xsd:gYear");
        typed(context, "begun", "helix:begun", "xsd:gYear");
        typed(context, "ended", "helix:ended", "xsd:gYear");
        typed(context, "from", "schema:startDate", "xsd:gYear");
        typed(context, "to", "schema:endDate", "xsd:gYear");
        typed(context, "source", "rdf:subject", "@id");
        typed(context, "predicate", "rdf:predicate", "@id");
        typed(context, "target", "rdf:object", "@id");
        typed(context, "derivedFrom", "prov:wasDerivedFrom", "@id");
        typed(context, "datasets", "schema:isPartOf", "@id");
        return context;
    }

    private static void typed(Map<String, Object> context, String term, String id, String type) {
        // A map of which every run has the same order.
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("@id", id);
        definition.put("@type", type);
        context.put(term, definition);
    }

    private static Map<String, Object> self(Extract extract, List<String> preface) {
        Map<String, Object> self = new LinkedHashMap<>();
        self.put("@id", "graph:" + extract.view().snapshot().version());
        self.put("@type", List.of("schema:Dataset", "prov:Collection"));
        self.put("comment", preface);
        self.put(
                "derivedFrom",
                extract.view().snapshot().datasets().stream()
                        .map(d -> "dataset:" + d.id())
                        .toList());
        return self;
    }

    private static Map<String, Object> actor(Extract.Node node, Extract extract) {
        Snapshot.Actor actor = node.actor();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("@id", "actor:" + actor.id());
        row.put("@type", types(actor.kind()));
        row.put("name", actor.name());
        if (actor.sphere() != null) {
            row.put("helix:sphere", actor.sphere().title());
        }
        // Only organizations are founded; the years of others have no common word.
        boolean organization = actor.kind().isOrganization();
        year(row, organization ? "founded" : "begun", actor.founded());
        year(row, organization ? "dissolved" : "ended", actor.dissolved());
        NodeParticulars particulars = extract.particulars();
        OtherNames names = particulars.names(node);
        put(row, "alternateName", names.present().map(JsonLd::name).toList());
        // No common vocabulary has a word for a name that was given up.
        put(row, "helix:formerName", names.past().map(JsonLd::name).toList());
        Map<String, String> identifiers = particulars.known().identifiers(actor.id());
        put(
                row,
                "sameAs",
                identifiers.entrySet().stream()
                        .filter(identifier -> PAGES.containsKey(identifier.getKey()))
                        .map(identifier -> PAGES.get(identifier.getKey()) + identifier.getValue())
                        .toList());
        Json.put(row, "schema:leiCode", identifiers.get("lei"));
        Json.put(row, "schema:description", particulars.known().note(actor.id()));
        put(
                row,
                "derivedFrom",
                particulars
                        .known()
                        .evidence(actor.id())
                        .map(citation -> "evidence:" + citation.id())
                        .toList());
        row.put("datasets", "dataset:" + actor.dataset());
        row.put("helix:certainty", extract.view().certainty(actor).title());
        Json.put(row, "helix:certainFrom", actor.certain().first());
        Json.put(row, "helix:certainTo", actor.certain().last());
        Json.put(row, "helix:possibleFrom", actor.possible().first());
        Json.put(row, "helix:possibleTo", actor.possible().last());
        if (extract.view().projection().twoMode()) {
            row.put("helix:mode", node.mode());
        }
        return row;
    }

    private static void put(Map<String, Object> row, String name, List<?> values) {
        if (!values.isEmpty()) {
            row.put(name, values);
        }
    }

    /** A text with its language. */
    private static Object name(Particulars.Name name) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("@value", name.text());
        value.put("@language", name.language());
        return value;
    }

    private static List<String> types(Kind kind) {
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

    private static Map<String, Object> statement(Extract.Line line, Extract extract) {
        String source = "actor:" + extract.node(line.source()).id();
        String target = "actor:" + extract.node(line.target()).id();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("@id", "tie:" + line.id());
        Tied tie = line.tie();
        if (tie == null) {
            row.put("@type", "helix:Edge");
            row.put("source", source);
            row.put("target", target);
            row.put("helix:weight", line.weight());
            return row;
        }
        row.put("@type", List.of("rdf:Statement", "prov:Entity"));
        Map<String, Object> triple = new LinkedHashMap<>();
        triple.put("@id", source);
        triple.put("helix:" + tie.type(), Map.of("@id", target));
        String common = COMMON.get(tie.type());
        if (common != null) {
            triple.put(common, Map.of("@id", target));
        }
        row.put("source", triple);
        row.put("predicate", "helix:" + tie.type());
        row.put("target", target);
        row.put("helix:family", tie.family());
        Json.put(row, "from", tie.from() == null ? null : tie.from().toString());
        Json.put(row, "to", tie.to() == null ? null : tie.to().toString());
        Json.put(row, "helix:fromPrecision", tie.fromPrecision());
        Json.put(row, "helix:toPrecision", tie.toPrecision());
        row.put("helix:certainty", tie.certainty());
        Json.put(row, "helix:certainFrom", tie.certainFrom());
        Json.put(row, "helix:certainTo", tie.certainTo());
        Json.put(row, "helix:possibleFrom", tie.possibleFrom());
        Json.put(row, "helix:possibleTo", tie.possibleTo());
        Json.put(row, "helix:amount", tie.amount());
        Json.put(row, "schema:unitText", tie.unit());
        Json.put(row, "helix:qualifier", tie.qualifier());
        Json.put(row, "helix:stake", tie.stake());
        Json.put(row, "helix:channel", tie.channel());
        Json.put(row, "schema:description", tie.note());
        row.put("helix:basis", tie.basis());
        row.put("datasets", tie.datasets().stream().map(d -> "dataset:" + d).toList());
        row.put("derivedFrom", tie.evidence().stream().map(e -> "evidence:" + e).toList());
        return row;
    }

    private static void year(Map<String, Object> row, String name, int year) {
        if (year != Snapshot.UNKNOWN) {
            row.put(name, Integer.toString(year));
        }
    }
}
