package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Claim;
import org.helixatlas.model.ClaimSelection;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Precision;
import org.helixatlas.model.Support;
import org.helixatlas.model.TieProperties;
import org.jspecify.annotations.Nullable;

/**
 * Makes the network of what some data sets say, as if nothing else were said.
 *
 * <p>A row is in it when one of the data sets gives it and some of its evidence counts. An actor is in it when its own row is, or
 * when a row of these data sets refers to it; its name, kind and sphere are then those of the data set that declares it. Where
 * decisions joined ids, several declare it: those that count are of these data sets and what they require, the kept id's first.
 */
final class World {

    private final Worlds worlds;
    private final Statements statements;
    private final Set<String> datasets;
    private final Set<String> reach;
    private final boolean statedOnly;
    private final Map<Interval, Interval> intervals = new HashMap<>();

    /**
     * A world.
     *
     * @param datasets ids of the data sets that count
     * @param statedOnly whether evidence that is only inferred counts for nothing
     */
    World(Worlds worlds, Set<String> datasets, boolean statedOnly) {
        this.worlds = worlds;
        this.statements = worlds.statements();
        this.datasets = datasets;
        this.reach = statements.reach(datasets);
        this.statedOnly = statedOnly;
    }

    /** An actor whose years are known, before its ties add to them. */
    private record Living(Statements.Actor row, boolean own, Life life) {}

    /** What is known of an actor's years. */
    private record Life(
            @Nullable Dated founded,
            List<String> foundedEvidence,
            @Nullable Dated dissolved,
            ClaimSelection choice,
            List<String> evidence,
            Interval certain,
            Interval possible) {}

    Snapshot snapshot() {
        Map<String, Living> living = new HashMap<>();
        for (Statements.Actor row : statements.actors()) {
            worlds.requireKnown(row.dataset());
            List<Statements.Actor> declared = declared(row);
            if (!declared.isEmpty()
                    && living.put(row.id(), new Living(declared.get(0), isOwn(declared), life(declared))) != null) {
                throw new IllegalArgumentException("Two actors have the id " + row.id());
            }
        }
        Set<String> referred = new HashSet<>();
        List<Snapshot.Tie> ties = ties(living, referred);
        Map<String, Interval> attested = new HashMap<>();
        for (Snapshot.Tie tie : ties) {
            attested.merge(tie.source(), tie.certain(), Interval::hull);
            attested.merge(tie.target(), tie.certain(), Interval::hull);
        }
        List<Snapshot.Actor> actors = new ArrayList<>();
        for (Living each : living.values()) {
            String id = each.row.id();
            if (each.own || referred.contains(id) || isSpokenOf(id)) {
                actors.add(actor(each, attested.getOrDefault(id, Interval.NEVER)));
            }
        }
        Set<String> present = actors.stream().map(Snapshot.Actor::id).collect(Collectors.toSet());
        Map<String, String> formerIds = new TreeMap<>();
        for (Statements.FormerId former : statements.formerIds()) {
            if (datasets.contains(former.dataset()) && present.contains(former.actor())) {
                formerIds.put(former.id(), former.actor());
            }
        }
        return new Snapshot(
                worlds,
                statements.vocabulary(datasets),
                statedOnly,
                statements.datasets().stream()
                        .filter(d -> datasets.contains(d.id()))
                        .toList(),
                actors,
                ties,
                formerIds);
    }

    private Snapshot.Actor actor(Living each, Interval attested) {
        Statements.Actor row = each.row;
        Life life = each.life;
        return new Snapshot.Actor(
                row.id(),
                row.name(),
                row.kind(),
                row.sphere(),
                life.founded == null ? Snapshot.UNKNOWN : life.founded.year(),
                life.founded == null ? Precision.EXACT : life.founded.precision(),
                life.foundedEvidence,
                life.dissolved == null ? Snapshot.UNKNOWN : life.dissolved.year(),
                life.dissolved == null ? Precision.EXACT : life.dissolved.precision(),
                row.dataset(),
                life.evidence,
                one(life.certain.hull(attested)),
                life.possible,
                life.choice.rivals());
    }

    /** The rows that declare an actor here and whose evidence counts. */
    private List<Statements.Actor> declared(Statements.Actor row) {
        List<Statements.Actor> merged = statements.merged(row.id());
        if (merged.isEmpty()) {
            return holds(row.evidence(), Basis.STATED) ? List.of(row) : List.of();
        }
        return Stream.concat(Stream.of(row), merged.stream())
                .filter(r -> reach.contains(r.dataset()) && holds(r.evidence(), Basis.STATED))
                .toList();
    }

    private boolean isOwn(List<Statements.Actor> declared) {
        return declared.stream().anyMatch(r -> datasets.contains(r.dataset()));
    }

    private Life life(List<Statements.Actor> declared) {
        Set<String> evidence = new LinkedHashSet<>();
        List<Claim<Integer>> founded = new ArrayList<>();
        List<Claim<Integer>> dissolved = new ArrayList<>();
        for (Statements.Actor row : declared) {
            if (datasets.contains(row.dataset())) {
                List<String> own = counting(row.evidence());
                add(founded, row.founded(), row.dataset(), own);
                add(dissolved, row.dissolved(), row.dataset(), own);
                evidence.addAll(own);
            }
        }
        for (Statements.Life life : statements.lives(declared.get(0).id())) {
            if (isSaid(life)) {
                add(
                        life.event() == Statements.Event.FOUNDED ? founded : dissolved,
                        life.year(),
                        life.dataset(),
                        counting(life.evidence()));
            }
        }
        ClaimSelection choice = new ClaimSelection();
        Dated start = choice.year("founded", founded);
        Dated end = choice.year("dissolved", dissolved);
        Interval possible = one(Chronology.possible(start, end));
        Interval certain = Chronology.certain(start, end, years(List.copyOf(evidence)), possible);
        List<Claim<Integer>> ranked = Claim.ranked(founded);
        List<String> foundedEvidence =
                ranked.isEmpty() ? List.of() : ranked.get(0).evidence();
        return new Life(start, foundedEvidence, end, choice, List.copyOf(evidence), one(certain), possible);
    }

