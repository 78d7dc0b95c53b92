package org.helixatlas.ingest;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.helixatlas.graph.CypherFiles;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/** The ties and actors of data sets before they are withdrawn, where other data sets speak of them too. */
final class SharedRows {

    private final SimpleQueryRunner tx;
    private final CypherFiles files;
    private final Set<String> ties = new HashSet<>();
    private final Set<String> actors = new HashSet<>();

    SharedRows(SimpleQueryRunner tx, CypherFiles files) {
        this.tx = tx;
        this.files = files;
    }

    void alsoIn(String dataset) {
        for (Record row : tx.run(files.get("load", "shared").statement(), Map.of("dataset", dataset))
                .list()) {
            (row.get("part").asString().equals("tie") ? ties : actors)
                    .add(row.get("id").asString());
        }
    }

    /** Ids of ties. */
    Set<String> ties() {
        return ties;
    }

    /** Ids of actors. */
    Set<String> actors() {
        return actors;
    }
}
