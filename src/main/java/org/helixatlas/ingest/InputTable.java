package org.helixatlas.ingest;

import static org.helixatlas.ingest.CellType.LABEL_OF_ACTOR;
import static org.helixatlas.ingest.CellType.LINK;
import static org.helixatlas.ingest.CellType.NUMBER_OF;
import static org.helixatlas.ingest.CellType.PROSE;
import static org.helixatlas.ingest.CellType.RELATION;
import static org.helixatlas.ingest.CellType.SLUG;
import static org.helixatlas.ingest.CellType.SLUGS;
import static org.helixatlas.ingest.CellType.SPHERE_OF_ACTOR;
import static org.helixatlas.ingest.CellType.TEXT;
import static org.helixatlas.ingest.CellType.TEXTS;
import static org.helixatlas.ingest.CellType.YEAR_OF;
import static org.helixatlas.ingest.CellType.oneOf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Reliability;

/** The files of a data set, in the order in which they are loaded, each with its columns. */
enum InputTable {
    SOURCES(
            true,
            required("id", SLUG),
            label("Source"),
            required("title", TEXT),
            optional("authors", TEXT),
            optional("year:int", YEAR_OF),
            optional("url", LINK),
            required("reliability", oneOf("reliability", Set.copyOf(Reliability.titles())))),
    EVIDENCE(
            true,
            required("id", SLUG),
            label("Evidence"),
            required("source", SLUG),
            required("locus", TEXT),
            optional("page", TEXT),
            required("basis", oneOf("basis", titles(Basis.values()))),
            optional("rule", PROSE),
            optional("paraphrase", PROSE),
            optional("year:int", YEAR_OF),
            optional("citedStudy", TEXT)),
    ACTORS(
            true,
            required("id:ID", SLUG),
            required(":LABEL", LABEL_OF_ACTOR),
            required("name", TEXT),
            optional("sphere", SPHERE_OF_ACTOR),
            optional("founded:int", YEAR_OF),
            optional("dissolved:int", YEAR_OF),
            optional("ror", TEXT),
            optional("wikidata", TEXT),
            optional("lei", TEXT),
            optional("note", PROSE),
            required("evidence:string[]", SLUGS)),
    NAMES(
            false,
            label("Name"),
            required("actor", SLUG),
            required("text", TEXT),
            required("language", TEXT),
            required(
                    "kind",
                    oneOf("kind of name", Set.of("official", "alias", "abbreviation", "former", "translation"))),
            optional("from:int", YEAR_OF),
            optional("to:int", YEAR_OF),
            optional("evidence:string[]", SLUGS)),
    FORMER_IDS(
            false,
            required("id", SLUG),
            label("FormerId"),
            required("actor", SLUG),
            required("reason", oneOf("reason", Set.of("renamed", "merged")))),
    TIES(
            false,
            required(":START_ID", SLUG),
            required(":TYPE", RELATION),
            required(":END_ID", SLUG),
            optional("discriminator", SLUG),
            optional("from:int", YEAR_OF),
            optional("fromPrecision", precision()),
            optional("to:int", YEAR_OF),
            optional("toPrecision", precision()),
            optional("stake", oneOf("stake", Set.of("controlling", "minority", "unknown"))),
            optional("channel", oneOf("channel", Set.of("price review", "club", "association"))),
            optional("amount:double", NUMBER_OF),
            optional("unit", TEXT),
            optional("qualifier", qualifier()),
            optional("note", PROSE),
            required("evidence:string[]", SLUGS)),
    OBSERVATIONS(
            false,
            label("Observation"),
            required("subject", SLUG),
            required("metric", SLUG),
            required("value:double", NUMBER_OF),
            optional("unit", TEXT),
            optional("qualifier", qualifier()),
            optional("from:int", YEAR_OF),
            optional("to:int", YEAR_OF),
            optional("note", PROSE),
            required("evidence:string[]", SLUGS)),
    ASSESSMENTS(
            false,
            required("id", SLUG),
            label("Assessment"),
            required("subject", SLUG),
            optional("effect", oneOf("effect", Set.of("firm-oriented", "technology-oriented"))),
            required("manifestation", TEXT),
            required("finding", PROSE),
            required("direction", oneOf("direction", Set.of("strength", "weakness", "neutral"))),
            optional("directionBasis", oneOf("basis", titles(Basis.values()))),
            required("evidence:string[]", SLUGS)),
    PERIODS(
            false,
            required("id", SLUG),
            label("Period"),
            required("subject", SLUG),
            required("title", TEXT),
            required("from:int", YEAR_OF),
            required("to:int", YEAR_OF),
            optional("characterisation", PROSE),
            required("evidence:string[]", SLUGS)),
    SAME(
            false,
            required("actor", SLUG),
            required("other", SLUG),
            required("decision", oneOf("decision", Set.of(SameBodies.SAME, SameBodies.DIFFERENT))),
            optional("by", TEXT),
            optional("why", PROSE),
            optional("evidence:string[]", SLUGS)),
    SPHERES(false, required("sphere", TEXT), optional("names:string[]", TEXTS)),
    FAMILIES(false, required("family", TEXT), optional("meaning", TEXT), optional("names:string[]", TEXTS)),
    KINDS(
            false,
            required("kind", TEXT),
            optional("broader", TEXT),
            optional("standing", TEXT),
            optional("sphere", TEXT),
            optional("meaning", TEXT),
            optional("name", TEXT),
            optional("names:string[]", TEXTS)),
    RELATION_TYPES(
            false,
            required("type", TEXT),
            required("family", TEXT),
            required("directed", TEXT),
            required("sources", TEXT),
            required("targets", TEXT),
            optional("parent", TEXT),
            optional("meaning", TEXT),
            optional("once", TEXT),
            optional("subject", TEXT),
            optional("flow", TEXT),
            required("verb", TEXT),
            required("inverse", TEXT),
            optional("verbZh", TEXT),
            optional("inverseZh", TEXT),
            optional("verbs:string[]", TEXTS),
            optional("inverses:string[]", TEXTS));

