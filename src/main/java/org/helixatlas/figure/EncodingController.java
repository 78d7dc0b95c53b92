package org.helixatlas.figure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.model.Family;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.CurrentNetwork;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signs and lines of the figures, for whoever draws the network on a screen and wants it to look as it does in print. */
@RestController
@Tag(name = "Figures")
class EncodingController {

    private final CurrentNetwork network;

    EncodingController(CurrentNetwork network) {
        this.network = network;
    }

    /**
     * What stands for what.
     *
     * @param families the line of each family of ties
     * @param kinds the sign of each kind of actor
     * @param spheres the colour of each sphere
     * @param noSphere the colour of actors of no sphere
     * @param types which way the arrow of each directed type goes
     */
    record Encodings(
            List<FamilyLine> families,
            List<KindSign> kinds,
            List<SphereColour> spheres,
            String noSphere,
            List<TypeArrow> types) {

        static Encodings of(Vocabulary words) {
            return new Encodings(
                    words.families().stream().map(f -> FamilyLine.of(f, words)).toList(),
                    words.kinds().stream().map(k -> KindSign.of(k, words)).toList(),
                    words.spheres().stream().map(s -> SphereColour.of(s, words)).toList(),
                    hex(Signs.NO_SPHERE),
                    words.types().stream()
                            .filter(RelationType::directed)
                            .map(TypeArrow::of)
                            .toList());
        }
    }

    /** The end that the arrow of a type points at, {@code source} or {@code target}: where that goes which its ties carry. */
    record TypeArrow(String type, String arrow) {

        static TypeArrow of(RelationType type) {
            return new TypeArrow(type.name(), type.flow() == RelationType.Flow.FORTH ? "target" : "source");
        }
    }

    /** The line of a family: what it is called in other languages, by language, colour, width in points, lengths of dashes and gaps in points. */
    record FamilyLine(String family, Map<String, String> names, String colour, double width, List<Double> dash) {

        static FamilyLine of(Family family, Vocabulary vocabulary) {
            Mark.Pen pen = Signs.line(vocabulary, family, Signs.Inks.COLOUR);
            return new FamilyLine(family.title(), family.names(), hex(pen.colour()), pen.width(), pen.dash());
        }
    }

    /** The sign of a kind: its name, that in other languages, whether its members act, and its corners around the middle, x before y, in radii; absent where the sign is round. */
    record KindSign(
            String kind,
            String title,
            Map<String, String> names,
            boolean acts,
            @Nullable String sphere,
            String symbol,
            @Nullable List<Double> corners) {

        static KindSign of(Kind kind, Vocabulary vocabulary) {
            Symbol symbol = Signs.shape(vocabulary, kind);
            return new KindSign(
                    kind.label(),
                    kind.name(),
                    kind.names(),
                    kind.acts(),
                    kind.sphere().map(Sphere::title).orElse(null),
                    symbol.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    outline(symbol));
        }
    }

    /** The colour of a sphere. */
    record SphereColour(String sphere, Map<String, String> names, String colour) {

        static SphereColour of(Sphere sphere, Vocabulary vocabulary) {
            return new SphereColour(
                    sphere.title(), sphere.names(), hex(Signs.colour(vocabulary, sphere, Signs.Inks.COLOUR)));
        }
    }

    @GetMapping("/api/figures/encoding")
    @Operation(
            operationId = "getFigureEncoding",
            summary = "The signs and lines of the figures",
            description =
                    "Lines of families, signs of kinds with their corners, colours of spheres, and which way arrows"
                            + " go; for drawings that go with the figures.")
    Encodings encoding() {
        return Encodings.of(network.vocabulary(Set.of()));
    }

    private static String hex(int colour) {
        return String.format("#%06x", colour);
    }

    private static @Nullable List<Double> outline(Symbol symbol) {
        List<Double> corners = new ArrayList<>();
        double[] point = new double[6];
        for (PathIterator path = symbol.at(0, 0, 1).getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(point)) {
                case PathIterator.SEG_CUBICTO, PathIterator.SEG_QUADTO -> {
                    return null;
                }
                case PathIterator.SEG_CLOSE -> {}
                default -> {
                    corners.add(Math.round(point[0] * 1000) / 1000.0);
                    corners.add(Math.round(point[1] * 1000) / 1000.0);
                }
            }
        }
        return corners;
    }
}
