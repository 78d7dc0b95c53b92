package org.helixatlas.console;

import java.util.ArrayList;
import java.util.List;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start what the console cannot enforce on a server that is not ours; nothing where it is. */
@Component
class NotEnforced {

    private static final Logger LOG = LoggerFactory.getLogger(NotEnforced.class);

    private final Database database;
    private final Driver driver;
    private final CypherFiles files;
    private final CypherConsole console;

    NotEnforced(Database database, Driver driver, CypherFiles files, CypherConsole console) {
        this.database = database;
        this.driver = driver;
        this.files = files;
        this.console = console;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        list().forEach(text -> LOG.warn("Not enforced at {}: {}", database.uri(), text));
    }

    List<String> list() {
        if (database.isReplaceable()) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        missing.add(
                "a query that does not end when it is terminated runs on; the console is closed until it has ended");
        missing.add(
                "an answer to a query that runs over the server's stack, which Neo4j 5.26 does not send; such a query keeps its turn"
                        + " for a second or two");
        missing.add("whoever has the server's password may call all its procedures, and write");
        if (!console.isMetered()) {
            missing.add("the size of a single row, since the connection is encrypted");
        }
        try (Session session = driver.session(
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build())) {
            for (Record row :
                    session.run(files.get("console", "settings").statement()).list()) {
                if (row.get("value").asString().startsWith("0")) {
                    missing.add("the memory of a query; set " + row.get("name").asString() + " there");
                }
            }
        } catch (Neo4jException e) {
            missing.add("the memory of a query, as far as one can tell: " + e.getMessage());
        }
        return missing;
    }
}
