package org.helixatlas.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.model.Vocabulary;

/** Collects what data sets say, in any order. */
public final class SnapshotBuilder {

    final String version;
    final List<Snapshot.Dataset> datasets = new ArrayList<>();
    final Map<String, Statements.Evidence> evidence = new HashMap<>();
    final List<Statements.Actor> actors = new ArrayList<>();
    final List<Statements.Life> lives = new ArrayList<>();
    final List<Statements.Tie> ties = new ArrayList<>();
    final List<Statements.FormerId> formerIds = new ArrayList<>();

    SnapshotBuilder(String version) {
        this.version = version;
    }

    /** The words that rows may use. */
    Vocabulary vocabulary() {
        return Vocabulary.shipped();
    }

    /** Adds a data set. */
    public SnapshotBuilder dataset(Snapshot.Dataset dataset) {
        datasets.add(dataset);
        return this;
    }

    /** Adds a piece of evidence. */
    public SnapshotBuilder evidence(Statements.Evidence row) {
        evidence.put(row.id(), row);
        return this;
    }

    /** Adds an actor. */
    public SnapshotBuilder actor(Statements.Actor actor) {
        actors.add(actor);
        return this;
    }

    /** Adds a year of an actor's life. */
    public SnapshotBuilder life(Statements.Life life) {
        lives.add(life);
        return this;
    }

    /** Adds a tie as one data set states it. */
    public SnapshotBuilder tie(Statements.Tie tie) {
        ties.add(tie);
        return this;
    }

    /** Adds an id that an actor had before. */
    public SnapshotBuilder formerId(Statements.FormerId formerId) {
        formerIds.add(formerId);
        return this;
    }

    /**
     * The network as all data sets together know it.
     *
     * @throws IllegalArgumentException for a duplicate id, a tie without its end, or an unknown data set
     */
    public Snapshot build() {
        return new Worlds(Statements.of(this)).all();
    }
}
