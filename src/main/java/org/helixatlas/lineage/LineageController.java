package org.helixatlas.lineage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.helixatlas.figure.AnswersPicture;
import org.helixatlas.figure.Encoding;
import org.helixatlas.figure.Layout;
import org.helixatlas.figure.Picture;
import org.helixatlas.figure.Pictures;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lineage by REST. */
@RestController
@FromMemory
@Tag(name = "Lineage", description = "Who came from whom")
class LineageController {

    private static final int MAX_TOP = 1_000;

    private static final Map<String, String> DRAWN = Map.of(
            "ancestors", "From whom it came: each organisation at the year of its founding, under a parent.",
            "descendants", "Who came from it: each organisation at the year of its founding, under a parent.",
            "both",
                    "From whom it came and who came from it: each organisation at the year of its founding, under a"
                            + " parent.");

    private static final Map<String, String> DRAWN_CHINESE = Map.of(
            "ancestors", "其来源：每个组织位于其成立年份，列于其母体之下。",
            "descendants", "其所出：每个组织位于其成立年份，列于其母体之下。",
            "both", "其来源与其所出：每个组织位于其成立年份，列于其母体之下。");

    private static final String FOUNDERS =
            " A founder stands before what they founded, under where they had worked or studied.";

    private final CurrentNetwork network;
    private final Pictures pictures;
    private final KeptDescents descents;

