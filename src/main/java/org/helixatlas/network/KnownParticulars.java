package org.helixatlas.network;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.model.Basis;
import org.jspecify.annotations.Nullable;

/** The particulars of actors that are known by the data sets asked for, and by the evidence that counts. */
public final class KnownParticulars {

    private final Particulars particulars;
    private final Set<String> datasets;
    private final boolean statedOnly;

    /**
     * What is known in a world.
     *
     * @param statedOnly whether only what is stated counts as evidence, and not what is inferred
     */
    public KnownParticulars(Snapshot world, boolean statedOnly) {
        this.particulars = world.statements().particulars();
        this.datasets = world.datasets().stream().map(Snapshot.Dataset::id).collect(Collectors.toUnmodifiableSet());
        this.statedOnly = statedOnly;
    }

    private boolean counts(Particulars.Citation citation) {
        return !statedOnly || citation.basis().equals(Basis.STATED.title());
    }

    private boolean counts(List<String> evidence) {
        List<Particulars.Citation> citations = citations(evidence.stream()).toList();
        return citations.isEmpty() || citations.stream().anyMatch(this::counts);
    }

    /** The pieces of evidence of ids, whether they count or not. */
    public Stream<Particulars.Citation> citations(Stream<String> evidence) {
        return particulars.citations(evidence);
    }

    /** The evidence that counts, each piece once, by id. */
    public Stream<Particulars.Citation> counting(Stream<String> evidence) {
        return citations(evidence.distinct().sorted()).filter(this::counts);
    }

    /** What the rows of an actor say: its own first, then those of its former ids. */
    public List<Particulars.Details> rows(String id) {
        return particulars.details(id).stream()
                .filter(row -> datasets.contains(row.dataset()))
                .sorted(Comparator.comparing(
                                (Particulars.Details row) -> !row.id().equals(id))
                        .thenComparing(Particulars.Details::id))
                .toList();
    }

    /** The identifiers of an actor, by scheme. Decisions join no ids that differ in one. */
    public SortedMap<String, String> identifiers(String id) {
        SortedMap<String, String> identifiers = new TreeMap<>();
        rows(id).forEach(row -> identifiers.putAll(row.identifiers()));
        return identifiers;
    }

    /** The first note on an actor; null where no row has one. */
    public @Nullable String note(String id) {
        return rows(id).stream()
                .map(Particulars.Details::note)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The evidence that counts of all rows of an actor, by id. */
    public Stream<Particulars.Citation> evidence(String id) {
        return counting(rows(id).stream().flatMap(row -> row.evidence().stream()));
    }

    /** The further names of an actor, by language and kind. */
    public List<Particulars.Name> names(Snapshot.Actor actor) {
        return particulars.names(actor.id()).stream()
                .filter(name -> datasets.contains(name.dataset()) && counts(name.evidence()))
                // The name of a row whose id was joined is the preferred one where only its data set is asked.
                .filter(name -> !(name.kind().equals("alias") && name.text().equals(actor.name())))
                .sorted(Comparator.comparing(Particulars.Name::language)
                        .thenComparing(Particulars.Name::kind)
                        .thenComparing(Particulars.Name::text))
                .toList();
    }

    /** The figures about an actor, in no order. */
    public Stream<Particulars.Figure> figures(String id) {
        return particulars.figures(id).stream()
                .filter(figure -> datasets.contains(figure.dataset()) && counts(figure.evidence()));
    }
}
