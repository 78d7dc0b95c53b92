package org.helixatlas.graph;

import java.util.Map;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Parts of this package for tests of others, which put them together without an application context. */
public final class GraphParts {

    private GraphParts() {}

    /** The schema of the database behind a driver. */
    public static Schema schema(Driver driver) {
        return new Schema(driver, new CypherFiles());
    }

    /** A gate before a database. */
    public static GraphGate gate(Database database) {
        return new GraphGate(
                new StaticListableBeanFactory(Map.of("database", (Object) database)).getBeanProvider(Database.class));
    }
}
