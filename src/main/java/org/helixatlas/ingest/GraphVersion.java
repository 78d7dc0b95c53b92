package org.helixatlas.ingest;

import java.util.Map;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Reading;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.stereotype.Component;

/** Asks the graph which version it is, and how much of it a data set has said. */
@Component
class GraphVersion {

    private final Driver driver;
    private final CypherFiles files;

    GraphVersion(Driver driver, CypherFiles files) {
        this.driver = driver;
        this.files = files;
    }

    /** The version; empty for a graph into which nothing was loaded. */
    String read() {
        try (Session session = Reading.session(driver)) {
            return session.run(files.get("read", "version").statement()).stream()
                    .map(row -> row.get("version").asString(""))
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * What a data set has said of the graph.
     *
     * @param actors that it declares; they are there by it alone
     * @param ties that no other data set states
     * @param sharedActors actors of other data sets that it speaks of
     * @param sharedTies ties that another data set states too
     */
    record Share(int actors, int ties, int sharedActors, int sharedTies) {}

    /** What a data set has said of the graph as it is now. */
    Share share(String dataset) {
        try (Session session = Reading.session(driver)) {
            Record row = session.run(files.get("read", "data-set-share").statement(), Map.of("dataset", dataset))
                    .single();
            return new Share(
                    row.get("actors").asInt(),
                    row.get("ties").asInt(),
                    row.get("sharedActors").asInt(),
                    row.get("sharedTies").asInt());
        }
    }
}
