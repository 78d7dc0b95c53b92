package org.helixatlas.figure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Sphere;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The network that a filter leaves, as a figure. */
@RestController
@FromMemory(alsoWhatWasRead = true)
@Tag(name = "Figures")
class NetworkFigureController {

    /** The parameter that {@link LayoutDescription} describes. */
    static final String LAYOUT = "layout";

    private static final int MAX_TITLE = 200;

    /** What other figures take for a title. */
    private static final String UNTITLED = "false";

    private static final String TITLED = "true";
    private static final String NOTHING = "none";
    private static final String NO_SPHERE = "no sphere";
    private static final String DEGREE = "degree";
    private static final String FAMILY = "family";
    private static final String TYPE = "type";

    /** Of the file, and of the picture among those that are drawn ahead. */
    static final String NAME = "network";

    private static final Map<String, Layout> LAYOUTS = Layout.ofAnyNetwork();
    private static final String USUAL_NAME = "network";

    /** The layout of whoever asks for none. */
    static final Layout USUAL = Objects.requireNonNull(LAYOUTS.get(USUAL_NAME));

    private final Views views;
    private final NamedMeasures measures;
    private final Pictures pictures;

    NetworkFigureController(Views views, NamedMeasures measures, Pictures pictures) {
        this.views = views;
        this.measures = measures;
        this.pictures = pictures;
    }

    @GetMapping("/api/network.{extension:svg|pdf|png}")
    @AnswersPicture
    @Operation(
            operationId = "drawNetwork",
            summary = "The network that the filter leaves, as a figure with legend and caption",
            description =
                    "As .svg, .pdf or .png (300 dpi). Actors without a tie are left out, as the explorer does, and the"
                            + " caption counts them; with `isolates` they are drawn too. With"
                            + " more than 150 actors the most important ones are named, as far as there is room.")
    ResponseEntity<byte[]> figure(
            @AnswersPicture.Format @PathVariable String extension,
            @RequestParam(name = LAYOUT, defaultValue = USUAL_NAME) String layout,
            @Parameter(
                            description =
                                    "What the size of a sign tells: degree (the number of ties in the figure), none, or"
                                            + " a measure of actors by its id, as in betweenness, or with one of its columns,"
                                            + " as in brokerage/gatekeeper. Boxes have no sizes.")
                    @RequestParam(defaultValue = DEGREE)
                    String nodeSize,
            @Parameter(description = "What the line of a tie tells: family or type.")
                    @RequestParam(defaultValue = FAMILY)
                    String line,
            @Parameter(description = "Whether actors without a tie are drawn.") @RequestParam(defaultValue = "false")
                    boolean isolates,
            @Parameter(description = "The figure's title, at most 200 characters; `false` for none in the picture.")
                    @RequestParam(required = false)
                    @Nullable
                    String title,
            @AnswersPicture.Labels @RequestParam(defaultValue = "en") String labels,
            @AnswersPicture.Paper @RequestParam(defaultValue = "page") String size,
            @AnswersPicture.Width @RequestParam(required = false) @Nullable Integer width,
            @AnswersPicture.FontSize @RequestParam(required = false) @Nullable Double fontSize,
            @AnswersPicture.Grey @RequestParam(defaultValue = "false") boolean grey,
            @AnswersPicture.Positions @RequestParam(required = false) @Nullable String positions,
            NetworkFilter filter) {
        Pictures.Look look = Pictures.look(labels, size, width, fontSize, grey, !UNTITLED.equals(title));
        Layout chosen = LAYOUTS.get(layout);
        if (chosen == null) {
            throw new InvalidRequest(
                    LAYOUT,
                    "there is no such layout for a whole network; "
                            + SpellingSuggestion.hint(layout, LAYOUTS.keySet()));
        }
        GivenPlaces places = GivenPlaces.of(positions);
        places.requireTakenBy(chosen);
        if (!line.equals(FAMILY) && !line.equals(TYPE)) {
            throw new InvalidRequest("line", "a line tells the family or the type of a tie: family or type");
        }
        if (title != null && (title.isBlank() || title.length() > MAX_TITLE)) {
            throw new InvalidRequest("title", "a title has 1 to " + MAX_TITLE + " characters");
        }
        Asked asked = new Asked(chosen, nodeSize, line, isolates, title, places, filter);
        return pictures.answer(
                asked.equals(Asked.USUAL) ? Optional.of(NAME) : Optional.empty(),
                NAME,
                () -> picture(asked),
                extension,
                look);
    }

