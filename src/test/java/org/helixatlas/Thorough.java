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

    /** Whether this run is a thorough one. */
    final class WhereAskedFor implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return isThorough()
                    ? ConditionEvaluationResult.enabled("the run is thorough")
                    : ConditionEvaluationResult.disabled(LEFT_OUT);
        }

        /** How many cases of one kind are tried: as many as tell most, or more in a thorough run. */
        public static int times(int usual, int thorough) {
            return isThorough() ? thorough : usual;
        }

        private static boolean isThorough() {
            return Boolean.getBoolean("helix.tests.thorough");
        }
    }

    /** The same of properties, which another engine runs. */
    final class PropertiesWhereAskedFor implements SkipExecutionHook {

        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return WhereAskedFor.isThorough() ? SkipResult.doNotSkip() : SkipResult.skip(LEFT_OUT);
        }

        @Override
        public PropagationMode propagateTo() {
            return PropagationMode.ALL_DESCENDANTS;
        }
    }
}
