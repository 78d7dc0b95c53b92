package org.helixatlas.ingest;

import org.helixatlas.graph.CypherFiles;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.stereotype.Component;

/** Asks the graph which version it is. */
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
        try (Session session = driver.session()) {
            return session.run(files.get("read", "version").statement()).stream()
                    .map(row -> row.get("version").asString(""))
                    .findFirst()
                    .orElse("");
        }
    }
}
