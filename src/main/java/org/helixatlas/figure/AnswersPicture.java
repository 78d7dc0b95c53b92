package org.helixatlas.figure;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an endpoint that answers by {@link Pictures}; its members describe the parameters that all of these share. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "The picture",
        content = {
            @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string")),
            @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
        })
public @interface AnswersPicture {

    /** The path's extension. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description = "svg, pdf or png.",
            schema = @Schema(allowableValues = {"svg", "pdf", "png"}),
            example = "svg")
    @interface Format {}

    /** In which language actors are named. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description = "Language of labels: en, zh or both.",
            schema =
                    @Schema(
                            allowableValues = {"en", "zh", "both"},
                            defaultValue = "en"))
    @interface Labels {}

    /** What the picture is printed or projected on. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description = "page: 16 cm wide, for A4; slide: 16 to 9, no type under 10 points.",
            schema =
                    @Schema(
                            allowableValues = {"page", "slide"},
                            defaultValue = "page"))
    @interface Paper {}
}
