package org.helixatlas.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.consistency.ConsistencyCheckService;
import org.neo4j.consistency.checking.ConsistencyCheckIncompleteException;
import org.neo4j.io.layout.Neo4jLayout;

/** Neo4j's consistency check of a store that is closed: about a second for ten thousand nodes, with the indexes. */
final class StoreCheck {

    private StoreCheck() {}

    /**
     * Checks both databases of a home, the graph and the one of users and settings.
     *
     * @param memory outside the heap, in bytes
     * @return what is wrong, with the file that lists it; empty when nothing is
     * @throws IllegalStateException when the check cannot be completed, which a damaged file may cause, too
     */
    static Optional<String> of(Path home, long memory) {
        for (String database :
                new String[] {GraphDatabaseSettings.SYSTEM_DATABASE_NAME, GraphDatabaseSettings.DEFAULT_DATABASE_NAME
                }) {
            try {
                Path reports = Files.createDirectories(home.resolve("logs"));
                ConsistencyCheckService.Result result = new ConsistencyCheckService(
                                Neo4jLayout.of(home).databaseLayout(database))
                        .with(Config.defaults(GraphDatabaseSettings.neo4j_home, home))
                        .with(reports)
                        .with(OutputStream.nullOutputStream())
                        .withMaxOffHeapMemory(memory)
                        .withNumberOfThreads(
                                Math.min(4, Math.max(1, Runtime.getRuntime().availableProcessors())))
                        .runFullConsistencyCheck();
                if (!result.isSuccessful()) {
                    return Optional.of("Neo4j's consistency check finds "
                            + result.summary().getTotalInconsistencyCount() + " inconsistencies in the database "
                            + database + ", listed in logs/"
                            + result.reportFile().getFileName());
                }
            } catch (IOException | ConsistencyCheckIncompleteException e) {
                throw new IllegalStateException("The consistency check of the database " + database + " failed", e);
            }
        }
        return Optional.empty();
    }
}
