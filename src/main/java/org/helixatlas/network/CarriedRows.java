package org.helixatlas.network;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What data sets that have not changed said in the network before, for the next one: beside millions of rows, a few that have changed
 * need not have all of them told again.
 */
final class CarriedRows {

    private final Statements before;
    private final Set<String> datasets;

    /**
     * What some data sets say.
     *
     * @param before the rows of a network whose content was told, too; null for none
     * @param checksums by data set of the next network, what tells whether it has changed since
     */
    CarriedRows(@Nullable Statements before, Map<String, String> checksums) {
        this.before = before == null ? Snapshot.builder("").build().statements() : before;
        datasets = unchanged(this.before, checksums);
    }

    /** Those whose rows are the same, and those of all that they may name. */
    private static Set<String> unchanged(Statements before, Map<String, String> checksums) {
        Set<String> same = before.datasets().stream()
                .filter(d -> d.checksum().equals(checksums.get(d.id())))
                .map(Snapshot.Dataset::id)
                .collect(Collectors.toSet());
        return same.stream()
                .filter(id -> same.containsAll(before.reach(Set.of(id))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The ids of the data sets that it is of. */
    Set<String> datasets() {
        return datasets;
    }

    /** The rows of the next network, none of them yet. */
    SnapshotBuilder builder(String version) {
        return datasets.isEmpty()
                ? Snapshot.builder(version)
                : new SnapshotBuilder(version, before.texts().next(), this);
    }

    /** Adds the data sets and their words, which those that require them may use; before any row of these. */
    void begin(SnapshotBuilder builder) {
        before.datasets().stream().filter(d -> datasets.contains(d.id())).forEach(builder::dataset);
        for (String id : datasets) {
            builder.requires(id, before.requires(id));
        }
        before.words().forEach((dataset, words) -> {
            if (datasets.contains(dataset)) {
                words.forEach(word -> builder.word(dataset, word));
            }
        });
    }

    /** The ties that it carries, with those that were added to a builder. */
    JoinedTies ties(SnapshotBuilder builder) {
        return new JoinedTies(before.tieColumns(), before.actorColumns(), datasets, builder.ties, builder.texts);
    }

    /** Adds all rows but those of ties, when the words of all data sets are there. */
    void addTo(SnapshotBuilder builder) {
        if (datasets.isEmpty()) {
            return;
        }
        Vocabulary words = builder.vocabulary();
        Particulars particulars = before.particulars();
        these(particulars.citations(), Particulars.Citation::dataset).forEach(builder::citation);
        these(before.evidenceInAnyOrder(), Statements.Evidence::dataset).forEach(builder::evidence);
        builder.actors.addAll(before.actorColumns(), datasets, words);
        builder.details.addAll(particulars.details(), datasets);
        these(particulars.names(), Particulars.Name::dataset).forEach(builder::name);
        these(particulars.figures(), Particulars.Figure::dataset).forEach(builder::figure);
        these(before.lives(), Statements.Life::dataset).forEach(builder::life);
        these(before.formerIds(), Statements.FormerId::dataset).forEach(builder::formerId);
        for (Statements.Actor actor : these(before.merged(), Statements.Actor::dataset)) {
            builder.merged(in(words, actor));
        }
    }

    private <T> Iterable<T> these(Collection<T> rows, Function<T, String> dataset) {
        return () -> rows.stream()
                .filter(row -> datasets.contains(dataset.apply(row)))
                .iterator();
    }

    /** The actor in the words of the next network. */
    private static Statements.Actor in(Vocabulary words, Statements.Actor actor) {
        return new Statements.Actor(
                actor.id(),
                actor.name(),
                words.kind(actor.kind().label()).orElseThrow(),
                actor.sphere() == null
                        ? null
                        : words.sphere(actor.sphere().title()).orElseThrow(),
                actor.founded(),
                actor.dissolved(),
                actor.dataset(),
                actor.evidence());
    }
}
