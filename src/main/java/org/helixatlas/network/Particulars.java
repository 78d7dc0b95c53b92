package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the data sets of one graph version say of actors that no question about the network needs: names, figures, identifiers, and
 * what a source says at a place. Profiles and the search are made of it. Immutable.
 */
public final class Particulars {

    /**
     * A further name.
     *
     * @param pinyin of a Chinese name
     * @param simplified a Chinese name in simplified characters, where they are others
     * @param evidence ids of what it rests on
     */
    public record Name(
            String actor,
            String text,
            String language,
            String kind,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String pinyin,
            @Nullable String simplified,
            String dataset,
            List<String> evidence) {}

    /** A figure about an actor. */
    public record Figure(
            String actor,
            String metric,
            double value,
            @Nullable String unit,
            @Nullable String qualifier,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String note,
            String dataset,
            List<String> evidence) {}

    /**
     * What the row of an id says.
     *
     * @param id that of the actor, or a former one
     * @param actor whom it stands for
     */
    public record Details(
            String id,
            String actor,
            @Nullable String ror,
            @Nullable String wikidata,
            @Nullable String lei,
            @Nullable String note,
            String dataset,
            List<String> evidence) {

        /** The identifiers that it gives, by scheme. */
        public SortedMap<String, String> identifiers() {
            SortedMap<String, String> identifiers = new TreeMap<>();
            identify(identifiers, "ror", ror);
            identify(identifiers, "wikidata", wikidata);
            identify(identifiers, "lei", lei);
            return identifiers;
        }

        private static void identify(Map<String, String> identifiers, String scheme, @Nullable String identifier) {
            if (identifier != null) {
                identifiers.put(scheme, identifier);
            }
        }
    }

    /** A source. */
    public record Source(
            String id,
            String title,
            @Nullable String authors,
            @Nullable Integer year,
            @Nullable String url,
            String reliability) {}

    /**
     * A place in a source, and what it says.
     *
     * @param basis {@code stated} or {@code inferred}
     * @param year the year that it speaks of, where that is not the source's own
     */
    public record Citation(
            String id,
            Source source,
            String locus,
            @Nullable String page,
            String basis,
            @Nullable String rule,
            @Nullable String paraphrase,
            @Nullable Integer year,
            @Nullable String citedStudy,
            String dataset) {}

    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<@Nullable Integer> YEAR = Comparator.nullsFirst(Comparator.naturalOrder());

    // Rows come as the database finds them. Their order here is told by the rows alone, so that the same data gives the
    // same bytes.
    private static final Comparator<Name> NAMES = Comparator.comparing(Name::actor)
            .thenComparing(Name::language)
            .thenComparing(Name::kind)
            .thenComparing(Name::text)
            .thenComparing(Name::from, YEAR)
            .thenComparing(Name::to, YEAR)
            .thenComparing(Name::dataset)
            .thenComparing(n -> String.join(" ", n.evidence));
    private static final Comparator<Figure> FIGURES = Comparator.comparing(Figure::actor)
            .thenComparing(Figure::metric)
            .thenComparing(Figure::from, YEAR)
            .thenComparing(Figure::to, YEAR)
            .thenComparing(Figure::value)
            .thenComparing(Figure::unit, TEXT)
            .thenComparing(Figure::qualifier, TEXT)
            .thenComparing(Figure::note, TEXT)
            .thenComparing(Figure::dataset)
            .thenComparing(f -> String.join(" ", f.evidence));

    private final List<Name> names;
    private final Map<String, List<Name>> namesByActor = new HashMap<>();
    private final Map<String, List<Figure>> figures = new HashMap<>();
    private final DetailColumns.InOrder details;
    private final Map<String, Citation> citations;

    /** By source, made when one is asked about. */
    private volatile @Nullable Map<String, List<Citation>> bySource;

    Particulars(SnapshotBuilder rows, DetailColumns.InOrder details) {
        names = rows.names.stream().sorted(NAMES).toList();
        names.forEach(n ->
                namesByActor.computeIfAbsent(n.actor, a -> new ArrayList<>(4)).add(n));
        rows.figures.stream()
                .sorted(FIGURES)
                .forEach(f -> figures.computeIfAbsent(f.actor, a -> new ArrayList<>(4))
                        .add(f));
        this.details = details;
        citations = Map.copyOf(rows.citations);
    }

    /** All further names, by actor. */
    public List<Name> names() {
        return names;
    }

    /** The further names of an actor, in no order. */
    public List<Name> names(String actor) {
        return namesByActor.getOrDefault(actor, List.of());
    }

    /** The figures about an actor, in no order. */
    public List<Figure> figures(String actor) {
        return figures.getOrDefault(actor, List.of());
    }

    /** All figures, by actor. */
    List<Figure> figures() {
        return inOrder(figures);
    }

    /** What the rows of all ids say, by actor. */
    DetailColumns.InOrder details() {
        return details;
    }

    /** All evidence, by id. */
    public List<Citation> citations() {
        return List.copyOf(new TreeMap<>(citations).values());
    }

    /** The evidence that is drawn from a source, by id; empty for a source that the graph does not hold. */
    public List<Citation> fromSource(String source) {
        return bySource().getOrDefault(source, List.of());
    }

    /** The ids of sources that evidence is drawn from. */
    public List<String> sources() {
        return List.copyOf(bySource().keySet());
    }

    private Map<String, List<Citation>> bySource() {
        Map<String, List<Citation>> known = bySource;
        if (known == null) {
            // Two who ask at once both make it, and it is the same.
            known = new TreeMap<>(citations().stream().collect(Collectors.groupingBy(c -> c.source.id)));
            bySource = known;
        }
        return known;
    }

    private static <T> List<T> inOrder(Map<String, List<T>> byActor) {
        return new TreeMap<>(byActor).values().stream().flatMap(List::stream).toList();
    }

    /** What the rows of an actor's id and of its former ones say, in no order. */
    public List<Details> details(String actor) {
        return details.of(actor);
    }

    /** The evidence of some ids, in their order; an id that the graph does not hold is left out. */
    public Stream<Citation> citations(Stream<String> ids) {
        return ids.map(citations::get).filter(Objects::nonNull);
    }

    /** The evidence of an id; null where the graph does not hold it. */
    public @Nullable Citation citation(String id) {
        return citations.get(id);
    }
}
