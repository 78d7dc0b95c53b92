package org.helixatlas;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * On a test that takes long, since it starts whole services, asks everything or asks others. {@code mvn verify} leaves it out with a
 * line that says so; {@code mvn verify -Pthorough} runs it, and so does {@code .ci/run}, without which nothing is pushed. A test that is
 * asked for by its name always runs.
 */
@ExtendWith(Thorough.WhereAskedFor.class)
@AddLifecycleHook(Thorough.PropertiesWhereAskedFor.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Thorough {

    /** What is said of a test that is left out. */
    String LEFT_OUT = "SKIPPED, it takes long: mvn verify -Pthorough";

    /** Leaves out tests of JUnit. */
    final class WhereAskedFor implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return ThoroughRun.isOne()
                    ? ConditionEvaluationResult.enabled("the run is thorough")
                    : ConditionEvaluationResult.disabled(LEFT_OUT);
        }
    }

    /** The same of properties, which another engine runs. */
    final class PropertiesWhereAskedFor implements SkipExecutionHook {

        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return ThoroughRun.isOne() ? SkipResult.doNotSkip() : SkipResult.skip(LEFT_OUT);
        }

        @Override
        public PropagationMode propagateTo() {
            return PropagationMode.ALL_DESCENDANTS;
        }
    }
}
