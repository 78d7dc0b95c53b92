package org.helixatlas.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.FileSystemUtils;

/** Parts of this package for tests of others, which put them together without an application context. */
public final class GraphParts {

    private static final long PAGE_CACHE = 16 << 20;
    private static final long MEMORY = 64 << 20;

    private GraphParts() {}

    /** The schema of the database behind a driver. */
    public static Schema schema(Driver driver) {
        return new Schema(driver, new CypherFiles());
    }

    /** What tells a graph. */
    public interface Telling {
        /** Tells it. */
        void to(GraphDraft draft) throws IOException;
    }

    /**
     * Builds a store of a graph in this JVM, and opens it.
     *
     * @param folder empty
     * @param question is asked of it
     */
    public static <T> T ofNewStore(
            Path folder, Telling graph, List<String> schema, Function<GraphDatabaseService, T> question)
            throws IOException {
        Path draft = folder.resolve("draft");
        try (GraphDraft told = new GraphDraft(draft)) {
            graph.to(told);
            told.complete(schema);
        }
        Path home = folder.resolve("store");
        new StoreImport(home, PAGE_CACHE, MEMORY).run(new DraftInput(draft), percent -> {});
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(home, 0, "some-password", PAGE_CACHE, MEMORY)) {
            return question.apply(neo4j.graph());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** A gate before a database. */
    public static GraphGate gate(Database database) {
        return new GraphGate(
                new StaticListableBeanFactory(Map.of("database", (Object) database)).getBeanProvider(Database.class),
                "");
    }
}
