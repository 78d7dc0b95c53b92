package org.helixatlas.graph;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.stereotype.Component;

/** Constraints and indexes: {@code cypher/schema}, in the order of the files' names, each statement idempotent. */
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
            for (CypherFile file : files.in("schema")) {
                file.statements().forEach(s -> session.run(s).consume());
            }
        }
    }
}
