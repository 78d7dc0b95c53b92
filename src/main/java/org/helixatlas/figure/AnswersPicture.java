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

    /** How wide a page is. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description =
                    "How wide a page is, 60 to 420 mm; 160 when left out. The picture is arranged anew for it, and type keeps its"
                            + " size as far as the figure has room. A slide takes no width.",
            schema = @Schema(type = "integer", format = "int32", minimum = "60", maximum = "420"),
            example = "84")
    @interface Width {}

    /** How large type is. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description =
                    "The size of names in points, 6 to 20 on a page (7.5 when left out), 10 to 12 on a slide (10 when left"
                            + " out); legend, caption and title follow in proportion.",
            schema = @Schema(type = "number", format = "double", minimum = "6", maximum = "20"),
            example = "8")
    @interface FontSize {}

    /** Whether it has colours. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description =
                    "Whether it is printed without colour: spheres differ by lightness, families of ties by dashes, and the"
                            + " legend shows the same.")
    @interface Grey {}

    /** Where actors stand. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description =
                    "Where actors stand, as `id,x,y;id,x,y` with whole numbers of at most 7 digits, y downwards, at most 500"
                            + " actors. The figure keeps the ratios of all distances; who is not named is arranged among or below"
                            + " these, and ids that the figure does not hold are passed over. For figures with the layouts network"
                            + " and concentric.",
            schema = @Schema(type = "string"),
            example = "lenovo,120,-40;tsinghua-university,0,0")
    @interface Positions {}
}
