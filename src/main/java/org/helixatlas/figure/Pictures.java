package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.PdfWriter;
import org.helixatlas.drawing.PngWriter;
import org.helixatlas.drawing.SvgWriter;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Draws pictures in the form that was asked for; whoever answers a question with a network can answer with one of these. */
@Service
public class Pictures {

    /** The most actors that one picture shows. */
    public static final int MAX_ACTORS = 10_000;

    /** The most ties that one picture shows. */
    public static final int MAX_TIES = 60_000;

    private static final String USUAL_FORMAT = "svg";

    private static final Map<String, MediaType> TYPES = Map.of(
            USUAL_FORMAT,
            MediaType.parseMediaType("image/svg+xml;charset=UTF-8"),
            "pdf",
            MediaType.APPLICATION_PDF,
            "png",
            MediaType.IMAGE_PNG);

    /** How pictures look to whoever does not say how, and to whoever reads the page in Chinese. */
    private static final List<Look> USUAL = List.of(look("en", "page"), look("zh", "page"));

    private final FigureCypher cypher;
    private final DrawnPictures drawn;

    Pictures(FigureCypher cypher, DrawnPictures drawn) {
        this.cypher = cypher;
        this.drawn = drawn;
    }

    /**
     * A picture as the answer to a request.
     *
     * @param format {@code svg}, {@code pdf} or {@code png}
     * @throws InvalidRequest when the format is another, or the picture is too large
     */
    public ResponseEntity<byte[]> answer(Picture picture, String format, Look look) {
        return answer(picture.name(), format, () -> write(picture, look, true, format));
    }

    /**
     * The same of a picture that may have been drawn ahead.
     *
     * @param known by which name, where all of what is asked for is usual; empty otherwise
     * @param name of the picture
     */
    ResponseEntity<byte[]> answer(
            Optional<String> known, String name, Supplier<Picture> picture, String format, Look look) {
        return answer(
                name,
                format,
                () -> known.filter(ahead -> format.equals(USUAL_FORMAT) && USUAL.contains(look))
                        .flatMap(ahead -> drawn.of(key(ahead, look)))
                        .orElseGet(() -> write(picture.get(), look, true, format)));
    }

