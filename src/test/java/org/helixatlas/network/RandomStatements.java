package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.helixatlas.model.Amount;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Precision;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Reliability;
import org.helixatlas.model.TieProperties;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What three data sets say of a dozen actors: b builds on a, and c on both. They state the same ties, agree and disagree, infer and
 * state, date and do not.
 */
record RandomStatements(
        List<Statements.Evidence> evidence,
        List<Statements.Actor> actors,
        List<Statements.Life> lives,
        List<Statements.Tie> ties,
        List<Statements.FormerId> formerIds) {

    /** The sets of data sets that are closed under what they require. */
    static final List<Set<String>> CLOSED = List.of(Set.of("a"), Set.of("a", "b"), Set.of("a", "b", "c"));

    private static final List<String> DATASETS = List.of("a", "b", "c");
    private static final List<RelationType> TYPES = List.of(
            Vocabulary.shipped().type("SUPPLIES").orElseThrow(),
            Vocabulary.shipped().type("INVESTED_IN").orElseThrow(),
            Vocabulary.shipped().type("LOCATED_IN").orElseThrow());

    static Arbitrary<RandomStatements> any() {
        return Arbitraries.randomValue(RandomStatements::of);
    }

    private static RandomStatements of(Random random) {
        List<Statements.Evidence> evidence = new ArrayList<>();
        Map<String, List<String>> own = new HashMap<>();
        for (String dataset : DATASETS) {
            for (int i = 0; i < 4; i++) {
                String id = dataset + i;
                own.computeIfAbsent(dataset, d -> new ArrayList<>()).add(id);
                evidence.add(new Statements.Evidence(
                        id,
                        dataset,
                        "source-" + random.nextInt(4),
                        Reliability.values()[random.nextInt(3)],
                        Basis.values()[random.nextInt(2)],
                        random.nextInt(3) == 0 ? null : 1980 + random.nextInt(20)));
            }
        }
        List<Statements.Actor> actors = new ArrayList<>();
        Map<String, List<String>> reach =
                Map.of("a", new ArrayList<>(), "b", new ArrayList<>(), "c", new ArrayList<>());
        for (int i = 0; i < 12; i++) {
            int home = random.nextInt(3);
            String id = "v" + i;
            Kind kind = i == 0 ? Kinds.SCIENCE_PARK : i == 1 ? Kinds.PLACE : Kinds.FIRM;
            Dated founded = year(random);
            actors.add(new Statements.Actor(
                    id,
                    id,
                    kind,
                    kind.sphere().orElse(null),
                    founded,
                    random.nextInt(4) == 0 ? later(random, founded) : null,
                    DATASETS.get(home),
                    some(random, own.get(DATASETS.get(home)))));
            DATASETS.subList(home, 3).forEach(d -> reach.get(d).add(id));
        }
        List<Statements.Life> lives = new ArrayList<>();
        List<Statements.Tie> ties = new ArrayList<>();
        for (String dataset : DATASETS) {
            List<String> known = reach.get(dataset);
            Set<String> stated = new HashSet<>();
            for (int i = 0; i < 10 && !known.isEmpty(); i++) {
                Dated year = year(random);
                if (year != null && random.nextBoolean()) {
                    lives.add(new Statements.Life(
                            known.get(random.nextInt(known.size())),
                            Statements.Event.values()[random.nextInt(2)],
                            year,
                            dataset,
                            some(random, own.get(dataset))));
                }
                String source = known.get(random.nextInt(known.size()));
                String target = known.get(random.nextInt(Math.min(4, known.size())));
                RelationType type = TYPES.get(random.nextInt(TYPES.size()));
                String id = source + type.name() + target;
                if (stated.add(id)) {
                    Dated from = year(random);
                    ties.add(new Statements.Tie(
                            id,
                            source,
                            type,
                            target,
                            new TieProperties(
                                    from,
                                    random.nextBoolean() ? later(random, from) : null,
                                    random.nextBoolean() ? new Amount(random.nextInt(3), "people", null) : null,
                                    random.nextBoolean() ? "minority" : null,
                                    null,
                                    "note " + random.nextInt(2)),
                            Basis.STATED,
                            dataset,
                            some(random, own.get(dataset))));
                }
            }
        }
        List<Statements.FormerId> formerIds =
                List.of(new Statements.FormerId("old", "v3", actors.get(3).dataset()));
        return new RandomStatements(evidence, actors, lives, ties, formerIds);
    }

    private static @Nullable Dated year(Random random) {
        return random.nextBoolean()
                ? null
                : new Dated(1975 + random.nextInt(20), Precision.values()[random.nextInt(4)]);
    }

    private static Dated later(Random random, @Nullable Dated start) {
        int first = start == null ? 1980 : start.year();
        return new Dated(first + random.nextInt(10), Precision.values()[random.nextInt(4)]);
    }

    private static List<String> some(Random random, List<String> evidence) {
        List<String> some =
                evidence.stream().filter(e -> random.nextInt(3) == 0).toList();
        return some.isEmpty() ? List.of(evidence.get(random.nextInt(evidence.size()))) : some;
    }

    Snapshot network() {
        return network(Set.of("a", "b", "c"));
    }

    /** The network of a service that has loaded some data sets alone. */
    Snapshot network(Set<String> datasets) {
        SnapshotBuilder builder = Snapshot.builder("v");
        datasets.forEach(d -> builder.dataset(new Snapshot.Dataset(d, d, "1", "0")));
        evidence.stream().filter(e -> datasets.contains(e.dataset())).forEach(builder::evidence);
        actors.stream().filter(e -> datasets.contains(e.dataset())).forEach(builder::actor);
        lives.stream().filter(e -> datasets.contains(e.dataset())).forEach(builder::life);
        ties.stream().filter(e -> datasets.contains(e.dataset())).forEach(builder::tie);
        formerIds.stream().filter(e -> datasets.contains(e.dataset())).forEach(builder::formerId);
        return builder.build();
    }

    /** The same said of as many other actors again, and again: each copy has ids of its own, and evidence and data sets are the same. */
    RandomStatements copies(int number) {
        List<Statements.Actor> allActors = new ArrayList<>();
        List<Statements.Life> allLives = new ArrayList<>();
        List<Statements.Tie> allTies = new ArrayList<>();
        for (int copy = 0; copy < number; copy++) {
            String at = copy + "-";
            actors.forEach(a -> allActors.add(new Statements.Actor(
                    at + a.id(),
                    a.name(),
                    a.kind(),
                    a.sphere(),
                    a.founded(),
                    a.dissolved(),
                    a.dataset(),
                    a.evidence())));
            lives.forEach(l ->
                    allLives.add(new Statements.Life(at + l.actor(), l.event(), l.year(), l.dataset(), l.evidence())));
            ties.forEach(t -> allTies.add(new Statements.Tie(
                    at + t.id(),
                    at + t.source(),
                    t.type(),
                    at + t.target(),
                    t.substance(),
                    t.basis(),
                    t.dataset(),
                    t.evidence())));
        }
        return new RandomStatements(evidence, allActors, allLives, allTies, List.of());
    }

    /** The same rows in another order. */
    RandomStatements shuffled(Random random) {
        return new RandomStatements(
                shuffled(evidence, random),
                shuffled(actors, random),
                shuffled(lives, random),
                shuffled(ties, random),
                shuffled(formerIds, random));
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> moved = new ArrayList<>(rows);
        Collections.shuffle(moved, random);
        return moved;
    }

    /** The same data sets with all that is inferred struck out: evidence, what rests on it alone, and the ties of whom it leaves out. */
    RandomStatements withoutInferences() {
        Set<String> stated = new HashSet<>();
        evidence.stream().filter(e -> e.basis() == Basis.STATED).forEach(e -> stated.add(e.id()));
        Predicate<List<String>> stands = all -> all.stream().anyMatch(stated::contains);
        List<Statements.Actor> left = actors.stream()
                .filter(a -> stands.test(a.evidence()))
                .map(a -> new Statements.Actor(
                        a.id(),
                        a.name(),
                        a.kind(),
                        a.sphere(),
                        a.founded(),
                        a.dissolved(),
                        a.dataset(),
                        only(a.evidence(), stated)))
                .toList();
        Set<String> ids = new HashSet<>();
        left.forEach(a -> ids.add(a.id()));
        return new RandomStatements(
                evidence.stream().filter(e -> stated.contains(e.id())).toList(),
                left,
                lives.stream()
                        .filter(l -> ids.contains(l.actor()) && stands.test(l.evidence()))
                        .map(l -> new Statements.Life(
                                l.actor(), l.event(), l.year(), l.dataset(), only(l.evidence(), stated)))
                        .toList(),
                ties.stream()
                        .filter(t -> ids.contains(t.source()) && ids.contains(t.target()) && stands.test(t.evidence()))
                        .map(t -> new Statements.Tie(
                                t.id(),
                                t.source(),
                                t.type(),
                                t.target(),
                                t.substance(),
                                t.basis(),
                                t.dataset(),
                                only(t.evidence(), stated)))
                        .toList(),
                formerIds.stream().filter(f -> ids.contains(f.actor())).toList());
    }

    private static List<String> only(List<String> evidence, Set<String> stated) {
        return evidence.stream().filter(stated::contains).toList();
    }
}
