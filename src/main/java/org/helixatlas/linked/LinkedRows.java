package org.helixatlas.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.helixatlas.network.Certainty;
import org.helixatlas.network.KnownParticulars;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.jspecify.annotations.Nullable;

/**
 * The graph as rows of JSON-LD 1.1. A tie is a triple between its ends and also a statement about that triple (RDF reification), which
 * has its years, its substance and the evidence that it derives from; evidence derives from its source, as PROV has it.
 */
public final class LinkedRows {

    private static final String DATASET = "dataset:";
    private static final String EVIDENCE = "evidence:";
    private static final String SOURCE = "src:";
    private static final String FORMER = "former";

    /** Where an identifier of a scheme leads to, as the scheme itself writes it. */
    private static final Map<String, String> PAGES =
            Map.of("ror", "https://ror.org/", "wikidata", "http://www.wikidata.org/entity/");

    private final String identifiers;

    /** Rows whose identifiers begin as it is set. */
    public LinkedRows(LinkedDataProperties properties) {
        identifiers = properties.identifiers().toString();
    }

    /** What all identifiers begin with. */
    String identifiers() {
        return identifiers;
    }

    /** Where an identifier of a scheme leads to; null where it leads nowhere. */
    static @Nullable String page(String scheme, String identifier) {
        String begin = PAGES.get(scheme);
        return begin == null ? null : begin + identifier;
    }

    /** The identifier of a data set, whose graph bears it too. */
    public String dataset(String id) {
        return identifiers + "dataset/" + id;
    }

