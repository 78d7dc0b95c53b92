package org.helixatlas.actor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.helixatlas.figure.AnswersPicture;
import org.helixatlas.figure.Encoding;
import org.helixatlas.figure.Layout;
import org.helixatlas.figure.Picture;
import org.helixatlas.figure.Pictures;
import org.helixatlas.model.RivalValue;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.About;
import org.helixatlas.network.Certainty;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.helixatlas.web.NotFound;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Actors by REST. */
@RestController
@FromMemory
@RequestMapping("/api/actors")
@Tag(name = "Actors", description = "Who is who: search, profiles with evidence, ego networks")
class ActorController {

    private static final int MAX_QUERY = 200;
    private static final int MAX_DEPTH = 3;
    private static final List<Column<ListedActor>> COLUMNS = List.of(
            new Column<>("id", ListedActor::id),
            new Column<>("name", ListedActor::name),
            new Column<>("kind", ListedActor::kind),
            new Column<>("sphere", ListedActor::sphere),
            new Column<>("founded", ListedActor::founded),
            new Column<>("dissolved", ListedActor::dissolved),
            new Column<>("dataset", ListedActor::dataset),
            new Column<>("matched", ListedActor::matched),
            new Column<>("certainty", ListedActor::certainty),
            new Column<>("certainFrom", ListedActor::certainFrom),
            new Column<>("certainTo", ListedActor::certainTo),
            new Column<>("possibleFrom", ListedActor::possibleFrom),
            new Column<>("possibleTo", ListedActor::possibleTo));

    private final ActorSearch search;
    private final ProfileService profiles;
    private final CurrentNetwork network;
    private final Pictures pictures;

    ActorController(ActorSearch search, ProfileService profiles, CurrentNetwork network, Pictures pictures) {
        this.search = search;
        this.profiles = profiles;
        this.network = network;
        this.pictures = pictures;
    }

    /**
     * An actor in a list.
     *
     * @param matched the name that a search matched
     * @param certainty {@code certain}, or {@code possible} where no source makes sure of it in the time asked for
     * @param certainFrom the first year in which it certainly was; absent where no year is certain
     * @param certainTo the last such year
     * @param possibleFrom the first year in which it may have been; absent where nothing that is stated forbids an earlier one
     * @param possibleTo the last such year
     * @param rivals other years that are stated; absent where there are none
     */
    record ListedActor(
            String id,
            String name,
            String kind,
            @Nullable String sphere,
            @Nullable Integer founded,
            @Nullable Integer dissolved,
            String dataset,
            @Nullable String matched,
            String certainty,
            @Nullable Integer certainFrom,
            @Nullable Integer certainTo,
            @Nullable Integer possibleFrom,
            @Nullable Integer possibleTo,
            @Nullable List<RivalValue> rivals) {

        /** An actor by itself, at any time. */
        static ListedActor of(Snapshot.Actor actor, @Nullable String matched) {
            return of(actor, matched, actor.certain().isEmpty() ? Certainty.POSSIBLE : Certainty.CERTAIN);
        }

        static ListedActor of(Snapshot.Actor actor, @Nullable String matched, Certainty certainty) {
            return new ListedActor(
                    actor.id(),
                    actor.name(),
                    actor.kind().label(),
                    actor.sphere() == null ? null : actor.sphere().title(),
                    Tied.year(actor.founded()),
                    Tied.year(actor.dissolved()),
                    actor.dataset(),
                    matched,
                    certainty.title(),
                    actor.certain().first(),
                    actor.certain().last(),
                    actor.possible().first(),
                    actor.possible().last(),
                    actor.rivals().isEmpty() ? null : actor.rivals());
        }
    }

    /**
     * An ego network.
     *
     * @param ego the actor in the middle
     */
    record Ego(String ego, int depth, List<ListedActor> nodes, List<Tied> ties, About about) {}

