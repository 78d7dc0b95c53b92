package org.helixatlas.evidence;

import org.helixatlas.network.Snapshot;
import org.neo4j.driver.Value;

/** What a statement is about, or an end of a tie. */
record Subject(String id, String name, String kind) {

    static Subject of(Value row) {
        return new Subject(
                row.get("id").asString(),
                row.get("name").asString(),
                row.get("kind").asString());
    }

    /** The actor of this id, which the snapshot must have. */
    static Subject of(Snapshot snapshot, String id) {
        Snapshot.Actor actor = snapshot.actor(snapshot.indexOf(id).orElseThrow());
        return new Subject(actor.id(), actor.name(), actor.kind().label());
    }
}