    private void add(List<Claim<Integer>> claims, @Nullable Dated year, String dataset, List<String> evidence) {
        if (year != null) {
            claims.add(Claim.of(year.year(), year.precision(), dataset, support(evidence)));
        }
    }

    private boolean isSaid(Statements.Life life) {
        return datasets.contains(life.dataset()) && holds(life.evidence(), Basis.STATED);
    }

    private boolean isSpokenOf(String actor) {
        return statements.lives(actor).stream().anyMatch(this::isSaid);
    }

    /** The ties of the world, in order; who is at their ends is referred to. */
    private List<Snapshot.Tie> ties(Map<String, Living> living, Set<String> referred) {
        Set<String> known =
                statements.actors().stream().map(Statements.Actor::id).collect(Collectors.toSet());
        List<Snapshot.Tie> ties = new ArrayList<>();
        List<Statements.Tie> all = statements.ties();
        for (int i = 0, end; i < all.size(); i = end) {
            end = i + 1;
            while (end < all.size() && all.get(end).id().equals(all.get(i).id())) {
                end++;
            }
            List<Statements.Tie> said = new ArrayList<>(end - i);
            for (Statements.Tie tie : all.subList(i, end)) {
                worlds.requireKnown(tie.dataset());
                if (datasets.contains(tie.dataset()) && holds(tie.evidence(), tie.basis())) {
                    said.add(tie);
                }
            }
            if (said.isEmpty()) {
                continue;
            }
            Living source = living.get(said.get(0).source());
            Living target = living.get(said.get(0).target());
            if (source != null && target != null) {
                ties.add(tie(said, source.life.possible, target.life.possible));
                referred.add(source.row.id());
                referred.add(target.row.id());
            } else {
                requireEnd(said.get(0), said.get(0).source(), known);
                requireEnd(said.get(0), said.get(0).target(), known);
            }
        }
        return ties;
    }

    private static void requireEnd(Statements.Tie tie, String id, Set<String> known) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException("Tie " + tie.id() + " ends at an unknown actor " + id);
        }
    }

    private Snapshot.Tie tie(List<Statements.Tie> said, Interval source, Interval target) {
        Statements.Tie first = said.get(0);
        List<String> evidence = counting(first.evidence());
        TieProperties.Chosen chosen = new TieProperties.Chosen(first.substance(), List.of());
        if (said.size() > 1) {
            chosen = TieProperties.of(said.stream()
                    .map(t -> new TieProperties.Stated(t.substance(), t.dataset(), support(counting(t.evidence()))))
                    .toList());
            evidence =
                    said.stream().flatMap(t -> counting(t.evidence()).stream()).toList();
        }
        TieProperties substance = chosen.substance();
        Interval possible = Chronology.possible(substance.from(), substance.to())
                .and(source)
                .and(target);
        Interval certain = Chronology.certain(substance.from(), substance.to(), years(evidence), possible);
        return new Snapshot.Tie(
                first.id(),
                first.source(),
                first.type(),
                first.target(),
                substance,
                said.stream().map(this::basis).min(Comparator.naturalOrder()).orElseThrow(),
                said.stream().map(Statements.Tie::dataset).toList(),
                evidence,
                one(certain),
                one(possible),
                chosen.rivals());
    }

    private Basis basis(Statements.Tie tie) {
        return tie.evidence().stream()
                .map(statements::evidence)
                .filter(e -> e != null)
                .map(Statements.Evidence::basis)
                .min(Comparator.naturalOrder())
                .orElse(tie.basis());
    }

    /** Whether a row still stands when only the evidence that counts does. */
    private boolean holds(List<String> evidence, Basis otherwise) {
        if (!statedOnly) {
            return true;
        }
        boolean known = false;
        for (String id : evidence) {
            Statements.Evidence piece = statements.evidence(id);
            if (piece != null && piece.basis() == Basis.STATED) {
                return true;
            }
            known |= piece != null;
        }
        return !known && otherwise == Basis.STATED;
    }

    private List<String> counting(List<String> evidence) {
        if (!statedOnly) {
            return evidence;
        }
        return evidence.stream()
                .filter(id -> {
                    Statements.Evidence piece = statements.evidence(id);
                    return piece == null || piece.basis() == Basis.STATED;
                })
                .toList();
    }

    private List<Support> support(Collection<String> evidence) {
        List<Support> all = new ArrayList<>(evidence.size());
        for (String id : evidence) {
            Statements.Evidence piece = statements.evidence(id);
            if (piece != null) {
                all.add(piece.support());
            }
        }
        return all;
    }

    private int[] years(List<String> evidence) {
        TreeSet<Integer> years = new TreeSet<>();
        for (String id : evidence) {
            Statements.Evidence piece = statements.evidence(id);
            if (piece != null && piece.year() != null) {
                years.add(piece.year());
            }
        }
        return years.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Most rows share their span with many others. */
    private Interval one(Interval interval) {
        return intervals.computeIfAbsent(interval, i -> i);
    }
}
