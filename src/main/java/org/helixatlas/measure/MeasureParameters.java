package org.helixatlas.measure;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that the endpoints of measures share. */
interface MeasureParameters {

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(description = "Id of a measure, from the catalogue.", example = "betweenness")
    @interface Id {}

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description = "`highest` or `lowest` values have the first ranks.",
            schema =
                    @Schema(
                            allowableValues = {"highest", "lowest"},
                            defaultValue = "highest"))
    @interface Order {}

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description = "`rank`, the default, or `change`: the largest changes of rank first.",
            schema =
                    @Schema(
                            allowableValues = {"rank", "change"},
                            defaultValue = "rank"))
    @interface Sort {}
}