    /** What the names in rows stand for; part of each document. */
    public Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>(LinkedWords.namespaces(identifiers));
        LinkedWords.terms().forEach((name, term) -> {
            if (term.type() == null) {
                context.put(name, term.id());
            } else {
                // A map of which every run has the same order.
                Map<String, Object> definition = new LinkedHashMap<>();
                definition.put("@id", term.id());
                definition.put("@type", term.type());
                context.put(name, definition);
            }
        });
        return context;
    }

    /** The graph as a whole. */
    public Map<String, Object> graph(Snapshot snapshot, List<String> preface) {
        Map<String, Object> row = row("graph:" + snapshot.version(), List.of("schema:Dataset", "prov:Collection"));
        put(row, "comment", preface);
        put(
                row,
                "derivedFrom",
                snapshot.datasets().stream().map(d -> DATASET + d.id()).toList());
        return row;
    }

    /** A data set. */
    public Map<String, Object> dataset(Snapshot.Dataset dataset) {
        Map<String, Object> row = row(DATASET + dataset.id(), List.of("schema:Dataset", "prov:Entity"));
        row.put("name", dataset.title());
        row.put("schema:version", dataset.version());
        return row;
    }

    /** An actor, with all that is known of it. */
    public Map<String, Object> actor(Snapshot.Actor actor, Certainty certainty, KnownParticulars known) {
        Map<String, Object> row = row("actor:" + actor.id(), LinkedWords.types(actor.kind()));
        row.put("name", actor.name());
        if (actor.sphere() != null) {
            row.put("helix:sphere", actor.sphere().title());
        }
        particulars(row, actor, known);
        row.put("datasets", DATASET + actor.dataset());
        row.put("helix:certainty", certainty.title());
        put(row, "helix:certainFrom", actor.certain().first());
        put(row, "helix:certainTo", actor.certain().last());
        put(row, "helix:possibleFrom", actor.possible().first());
        put(row, "helix:possibleTo", actor.possible().last());
        return row;
    }

    /** What is known of an actor whose name and kind others tell; only an identifier where that is nothing. */
    public Map<String, Object> addition(Snapshot.Actor actor, KnownParticulars known) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("@id", "actor:" + actor.id());
        particulars(row, actor, known);
        return row;
    }

    private static void particulars(Map<String, Object> row, Snapshot.Actor actor, KnownParticulars known) {
        // Only organizations are founded; the years of others have no common word.
        boolean organization = actor.kind().isOrganization();
        put(row, organization ? "founded" : "begun", year(Tied.year(actor.founded())));
        put(row, organization ? "dissolved" : "ended", year(Tied.year(actor.dissolved())));
        put(row, "alternateName", names(actor, known, false));
        // No common vocabulary has a word for a name that was given up.
        put(row, "helix:formerName", names(actor, known, true));
        Map<String, String> identified = known.identifiers(actor.id());
        put(
                row,
                "sameAs",
                identified.entrySet().stream()
                        .map(identifier -> page(identifier.getKey(), identifier.getValue()))
                        .filter(Objects::nonNull)
                        .toList());
        put(row, "schema:leiCode", identified.get("lei"));
        put(row, "schema:description", known.note(actor.id()));
        put(
                row,
                "derivedFrom",
                known.evidence(actor.id())
                        .map(citation -> EVIDENCE + citation.id())
                        .toList());
    }

    /** Names with their languages. */
    private static List<Map<String, Object>> names(Snapshot.Actor actor, KnownParticulars known, boolean former) {
        return known.names(actor).stream()
                .filter(name -> name.kind().equals(FORMER) == former)
                .map(name -> {
                    Map<String, Object> value = new LinkedHashMap<>();
                    value.put("@value", name.text());
                    value.put("@language", name.language());
                    return value;
                })
                .toList();
    }

    /** An actor's name, where nothing else about it is told. */
    Map<String, Object> named(Snapshot.Actor actor) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("@id", "actor:" + actor.id());
        row.put("name", actor.name());
        return row;
    }

    /** A tie. */
    public Map<String, Object> tie(Tied tie) {
        String target = "actor:" + tie.target();
        String type = "helix:" + tie.type();
        Map<String, Object> triple = new LinkedHashMap<>();
        triple.put("@id", "actor:" + tie.source());
        triple.put(type, Map.of("@id", target));
        String common = LinkedWords.common(tie.type());
        if (common != null) {
            triple.put(common, Map.of("@id", target));
        }
        Map<String, Object> row = row("tie:" + tie.id(), List.of("rdf:Statement", "prov:Entity"));
        row.put("source", triple);
        row.put("predicate", type);
        row.put("target", target);
        row.put("helix:family", tie.family());
        put(row, "from", year(tie.from()));
        put(row, "to", year(tie.to()));
        put(row, "helix:fromPrecision", tie.fromPrecision());
        put(row, "helix:toPrecision", tie.toPrecision());
        row.put("helix:certainty", tie.certainty());
        put(row, "helix:certainFrom", tie.certainFrom());
        put(row, "helix:certainTo", tie.certainTo());
        put(row, "helix:possibleFrom", tie.possibleFrom());
        put(row, "helix:possibleTo", tie.possibleTo());
        put(row, "helix:amount", tie.amount() == null ? null : number(tie.amount()));
        put(row, "schema:unitText", tie.unit());
        put(row, "helix:qualifier", tie.qualifier());
        put(row, "helix:stake", tie.stake());
        put(row, "helix:channel", tie.channel());
        put(row, "schema:description", tie.note());
        row.put("helix:basis", tie.basis());
        row.put("datasets", tie.datasets().stream().map(d -> DATASET + d).toList());
        row.put("derivedFrom", tie.evidence().stream().map(e -> EVIDENCE + e).toList());
        return row;
    }

    /** An edge that ties were merged into. */
    public Map<String, Object> edge(String id, String source, String target, double weight) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("@id", "tie:" + id);
        row.put("@type", "helix:Edge");
        row.put("source", "actor:" + source);
        row.put("target", "actor:" + target);
        row.put("helix:weight", number(weight));
        return row;
    }

    /** A place in a source, and what it says. */
    public Map<String, Object> evidence(Particulars.Citation citation) {
        Map<String, Object> row = row(EVIDENCE + citation.id(), List.of("helix:Evidence", "prov:Entity"));
        row.put("derivedFrom", SOURCE + citation.source().id());
        row.put("helix:locus", citation.locus());
        put(row, "schema:pagination", citation.page());
        row.put("helix:basis", citation.basis());
        put(row, "helix:rule", citation.rule());
        put(row, "schema:description", citation.paraphrase());
        put(row, "speaksOf", year(citation.year()));
        put(row, "helix:citedStudy", citation.citedStudy());
        row.put("datasets", DATASET + citation.dataset());
        return row;
    }

    /** A source. */
    public Map<String, Object> source(Particulars.Source source) {
        Map<String, Object> row = row(SOURCE + source.id(), List.of("schema:CreativeWork", "prov:Entity"));
        row.put("name", source.title());
        put(row, "schema:author", source.authors());
        put(row, "published", year(source.year()));
        put(row, "url", source.url() == null ? null : Iri.written(source.url()));
        row.put("helix:reliability", source.reliability());
        return row;
    }

    private static Map<String, Object> row(String id, List<String> types) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("@id", id);
        row.put("@type", types);
        return row;
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> all && all.isEmpty())) {
            row.put(name, value);
        }
    }

    /** A year as the datatype of years writes it. */
    private static @Nullable String year(@Nullable Integer year) {
        return year == null ? null : year.toString();
    }

    /** Without a fraction where there is none, since JSON-LD takes both for the same and not all that read it do. */
    private static Number number(double value) {
        return Literals.isWhole(value) ? (Number) (long) value : (Number) value;
    }
}
