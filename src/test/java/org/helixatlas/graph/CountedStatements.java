package org.helixatlas.graph;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.gqlstatus.ErrorGqlStatusObject;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.api.query.ExecutingQuery;
import org.neo4j.kernel.impl.query.QueryExecutionMonitor;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.Monitors;
import org.springframework.test.util.ReflectionTestUtils;

/** Counts the statements that the embedded database is sent, by whomever, while it is open. */
public final class CountedStatements implements AutoCloseable {

    private final AtomicInteger count = new AtomicInteger();

    /** Those above the database's own: what comes by Bolt is for any database until it is parsed. */
    private final Monitors monitors = (Monitors) Objects.requireNonNull(ReflectionTestUtils.getField(
            ((GraphDatabaseAPI) SharedNeo4j.database()).getDependencyResolver().resolveDependency(Monitors.class),
            "parent"));

    private final QueryExecutionMonitor counter = new QueryExecutionMonitor() {
        @Override
        public void startProcessing(ExecutingQuery query) {
            count.incrementAndGet();
        }

        @Override
        public void startExecution(ExecutingQuery query) {
            // Counted when it came.
        }

        @Override
        public void endFailure(ExecutingQuery query, Throwable failure) {
            // Counted when it came.
        }

        @Override
        public void endFailure(ExecutingQuery query, String reason, Status status, ErrorGqlStatusObject error) {
            // Counted when it came.
        }

        @Override
        public void endSuccess(ExecutingQuery query) {
            // Counted when it came.
        }
    };

    /** Counts from here on. */
    public CountedStatements() {
        monitors.addMonitorListener(counter);
    }

    /** How many it was sent so far. */
    public int count() {
        return count.get();
    }

    @Override
    public void close() {
        monitors.removeMonitorListener(counter);
    }
}
