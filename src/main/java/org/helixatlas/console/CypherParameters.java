package org.helixatlas.console;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;

/** Describes what addresses that ask in Cypher have in common. */
final class CypherParameters {

    private CypherParameters() {}

    /** The parameter that is the statement. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(description = "One statement.", required = true)
    @interface Statement {

        /** A statement to try. */
        @AliasFor(annotation = Parameter.class, attribute = "example")
        String example();
    }

    /** The parameter that gives the statement's own parameters. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(description = "Values of its parameters, as a JSON object.")
    @interface Values {}
}