    /** What a picture of a network shows, of what network. */
    private record Asked(
            Layout layout,
            String nodeSize,
            String line,
            boolean isolates,
            @Nullable String title,
            GivenPlaces places,
            NetworkFilter filter) {

        static final Asked USUAL = new Asked(
                NetworkFigureController.USUAL, DEGREE, FAMILY, false, null, GivenPlaces.NONE, NetworkFilter.NONE);
    }

    /** The picture of whoever asks for no other. */
    Picture usual() {
        return picture(Asked.USUAL);
    }

    private Picture picture(Asked asked) {
        Layout chosen = asked.layout();
        String nodeSize = asked.nodeSize();
        String title = asked.title();
        String own = UNTITLED.equals(title) || TITLED.equals(title) ? null : title;
        View view = views.of(asked.filter(), Projection.UNDIRECTED);
        By sized = chosen.hasBoxes() || nodeSize.equals(NOTHING)
                ? By.NOTHING
                : nodeSize.equals(DEGREE) ? By.DEGREE : By.MEASURE;
        Encoding encoding =
                new Encoding(By.NOTHING, sized, asked.line().equals(TYPE) ? By.TYPE : By.FAMILY, By.NOTHING);
        List<Snapshot.Actor> actors = shown(view, asked.isolates());
        int leftOut = view.size() - actors.size();
        Picture picture = Picture.of(
                view,
                actors,
                view.ties(),
                NAME,
                own == null ? "The network" : own,
                "Actors and ties that the filter leaves."
                        + (leftOut == 0
                                ? ""
                                : " Left out: " + Bundle.grouped(leftOut)
                                        + (leftOut == 1 ? " actor without a tie." : " actors without a tie.")),
                chosen,
                encoding);
        Pictures.requireDrawable(picture);
        Picture.Extras extras = extras(view, sized, nodeSize).inChinese(picture.chinese());
        if (sized == By.MEASURE) {
            extras = extras.inChinese(Map.of(extras.sizes().title(), measures.chineseTitle(nodeSize)));
        }
        return picture.with(extras, spheres(actors))
                .placed(asked.places())
                .inChinese(
                        own == null ? "网络" : own,
                        "筛选所余的行动者与关系。" + (leftOut == 0 ? "" : "略去 " + Bundle.grouped(leftOut) + " 个无关系的行动者。"));
    }

    /** The actors of a network that its figure shows. */
    static List<Snapshot.Actor> shown(View view, boolean isolates) {
        return IntStream.range(0, view.size())
                .filter(v -> isolates || view.outEnd(v) > view.outStart(v))
                .mapToObj(view::actor)
                .toList();
    }

    private Picture.Extras extras(View view, By sized, String nodeSize) {
        return new Picture.Extras(
                Stream.concat(view.snapshot().vocabulary().sphereTitles().stream(), Stream.of(NO_SPHERE))
                        .toList(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sized == By.MEASURE ? sizes(view, nodeSize) : Picture.Sizes.NONE);
    }

    private Picture.Sizes sizes(View view, String nodeSize) {
        try {
            return measures.sizes(nodeSize, view);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(
                    "nodeSize", e.getMessage() + " (the size of a sign is none, degree or a measure of actors)");
        }
    }

    /** Columns are spheres, and those of no sphere come last. */
    private static Map<String, String> spheres(List<Snapshot.Actor> actors) {
        Map<String, String> spheres = new TreeMap<>();
        for (Snapshot.Actor actor : actors) {
            Sphere sphere = actor.sphere();
            spheres.put(actor.id(), sphere == null ? NO_SPHERE : sphere.title());
        }
        return spheres;
    }
}
