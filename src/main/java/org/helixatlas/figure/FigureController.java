package org.helixatlas.figure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures by REST. */
@RestController
@FromMemory(alsoWhatWasRead = true)
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

    /**
     * A figure as it is listed.
     *
     * @param chinese title and caption in Chinese, where somebody has written them
     */
    record ListedFigure(
            String name,
            String number,
            String title,
            String answers,
            String caption,
            @Nullable ChineseCaption chinese,
            String layout,
            String cypher) {

        /** The title and the caption in Chinese. */
        record ChineseCaption(String title, @Nullable String caption) {}

        static ListedFigure of(FigureFile figure) {
            return new ListedFigure(
                    figure.name(),
                    figure.number(),
                    figure.file().title(),
                    figure.file().answers(),
                    figure.caption(),
                    figure.file()
                            .chineseTitle()
                            .map(title -> new ChineseCaption(
                                    title, figure.chineseCaption().orElse(null)))
                            .orElse(null),
                    figure.layout().name().toLowerCase(Locale.ROOT),
                    figure.file().text());
        }
    }

    @GetMapping
    @Operation(
            operationId = "listFigures",
            description = "Each is a file of Cypher whose header says how it is drawn.",
            summary = "The figures, each with its title, caption and Cypher")
    ResponseEntity<Page<ListedFigure>> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Page.of(figures.all().stream().map(ListedFigure::of).toList(), Page.asked(page, size), COLUMNS)
                .withLinks();
    }

    @GetMapping("/{name}.{extension:svg|pdf|png}")
    @AnswersPicture
    @Operation(
            operationId = "drawFigure",
            summary = "A figure",
            description =
                    "As .svg, .pdf or .png (300 dpi). The filter narrows a figure of a network; a figure of a table"
                            + " takes none.")
    ResponseEntity<byte[]> figure(
            @Parameter(description = "Name of a figure, from the list of figures.", example = "firm-network")
                    @PathVariable
                    String name,
            @AnswersPicture.Format @PathVariable String extension,
            @AnswersPicture.Labels @RequestParam(defaultValue = "en") String labels,
            @AnswersPicture.Paper @RequestParam(defaultValue = "page") String size,
            @AnswersPicture.Width @RequestParam(required = false) @Nullable Integer width,
            @AnswersPicture.FontSize @RequestParam(required = false) @Nullable Double fontSize,
            @AnswersPicture.Grey @RequestParam(defaultValue = "false") boolean grey,
            @Parameter(
                            description =
                                    "Whether number and title stand in the picture; not for a journal that sets its own.")
                    @RequestParam(defaultValue = "true")
                    boolean title,
            @AnswersPicture.Positions @RequestParam(required = false) @Nullable String positions,
            NetworkFilter filter) {
        Pictures.Look look = Pictures.look(labels, size, width, fontSize, grey, title);
        FigureFile figure = figures.get(name);
        GivenPlaces places = GivenPlaces.of(positions);
        places.requireTakenBy(figure.layout());
        return pictures.answer(
                filter.equals(NetworkFilter.NONE) && places.equals(GivenPlaces.NONE)
                        ? Optional.of(FiguresAhead.nameOf(figure))
                        : Optional.empty(),
                figure.name(),
                () -> figures.picture(figure, filter).placed(places),
                extension,
                look);
    }
}
