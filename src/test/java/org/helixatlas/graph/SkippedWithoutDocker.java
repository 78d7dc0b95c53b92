package org.helixatlas.graph;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Skips the run against the official image where there is no Docker, and says so once; found by JUnit as a service. */
public final class SkippedWithoutDocker implements ExecutionCondition {

    private static final Logger LOG = LoggerFactory.getLogger(SkippedWithoutDocker.class);
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!SharedNeo4j.isOfficialImage() || DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("The database is at hand");
        }
        if (SAID.compareAndSet(false, true)) {
            LOG.warn("SKIPPED, no Docker here: the tests that ask the database, against Neo4j's official image");
        }
        return ConditionEvaluationResult.disabled("There is no Docker here for Neo4j's official image");
    }
}