    private static ResponseEntity<byte[]> answer(String name, String format, Supplier<byte[]> written) {
        MediaType type = TYPES.get(format);
        if (type == null) {
            throw new InvalidRequest(
                    "format", "a figure is svg, pdf or png; " + SpellingSuggestion.hint(format, TYPES.keySet()));
        }
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "inline; filename=\"" + name + "." + format + "\"")
                // A picture opened by itself runs nothing and loads nothing.
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(written.get());
    }

    /** How a picture is to look. */
    public record Look(Naming.Labels labels, Paper paper) {}

    /**
     * How a picture is to look, judged before the question is asked that it answers.
     *
     * @param labels {@code en}, {@code zh} or {@code both}
     * @param size {@code page} or {@code slide}
     * @throws InvalidRequest when one of these is another
     */
    public static Look look(String labels, String size) {
        return look(labels, size, null, null, false, true);
    }

    /**
     * How a picture is to look on paper of another width, with other type or without colour.
     *
     * @param width of a page in millimetres; null for the usual 160
     * @param fontSize of names, in points; null for the usual one
     * @param grey whether it is printed without colour
     * @param titled whether its number and title stand in the picture
     * @throws InvalidRequest when one of these is not among those that there are
     */
    static Look look(
            String labels,
            String size,
            @Nullable Integer width,
            @Nullable Double fontSize,
            boolean grey,
            boolean titled) {
        return new Look(
                choice("labels", labels, Naming.Labels.values()),
                Paper.of(choice("size", size, Sheet.Size.values()), width, fontSize, grey, titled));
    }

    private static <E extends Enum<E>> E choice(String field, String value, E[] valid) {
        List<String> titles = new ArrayList<>();
        for (E each : valid) {
            if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
                return each;
            }
            titles.add(each.name().toLowerCase(Locale.ROOT));
        }
        throw new InvalidRequest(
                field,
                field + " is one of " + String.join(", ", titles) + "; " + SpellingSuggestion.hint(value, titles));
    }

    /** Draws pictures ahead, in the forms in which most ask for them; by the name under which each may be asked for. */
    void drawAhead(Snapshot network, Map<String, Supplier<Picture>> pictures) {
        Map<String, Supplier<byte[]>> forms = new TreeMap<>();
        pictures.forEach((name, picture) -> USUAL.forEach(
                look -> forms.put(key(name, look), () -> write(picture.get(), look, true, USUAL_FORMAT))));
        drawn.provide(network, forms);
    }

    private static String key(String name, Look look) {
        return name + " " + look.labels.name().toLowerCase(Locale.ROOT);
    }

    /** The picture as a file's bytes. */
    byte[] write(Picture picture, Look look, boolean captioned, String format) {
        Naming naming = naming(picture, look.labels);
        Sheet.Caption caption = caption(picture, naming);
        Drawing drawing = Sheet.draw(picture, naming, caption, look.paper, captioned);
        return switch (format) {
            case USUAL_FORMAT -> SvgWriter.write(drawing, caption.head());
            case "pdf" -> PdfWriter.write(drawing, caption.head());
            default -> PngWriter.write(drawing);
        };
    }

    Drawing draw(Picture picture, Look look, boolean captioned) {
        Naming naming = naming(picture, look.labels);
        return Sheet.draw(picture, naming, caption(picture, naming), look.paper, captioned);
    }

    private Naming naming(Picture picture, Naming.Labels labels) {
        requireDrawable(picture);
        Map<String, String> chinese = new TreeMap<>();
        if (labels != Naming.Labels.EN) {
            List<String> ids = picture.actors().stream().map(a -> a.id()).toList();
            cypher.read("figure-names", Map.of("ids", ids, "datasets", ids(picture), "stated", picture.statedOnly()))
                    .forEach(r ->
                            chinese.put(r.get("id").asString(), r.get("name").asString()));
        }
        return new Naming(labels, chinese);
    }

    static void requireDrawable(Picture picture) {
        int actors = picture.actors().size();
        int ties = picture.ties().size();
        if (actors > MAX_ACTORS || ties > MAX_TIES) {
            throw new InvalidRequest(
                    "figure",
                    "a figure shows at most " + MAX_ACTORS + " actors and " + MAX_TIES + " ties, not " + actors
                            + " and " + ties + "; narrow it by families, kinds, spheres, park, asOf or datasets");
        }
        Layout layout = picture.layout();
        if (actors > layout.most()) {
            throw new InvalidRequest(
                    "figure",
                    "a " + layout.title() + " figure shows at most " + layout.most() + " actors, not " + actors
                            + "; narrow it by families, kinds, spheres, park, asOf or datasets, or "
                            + layout.insteadOfMore());
        }
    }

    Sheet.Caption caption(Picture picture, Look look) {
        return caption(picture, naming(picture, look.labels));
    }

    private Sheet.Caption caption(Picture picture, Naming naming) {
        TreeSet<String> evidence = new TreeSet<>(picture.extras().evidence());
        picture.ties().forEach(t -> evidence.addAll(t.evidence()));
        if (picture.layout().showsFoundings()) {
            picture.actors().forEach(a -> evidence.addAll(a.foundedEvidence()));
        }
        List<Value> sources =
                evidence.isEmpty() ? List.of() : cypher.read("figure-sources", Map.of("ids", List.copyOf(evidence)));
        List<String> cited = sources.stream()
                .filter(r -> r.get("cited").asBoolean())
                .map(r -> r.get("name").asString())
                .toList();
        int others = sources.size() - cited.size();
        Wording wording = naming.words(picture);
        List<String> words = new ArrayList<>(cited);
        if (others > 0) {
            words.add(wording.sentence(
                    others + (others == 1 ? " public page" : " public pages") + " (/api/sources)",
                    others + " 个公开网页（/api/sources）"));
        }
        return Captions.of(picture, wording, String.join(wording.sentence("; ", "；"), words));
    }

    private static List<String> ids(Picture picture) {
        return picture.datasets().stream().map(Snapshot.Dataset::id).toList();
    }
}