    /** Describes the parameter that says by whom descent is traced. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description =
                    "organisations: by ties of descent; persons: by where founders had worked or studied; or both.",
            schema =
                    @Schema(
                            allowableValues = {"organisations", "persons", "both"},
                            defaultValue = "organisations"))
    private @interface ByWhom {}

    /** Describes the parameter that says which relatives are meant. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description = "ancestors, descendants or both.",
            schema =
                    @Schema(
                            allowableValues = {"ancestors", "descendants", "both"},
                            defaultValue = "both"))
    private @interface Relatives {}

    LineageController(CurrentNetwork network, Pictures pictures, KeptDescents descents) {
        this.network = network;
        this.pictures = pictures;
        this.descents = descents;
    }

    @GetMapping("/api/actors/{id}/lineage")
    @Operation(
            operationId = "getLineage",
            summary = "Spin-off lineage of an actor",
            description =
                    "Follows spin-offs, foundings, mergers, splits, renamings and parts of larger bodies. Several parents"
                            + " are kept; cycles are reported and not followed. Through persons, a firm comes from where"
                            + " its founders had worked or studied. `generation` counts the steps on the longest way from"
                            + " the actor asked for, ancestors below 0: a spin-off, a split, a founding and belonging are"
                            + " one generation each, a renaming or a merger is none, since the body goes on.")
    Lineage lineage(
            @Parameter(description = "Id of an actor.", example = "tsinghua-university") @PathVariable String id,
            @Relatives @RequestParam(defaultValue = "both") String direction,
            @Parameter(description = "How many generations to follow, 1 to 100; renamings and mergers count as none.")
                    @RequestParam(defaultValue = "100")
                    int maxGenerations,
            @ByWhom @RequestParam(defaultValue = "organisations") String through,
            NetworkFilter filter) {
        return of(id, direction, maxGenerations, Through.of(through), filter);
    }

    @GetMapping("/api/actors/{id}/lineage.{extension:svg|pdf|png}")
    @AnswersPicture
    @Operation(
            operationId = "drawLineage",
            summary = "Spin-off lineage of an actor as a diagram along the years, with legend and caption",
            description = "Through persons, each founder stands between where they had worked or studied and what they"
                    + " founded.")
    ResponseEntity<byte[]> lineageFigure(
            @Parameter(description = "Id of an actor.", example = "tsinghua-university") @PathVariable String id,
            @AnswersPicture.Format @PathVariable String extension,
            @Relatives @RequestParam(defaultValue = "both") String direction,
            @Parameter(description = "How many generations to follow, 1 to 100; renamings and mergers count as none.")
                    @RequestParam(defaultValue = "100")
                    int maxGenerations,
            @ByWhom @RequestParam(defaultValue = "organisations") String through,
            @AnswersPicture.Labels @RequestParam(defaultValue = "en") String labels,
            @AnswersPicture.Paper @RequestParam(defaultValue = "page") String size,
            NetworkFilter filter) {
        Pictures.Look look = Pictures.look(labels, size);
        Lineage lineage = of(id, direction, maxGenerations, Through.of(through), filter);
        Snapshot snapshot = network.snapshot().world(filter);
        Set<String> shown = new TreeSet<>();
        lineage.nodes().forEach(n -> shown.add(n.id()));
        boolean byPersons = false;
        for (Lineage.Passage step : lineage.steps()) {
            if (step.through() != null) {
                shown.add(step.through());
                byPersons = true;
            }
        }
        Picture picture = Picture.of(
                        View.of(snapshot, filter, Projection.DIRECTED),
                        shown.stream()
                                .map(each ->
                                        snapshot.actor(snapshot.indexOf(each).orElseThrow()))
                                .toList(),
                        lineage.ties().stream()
                                .map(t -> snapshot.tie(t.id()).orElseThrow())
                                .toList(),
                        id + "-lineage",
                        "Lineage of " + lineage.root().name(),
                        DRAWN.get(direction)
                                + (byPersons ? FOUNDERS : "")
                                + (lineage.truncated() ? " The tree goes on beyond what is drawn." : ""),
                        Layout.GENEALOGY,
                        Encoding.TYPES)
                .inChinese(
                        "{" + id + "}的谱系",
                        DRAWN_CHINESE.get(direction)
                                + (byPersons ? "创办者位于其所创办者之前，列于其曾任职或就读之处下方。" : "")
                                + (lineage.truncated() ? "谱系在图外仍有延续。" : ""));
        return pictures.answer(picture, extension, look);
    }

    private Lineage of(String id, String direction, int maxGenerations, Through chosen, NetworkFilter filter) {
        return Lineage.asked(descents, network.snapshot().world(filter), id, direction, maxGenerations, chosen, filter);
    }

    @GetMapping("/api/lineage/parents")
    @Operation(
            operationId = "rankParents",
            summary = "The most fertile parents",
            description =
                    "Ranks organisations, and other kinds that the filter names, by what came of them: children, or all"
                            + " descendants. Mergers, renamings and parts are followed.")
    Parents parents(
            @Parameter(
                            description = "children or descendants.",
                            schema =
                                    @Schema(
                                            allowableValues = {"children", "descendants"},
                                            defaultValue = "descendants"))
                    @RequestParam(defaultValue = "descendants")
                    String by,
            @Parameter(description = "How many to return, 1 to 1000.") @RequestParam(defaultValue = "100") int top,
            @ByWhom @RequestParam(defaultValue = "organisations") String through,
            NetworkFilter filter) {
        if (!Set.of("children", "descendants").contains(by)) {
            throw new InvalidRequest("by", "parents rank by children or descendants");
        }
        if (top < 1 || top > MAX_TOP) {
            throw new InvalidRequest("top", "top is 1 to " + MAX_TOP + ", not " + top);
        }
        try {
            Through chosen = Through.of(through);
            return Parents.of(
                    descents.of(network.snapshot(), filter, chosen), filter, chosen, by.equals("children"), top);
        } catch (Progeny.Exceeded e) {
            throw new InvalidRequest(
                    "by",
                    "counting the descendants of so many would take too long; narrow the filter by kinds or data sets");
        }
    }

    @GetMapping("/api/lineage/common")
    @Operation(
            operationId = "findCommonAncestors",
            summary = "The common ancestors of two actors",
            description =
                    "Those from which no other common ancestor descends, each with the shortest ways down to both; an"
                            + " actor counts among its own ancestors.")
    CommonAncestors common(
            @Parameter(description = "Id of an actor.", example = "lenovo") @RequestParam String a,
            @Parameter(description = "Id of another.", example = "founder") @RequestParam String b,
            @ByWhom @RequestParam(defaultValue = "organisations") String through,
            NetworkFilter filter) {
        Through chosen = Through.of(through);
        Snapshot snapshot = network.snapshot().world(filter);
        List<Wrong> errors = new ArrayList<>();
        Map.of("a", a, "b", b).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(e -> snapshot.indexOf(e.getValue()).isEmpty())
                .forEach(e -> errors.add(new Wrong(e.getKey(), unknown(snapshot, e.getValue()))));
        if (errors.isEmpty() && a.equals(b)) {
            errors.add(new Wrong("b", "a and b are both " + a + "; the ancestors of one actor are its lineage"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return CommonAncestors.of(descents, snapshot, a, b, chosen, filter);
    }

    private static String unknown(Snapshot snapshot, String id) {
        List<String> near = SpellingSuggestion.to(id, snapshot.actorIds());
        return "there is no actor '" + Excerpt.of(id) + "'"
                + (near.isEmpty()
                        ? "; /api/actors?q= finds ids by name"
                        : "; did you mean " + String.join(" or ", near) + "?");
    }
}
