package org.helixatlas;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.jupiter.api.Constants;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Runs JUnit's tests and jqwik's properties side by side. JUnit's launcher runs one engine after the other, and jqwik has one thread: a
 * processor would have nothing to do meanwhile. Found by JUnit as a service; it finds no test where classes do not run side by side, and
 * where they do, the build leaves out the two engines themselves.
 */
public final class EnginesAtOnce implements TestEngine {

    private final List<TestEngine> engines = List.of(new JqwikTestEngine(), new JupiterTestEngine());

    @Override
    public String getId() {
        return "engines-at-once";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        TestDescriptor tests = new EngineDescriptor(id, "JUnit and jqwik at once");
        if (request.getConfigurationParameters()
                .getBoolean(Constants.PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME)
                .orElse(false)) {
            engines.forEach(engine -> tests.addChild(engine.discover(request, id.appendEngine(engine.getId()))));
        }
        return tests;
    }

    @Override
    public void execute(ExecutionRequest request) {
        TestDescriptor tests = request.getRootTestDescriptor();
        request.getEngineExecutionListener().executionStarted(tests);
        CompletableFuture.allOf(tests.getChildren().stream()
                        .map(found -> CompletableFuture.runAsync(
                                () -> engineOf(found).execute(of(request, found)), EnginesAtOnce::start))
                        .toArray(CompletableFuture[]::new))
                .join();
        request.getEngineExecutionListener().executionFinished(tests, TestExecutionResult.successful());
    }

    private TestEngine engineOf(TestDescriptor found) {
        String id = found.getUniqueId().getLastSegment().getValue();
        return engines.stream()
                .filter(engine -> engine.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ExecutionRequest of(ExecutionRequest whole, TestDescriptor part) {
        return ExecutionRequest.create(
                part,
                whole.getEngineExecutionListener(),
                whole.getConfigurationParameters(),
                whole.getOutputDirectoryCreator(),
                whole.getStore(),
                whole.getCancellationToken());
    }

    /** A thread of its own for each: tests make the common pool wait. */
    private static void start(Runnable engine) {
        new Thread(engine, "engine").start();
    }
}
