package org.helixatlas.graph;

import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.stereotype.Component;

/**
 * Constraints and indexes: {@code cypher/schema}, in the order of the files' names, each statement idempotent. What an earlier version
 * made differently goes first, by {@code cypher/upkeep}, since a statement that finds the name taken changes nothing.
 */
@Component
public class Schema {

    private final Driver driver;
    private final CypherFiles files;

    Schema(Driver driver, CypherFiles files) {
        this.driver = driver;
        this.files = files;
    }

    /** Brings the database's schema in line and waits until its indexes answer. */
    public void apply() {
        try (Session session = driver.session()) {
            for (Record outdated : session.run(
                            files.get("upkeep", "outdated-indexes").statement())
                    .list()) {
                session.run(files.get("upkeep", "drop-index").statement(), Map.of("name", outdated.get("name")))
                        .consume();
            }
            for (CypherFile file : files.in("schema")) {
                file.statements().forEach(s -> session.run(s).consume());
            }
        }
    }
}