    @GetMapping
    @Operation(
            operationId = "searchActors",
            summary = "Search actors by any name",
            description =
                    "English, Chinese, pinyin, abbreviations, former names and small typing errors; best match first. Without q, all"
                            + " actors by id.")
    ResponseEntity<Page<ListedActor>> search(
            @Parameter(description = "Words of a name, at most 200 characters.", example = "qinghua")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "A label, such as Firm.", example = "Firm")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "A sphere, such as academia.", example = "academia")
                    @RequestParam(required = false)
                    @Nullable
                    String sphere,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Page.Position asked = Page.asked(page, size);
        validate(q, kind, sphere, network.vocabulary(Set.of()));
        Snapshot snapshot = network.snapshot();
        Predicate<Snapshot.Actor> wanted = actor -> (kind == null
                        || actor.kind().withBroader().stream()
                                .anyMatch(k -> k.label().equals(kind)))
                && (sphere == null
                        || (actor.sphere() != null && actor.sphere().title().equals(sphere)));
        if (q == null) {
            List<ListedActor> all = IntStream.range(0, snapshot.actorCount())
                    .mapToObj(snapshot::actor)
                    .filter(wanted)
                    .map(a -> ListedActor.of(a, null))
                    .toList();
            return Page.of(all, asked, COLUMNS).withLinks();
        }
        List<ActorSearch.Hit> found = search.search(q, wanted);
        List<ListedActor> items = found.stream()
                .skip((long) page * size)
                .limit(size)
                .map(hit -> ListedActor.of(hit.actor(), hit.matched()))
                .toList();
        return Page.of(items, found.size(), asked, COLUMNS).withLinks();
    }

    private static void validate(
            @Nullable String q, @Nullable String kind, @Nullable String sphere, Vocabulary vocabulary) {
        List<Wrong> errors = new ArrayList<>();
        if (q != null && (q.isBlank() || q.length() > MAX_QUERY)) {
            errors.add(new Wrong("q", "write 1 to " + MAX_QUERY + " characters of a name, or leave q out to list all"));
        }
        if (kind != null && vocabulary.kind(kind).isEmpty()) {
            errors.add(new Wrong(
                    "kind", "there is no such kind; " + SpellingSuggestion.hint(kind, vocabulary.kindLabels())));
        }
        if (sphere != null && vocabulary.sphere(sphere).isEmpty()) {
            errors.add(new Wrong(
                    "sphere",
                    "there is no such sphere; " + SpellingSuggestion.hint(sphere, vocabulary.sphereTitles())));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getActor",
            description =
                    "Ties are grouped by family and type, each with what it rests on. A former id leads to the actor that it stands for; an unknown one is a 404 that names the nearest.",
            summary = "One actor with its names, ties, figures and evidence")
    Profile profile(
            @Parameter(description = "Id of an actor.", example = "tsinghua-university") @PathVariable String id,
            NetworkFilter filter) {
        requireActor(id, network.snapshot().world(filter));
        return profiles.profile(id, filter);
    }

    @GetMapping("/{id}/network")
    @Operation(
            operationId = "getEgoNetwork",
            description =
                    "Actors within `radius` steps of the one that is named, under the filter, and every tie among them.",
            summary = "The ego network: actors within some steps, and all ties among them")
    Ego network(
            @Parameter(description = "Id of an actor.", example = "tsinghua-university") @PathVariable String id,
            @Parameter(
                            description = "Steps from the actor, 1 to 3.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "3",
                                            defaultValue = "1"))
                    @RequestParam(defaultValue = "1")
                    int depth,
            NetworkFilter filter) {
        View view = around(id, depth, filter);
        return new Ego(
                id,
                depth,
                IntStream.range(0, view.size())
                        .mapToObj(v -> ListedActor.of(view.actor(v), null, view.certainty(view.actor(v))))
                        .toList(),
                view.ties().stream().map(t -> Tied.of(view, t)).toList(),
                About.of(view));
    }

    @GetMapping("/{id}/network.{extension:svg|pdf|png}")
    @AnswersPicture
    @Operation(
            operationId = "drawEgoNetwork",
            description = "The same network as of `/api/actors/{id}/network`, drawn with the signs of all figures.",
            summary = "The ego network as a diagram, with legend and caption")
    ResponseEntity<byte[]> networkFigure(
            @Parameter(description = "Id of an actor.", example = "tsinghua-university") @PathVariable String id,
            @AnswersPicture.Format @PathVariable String extension,
            @Parameter(
                            description = "Steps from the actor, 1 to 3.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "3",
                                            defaultValue = "1"))
                    @RequestParam(defaultValue = "1")
                    int depth,
            @AnswersPicture.Labels @RequestParam(defaultValue = "en") String labels,
            @AnswersPicture.Paper @RequestParam(defaultValue = "page") String size,
            NetworkFilter filter) {
        Pictures.Look look = Pictures.look(labels, size);
        View view = around(id, depth, filter);
        String name =
                view.snapshot().actor(view.snapshot().indexOf(id).orElseThrow()).name();
        Picture picture = Picture.of(
                        view,
                        id + "-network",
                        "Ego network of " + name,
                        "Actors within " + depth + (depth == 1 ? " step" : " steps") + " of " + name
                                + ", and all ties among them.",
                        Layout.NETWORK,
                        Encoding.NETWORK)
                .inChinese("{" + id + "}的自我网络", "距{" + id + "} " + depth + " 步以内的行动者，及其间的所有关系。");
        return pictures.answer(picture, extension, look);
    }

    private View around(String id, int depth, NetworkFilter filter) {
        if (depth < 1 || depth > MAX_DEPTH) {
            throw new InvalidRequest(
                    "depth",
                    "an ego network reaches 1 to " + MAX_DEPTH + " steps, not " + depth
                            + "; what lies further is in /api/network, /api/paths and /api/actors/{id}/lineage");
        }
        Snapshot world = network.snapshot().world(filter);
        requireActor(id, world);
        return EgoNetwork.around(world, id, depth, filter);
    }

    private static void requireActor(String id, Snapshot world) {
        if (world.indexOf(id).isEmpty()) {
            throw absent(id, world);
        }
    }

    private static NotFound absent(String id, Snapshot world) {
        return new NotFound("actor", id, world.actorIds());
    }
}
