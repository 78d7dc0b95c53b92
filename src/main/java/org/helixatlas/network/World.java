package org.helixatlas.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Claim;
import org.helixatlas.model.ClaimSelection;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Precision;
import org.helixatlas.model.RivalValue;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Support;
import org.helixatlas.model.TieProperties;
import org.jspecify.annotations.Nullable;

/**
 * What some data sets say, as if nothing else were said. {@link WorldColumns} makes the network of it, and the network asks it for its
 * actors and ties one by one.
 *
 * <p>A row is in it when one of the data sets gives it and some of its evidence counts. An actor is in it when its own row is, or
 * when a row of these data sets refers to it; its name, kind and sphere are then those of the data set that declares it. Where
 * decisions joined ids, several declare it: those that count are of these data sets and what they require, the kept id's first.
 */
final class World {

    private final Statements statements;
    private final ActorColumns actors;
    private final TieColumns ties;
    private final Set<String> datasets;
    private final Set<String> reach;
    private final CountedEvidence counted;

    /**
     * A world.
     *
     * @param datasets ids of the data sets that count
     * @param statedOnly whether evidence that is only inferred counts for nothing
     */
    World(Statements statements, Set<String> datasets, boolean statedOnly) {
        this.statements = statements;
        this.actors = statements.actorColumns();
        this.ties = statements.tieColumns();
        this.datasets = datasets;
        this.reach = statements.reach(datasets);
        counted = new CountedEvidence(statements, statedOnly);
    }

    /**
     * When something certainly was, and when it may have been.
     *
     * @param possible holds all of what is certain
     */
    record Span(Interval certain, Interval possible) {

        /**
         * When something was.
         *
         * @param attested the years in which evidence attests it
         */
        static Span of(@Nullable Dated start, @Nullable Dated end, int[] attested, Interval possible) {
            return new Span(Chronology.certain(start, end, attested, possible), possible);
        }
    }

    /** What is known of an actor's life, before its ties add to it. */
    record Life(
            @Nullable Dated founded,
            List<String> foundedEvidence,
            @Nullable Dated dissolved,
            List<RivalValue> rivals,
            List<String> evidence) {

        private static final Life UNKNOWN = new Life(null, List.of(), null, List.of(), List.of());
    }

    /** The rows that declare an actor here and whose evidence counts. */
    List<Statements.Actor> declared(int a) {
        Statements.Actor row = actors.get(a);
        List<Statements.Actor> merged = statements.merged(row.id());
        if (merged.isEmpty()) {
            return counted.holds(row.evidence(), Basis.STATED) ? List.of(row) : List.of();
        }
        return Stream.concat(Stream.of(row), merged.stream())
                .filter(r -> reach.contains(r.dataset()) && counted.holds(r.evidence(), Basis.STATED))
                .toList();
    }

    /** Whether one of the data sets declares an actor. */
    boolean isOwn(List<Statements.Actor> declared) {
        return declared.stream().anyMatch(r -> datasets.contains(r.dataset()));
    }

    /** What is known of the life of an actor of such rows. */
    Life life(List<Statements.Actor> declared) {
        List<Statements.Life> figures = statements.lives(declared.get(0).id());
        if (declared.size() == 1 && figures.isEmpty()) {
            return life(declared.get(0));
        }
        Set<String> evidence = new LinkedHashSet<>();
        List<Claim<Integer>> founded = new ArrayList<>();
        List<Claim<Integer>> dissolved = new ArrayList<>();
        for (Statements.Actor row : declared) {
            if (datasets.contains(row.dataset())) {
                List<String> own = counted.of(row.evidence());
                add(founded, row.founded(), row.dataset(), own);
                add(dissolved, row.dissolved(), row.dataset(), own);
                evidence.addAll(own);
            }
        }
        for (Statements.Life life : figures) {
            if (isSaid(life)) {
                add(
                        life.event() == Statements.Event.FOUNDED ? founded : dissolved,
                        life.year(),
                        life.dataset(),
                        counted.of(life.evidence()));
            }
        }
        ClaimSelection choice = new ClaimSelection();
        Dated start = choice.year("founded", founded);
        Dated end = choice.year("dissolved", dissolved);
        List<Claim<Integer>> ranked = Claim.ranked(founded);
        List<String> foundedEvidence =
                ranked.isEmpty() ? List.of() : ranked.get(0).evidence();
        return new Life(start, foundedEvidence, end, choice.rivals(), List.copyOf(evidence));
    }

    /** The life of an actor of whom one row speaks alone, as of most. */
    private Life life(Statements.Actor row) {
        if (!datasets.contains(row.dataset())) {
            return Life.UNKNOWN;
        }
        List<String> evidence = counted.of(row.evidence());
        List<String> known = row.founded() == null
                ? List.of()
                : counted.support(evidence).stream().map(Support::evidence).toList();
        return new Life(
                row.founded(),
                known,
                row.dissolved(),
                List.of(),
                evidence.size() < 2 ? evidence : List.copyOf(new LinkedHashSet<>(evidence)));
    }

    /** When an actor was by its own life. */
    Span span(Life life) {
        return Span.of(
                life.founded,
                life.dissolved,
                counted.years(life.evidence),
                Chronology.possible(life.founded, life.dissolved));
    }

    /** Whether a figure of the data sets gives a year of an actor. */
    boolean isSpokenOf(String actor) {
        return statements.lives(actor).stream().anyMatch(this::isSaid);
    }

