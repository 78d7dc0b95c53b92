package org.helixatlas.ingest;

import java.nio.file.Path;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** The data sets that we ship, in the shared database. */
public final class ShippedGraph {

    private static @Nullable Record loaded;

    private ShippedGraph() {}

    /** Loads {@code import/} with its schema, unless the shared database holds just that. */
    public static synchronized void ensureLoaded() {
        try (Session session = SharedNeo4j.driver().session()) {
            if (loaded != null && content(session).equals(loaded) && hasSchema(session)) {
                return;
            }
            SharedNeo4j.empty();
            LoadReport report = new Ingest(Loader.ofTransactions(SharedNeo4j.driver(), new CypherFiles()), event -> {})
                    .load(Path.of("import"));
            if (report.outcome() != Outcome.LOADED) {
                throw new IllegalStateException("import/ is " + report.outcome() + ": " + report.problems());
            }
            loaded = content(session);
        }
    }

    private static Record content(Session session) {
        return session.run("""
                        OPTIONAL MATCH (g:Graph)
                        RETURN g.version AS version,
                               COUNT { MATCH () } AS nodes,
                               COUNT { MATCH ()-[]->() } AS relationships
                        """).single();
    }

    private static boolean hasSchema(Session session) {
        return !session.run("SHOW INDEXES YIELD name WHERE name = 'actor_names'")
                .list()
                .isEmpty();
    }
}
