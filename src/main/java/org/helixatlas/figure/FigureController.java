package org.helixatlas.figure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures by REST. */
@RestController
@RequestMapping("/api/figures")
@Tag(name = "Figures", description = "Diagrams for print: SVG, PDF and PNG with legend and caption")
class FigureController {

    private static final List<Column<ListedFigure>> COLUMNS = List.of(
            new Column<>("name", ListedFigure::name),
            new Column<>("number", ListedFigure::number),
            new Column<>("title", ListedFigure::title),
            new Column<>("answers", ListedFigure::answers),
            new Column<>("caption", ListedFigure::caption),
            new Column<>("layout", ListedFigure::layout));

    private final Figures figures;
    private final Pictures pictures;

    FigureController(Figures figures, Pictures pictures) {
        this.figures = figures;
        this.pictures = pictures;
    }

    /** A figure as it is listed. */
    record ListedFigure(
            String name, String number, String title, String answers, String caption, String layout, String cypher) {

        static ListedFigure of(FigureFile figure) {
            return new ListedFigure(
                    figure.name(),
                    figure.number(),
                    figure.file().title(),
                    figure.file().answers(),
                    figure.caption(),
                    figure.layout().name().toLowerCase(Locale.ROOT),
                    figure.file().text());
        }
    }

    @GetMapping
    @Operation(summary = "The figures, each with its title, caption and Cypher")
    ResponseEntity<Page<ListedFigure>> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Page.of(figures.all().stream().map(ListedFigure::of).toList(), Page.asked(page, size), COLUMNS)
                .withLinks();
    }

    @GetMapping("/{name}.{extension:svg|pdf|png}")
    @AnswersPicture
    @Operation(
            summary = "A figure",
            description =
                    "As .svg, .pdf or .png (300 dpi). The filter narrows a figure of a network; a figure of a table"
                            + " takes none.")
    ResponseEntity<byte[]> figure(
            @Parameter(description = "Name of a figure, from the list of figures.", example = "firm-network")
                    @PathVariable
                    String name,
            @Parameter(
                            description = "svg, pdf or png.",
                            schema = @Schema(allowableValues = {"svg", "pdf", "png"}),
                            example = "svg")
                    @PathVariable
                    String extension,
            @Parameter(
                            description = "Language of labels: en, zh or both.",
                            schema =
                                    @Schema(
                                            allowableValues = {"en", "zh", "both"},
                                            defaultValue = "en"))
                    @RequestParam(defaultValue = "en")
                    String labels,
            @Parameter(
                            description = "page: 16 cm wide, for A4; slide: 16 to 9, no type under 10 points.",
                            schema =
                                    @Schema(
                                            allowableValues = {"page", "slide"},
                                            defaultValue = "page"))
                    @RequestParam(defaultValue = "page")
                    String size,
            NetworkFilter filter) {
        return pictures.answer(figures.picture(figures.get(name), filter), extension, labels, size);
    }
}