    /**
     * An actor.
     *
     * @param a its number among those of all data sets
     */
    Snapshot.Actor actor(int a, Span span) {
        List<Statements.Actor> declared = declared(a);
        Statements.Actor row = declared.get(0);
        Life life = life(declared);
        return new Snapshot.Actor(
                row.id(),
                row.name(),
                row.kind(),
                row.sphere(),
                ActorColumns.year(life.founded),
                life.founded == null ? Precision.EXACT : life.founded.precision(),
                life.foundedEvidence,
                ActorColumns.year(life.dissolved),
                life.dissolved == null ? Precision.EXACT : life.dissolved.precision(),
                row.dataset(),
                life.evidence,
                span.certain,
                span.possible,
                life.rivals);
    }

    /** The name of an actor, by its number among those of all data sets. */
    String name(int a) {
        return statements.isMerged(a) ? declared(a).get(0).name() : actors.name(a);
    }

    /** The kind of an actor, by its number among those of all data sets. */
    Kind kind(int a) {
        return statements.isMerged(a) ? declared(a).get(0).kind() : actors.kind(a);
    }

    /** The sphere of an actor, by its number among those of all data sets. */
    @Nullable
    Sphere sphere(int a) {
        return statements.isMerged(a) ? declared(a).get(0).sphere() : actors.sphere(a);
    }

    /** Which actors, by their numbers among those of all data sets, are of a wanted kind and a wanted sphere. */
    IntPredicate those(Predicate<Kind> kinds, Predicate<@Nullable Sphere> spheres) {
        IntPredicate own = actors.those(kinds, spheres);
        return a -> statements.isMerged(a) ? kinds.test(kind(a)) && spheres.test(sphere(a)) : own.test(a);
    }

    private void add(List<Claim<Integer>> claims, @Nullable Dated year, String dataset, List<String> evidence) {
        if (year != null) {
            claims.add(Claim.of(year.year(), year.precision(), dataset, counted.support(evidence)));
        }
    }

    private boolean isSaid(Statements.Life life) {
        return datasets.contains(life.dataset()) && counted.holds(life.evidence(), Basis.STATED);
    }

    /** Whether a row of a tie is in it. */
    boolean counts(int row) {
        return datasets.contains(ties.dataset(row))
                && (!counted.statedOnly() || counted.holds(ties.evidence().get(row), ties.basis(row)));
    }

    /** Whether a row of a tie gives an amount, by the first one that counts. */
    boolean mayHaveAmount(int first) {
        for (int row = first; row <= ties.last(first); row++) {
            if (ties.hasAmount(row)) {
                return true;
            }
        }
        return false;
    }

    /**
     * When a tie was in force, by its rows that count, within the time in which both its ends may have been.
     *
     * @param first its first row that counts
     */
    Span span(int first, Interval source, Interval target) {
        if (ties.last(first) == first) {
            return span(ties.substance(first), counted.of(ties.evidence().get(first)), source, target);
        }
        List<Statements.Tie> said = said(first);
        return span(chosen(said).substance(), evidence(said), source, target);
    }

    private Span span(TieProperties substance, List<String> evidence, Interval source, Interval target) {
        Interval possible = Chronology.possible(substance.from(), substance.to())
                .and(source)
                .and(target);
        return Span.of(substance.from(), substance.to(), counted.years(evidence), possible);
    }

    /** The rows of a tie that count, of which one is the first. */
    private List<Statements.Tie> said(int first) {
        List<Statements.Tie> said = new ArrayList<>(1);
        int last = ties.last(first);
        for (int row = first; row <= last; row++) {
            if (counts(row)) {
                said.add(ties.get(row, actors));
            }
        }
        return said;
    }

    /**
     * A tie.
     *
     * @param first its first row that counts
     */
    Snapshot.Tie tie(int first, Span span) {
        List<Statements.Tie> said = said(first);
        Statements.Tie row = said.get(0);
        TieProperties.Chosen chosen = chosen(said);
        return new Snapshot.Tie(
                row.id(),
                row.source(),
                row.type(),
                row.target(),
                chosen.substance(),
                basis(said),
                said.size() == 1
                        ? List.of(row.dataset())
                        : said.stream().map(Statements.Tie::dataset).toList(),
                evidence(said),
                span.certain,
                span.possible,
                chosen.rivals());
    }

    private TieProperties.Chosen chosen(List<Statements.Tie> said) {
        return said.size() == 1
                ? new TieProperties.Chosen(said.get(0).substance(), List.of())
                : TieProperties.of(said.stream()
                        .map(t -> new TieProperties.Stated(
                                t.substance(), t.dataset(), counted.support(counted.of(t.evidence()))))
                        .toList());
    }

    private List<String> evidence(List<Statements.Tie> said) {
        return said.size() == 1
                ? counted.of(said.get(0).evidence())
                : said.stream().flatMap(t -> counted.of(t.evidence()).stream()).toList();
    }

    private Basis basis(List<Statements.Tie> said) {
        Basis best = Basis.INFERRED;
        for (Statements.Tie tie : said) {
            Basis known = null;
            for (String id : tie.evidence()) {
                Statements.Evidence piece = statements.evidence(id);
                if (piece != null && (known == null || piece.basis() == Basis.STATED)) {
                    known = piece.basis();
                }
            }
            if ((known == null ? tie.basis() : known) == Basis.STATED) {
                best = Basis.STATED;
            }
        }
        return best;
    }

    /** The data sets that count. */
    Set<String> datasets() {
        return datasets;
    }

    /** Whether evidence that is only inferred counts for nothing. */
    boolean statedOnly() {
        return counted.statedOnly();
    }

    /** What all data sets say. */
    Statements statements() {
        return statements;
    }
}
