package org.helixatlas.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/**
 * The query parameters that no other argument of a controller's method takes, such as the options of a measure: a method that asks
 * for them judges them itself.
 *
 * @param values by name, each given once
 */
public record OtherParameters(Map<String, String> values) {

    /** Describes the options of measures. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description =
                    "The measure's own options, each a parameter by its own name; the catalogue of measures describes them.",
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            schema = @Schema(type = "object", additionalPropertiesSchema = String.class))
    public @interface Options {}
}