    /** The files by which a data set declares words of its own, in the order in which they refer to one another. */
    static final List<InputTable> OF_WORDS = List.of(SPHERES, FAMILIES, KINDS, RELATION_TYPES);

    /**
     * A column.
     *
     * @param header as it stands in the file
     * @param property the name of its value in a row and, but for a few that become labels and ends, in the graph
     */
    record Column(String header, String property, CellType type, boolean required) {}

    private final boolean required;
    private final List<Column> columns;

    InputTable(boolean required, Column... columns) {
        this.required = required;
        this.columns = List.of(columns);
    }

    /** Whether a data set must have this file, unless it has {@link #SAME}: it may then be decisions on the actors of others, and nothing else. */
    boolean required() {
        return required;
    }

    List<Column> columns() {
        return columns;
    }

    /** What the rows declare; empty where they declare no words. */
    Optional<Definition.Table> words() {
        return OF_WORDS.contains(this) ? Optional.of(Definition.Table.valueOf(name())) : Optional.empty();
    }

    /** The name of the file, and of the Cypher file that loads it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String file() {
        return title() + ".csv";
    }

    String header() {
        return columns.stream().map(Column::header).collect(Collectors.joining(","));
    }

    /** The header of the column that holds a property. */
    String headerOf(String property) {
        return columns.stream()
                .filter(c -> c.property.equals(property))
                .findFirst()
                .orElseThrow()
                .header;
    }

    private static Column required(String header, CellType type) {
        return new Column(header, property(header), type, true);
    }

    private static Column optional(String header, CellType type) {
        return new Column(header, property(header), type, false);
    }

    private static Column label(String label) {
        return required(":LABEL", oneOf("label for this file", Set.of(label)));
    }

    private static CellType precision() {
        return oneOf("precision", Set.of("exact", "circa", "before", "after"));
    }

    private static CellType qualifier() {
        return oneOf("qualifier", Set.of("about", "over", "under", "nearly", "at least"));
    }

    private static Set<String> titles(Basis[] values) {
        return Arrays.stream(values).map(Basis::title).collect(Collectors.toSet());
    }

    private static String property(String header) {
        return switch (header) {
            case ":LABEL" -> "label";
            case ":START_ID" -> "source";
            case ":END_ID" -> "target";
            case ":TYPE" -> "type";
            default -> header.contains(":") ? header.substring(0, header.indexOf(':')) : header;
        };
    }
}
