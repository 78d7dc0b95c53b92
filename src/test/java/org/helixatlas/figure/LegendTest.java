package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.helixatlas.ThoroughRun;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A legend explains what occurs, and nothing else: read from the drawing. */
class LegendTest {

    /** What is drawn and what is explained are the same sets of signs. */
    static void isTrue(Drawing drawing, String name) {
        ShownSigns drawn = ShownSigns.drawn(drawing);
        ShownSigns explained = ShownSigns.explained(drawing);
        assertThat(explained.signs()).as("%s: signs", name).isEqualTo(drawn.signs());
        assertThat(explained.lines()).as("%s: lines", name).isEqualTo(drawn.lines());
        assertThat(explained.heads()).as("%s: ends of lines", name).isEqualTo(drawn.heads());
        assertThat(explained.others().stream().filter(o -> !o.equals("size")))
                .as("%s: hollow lines, rings and empty signs", name)
                .containsExactlyInAnyOrderElementsOf(drawn.others());
    }

    /** Colours are those of spheres and families, and nothing else has any. */
    static void isOfTheCode(Drawing drawing, Vocabulary vocabulary, Signs.Inks inks, String name) {
        ShownSigns drawn = ShownSigns.drawn(drawing);
        List<String> signs = new ArrayList<>();
        for (Kind kind : vocabulary.kinds()) {
            signs.add(sign(vocabulary, kind, null, inks));
            vocabulary.spheres().forEach(s -> signs.add(sign(vocabulary, kind, s, inks)));
        }
        assertThat(drawn.signs())
                .as("%s: shapes of kinds in colours of spheres", name)
                .allMatch(s -> signs.stream().anyMatch(s::startsWith))
                .noneMatch(s -> s.contains("unknown"));
        List<String> families = vocabulary.families().stream()
                .map(f -> ShownSigns.code(Signs.line(vocabulary, f, inks)))
                .toList();
        List<String> changes = Stream.of(TieChange.values())
                .map(c -> ShownSigns.code(Signs.line(c, inks)))
                .toList();
        // A figure tells families or changes, never one by the lines of the other.
        assertThat(changes).as("%s: lines of changes", name).doesNotContainAnyElementsOf(families);
        assertThat(changes.containsAll(drawn.lines()) ? changes : families)
                .as("%s: lines of families or changes", name)
                .containsAll(drawn.lines());
        assertThat(drawn.heads()).as("%s: ends of lines", name).noneMatch(h -> h.contains("unknown"));
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Text text) {
                assertThat(isGrey(text.colour())).as("%s: %s", name, text).isTrue();
            } else if (mark instanceof Mark.Shape shape && shape.role() == Mark.Role.FURNITURE) {
                assertThat(shape.fill() == null || isGrey(shape.fill()))
                        .as(name)
                        .isTrue();
                assertThat(shape.pen() == null || isGrey(shape.pen().colour()))
                        .as(name)
                        .isTrue();
            }
        }
    }

    private static String sign(Vocabulary vocabulary, Kind kind, Sphere sphere, Signs.Inks inks) {
        return Signs.shape(vocabulary, kind) + " " + ShownSigns.hex(Signs.colour(vocabulary, sphere, inks));
    }

    private static boolean isGrey(int colour) {
        return (colour >> 16 & 255) == (colour >> 8 & 255) && (colour >> 8 & 255) == (colour & 255);
    }

    @ParameterizedTest
    @MethodSource("org.helixatlas.figure.DrawingTest#ofNetworks")
    void theLegendOfAnyNetworkIsTrue(Layout layout) {
        for (int seed = 0; seed < ThoroughRun.cases(4, 12); seed++) {
            for (By line : List.of(By.FAMILY, By.TYPE)) {
                for (Sheet.Size size : Sheet.Size.values()) {
                    for (Signs.Inks inks : Signs.Inks.values()) {
                        Picture picture = random(layout, seed, line);
                        String name = layout + " " + seed + " " + line + " " + size + " " + inks;
                        boolean grey = inks == Signs.Inks.GREY;
                        Drawing drawing = Networks.draw(picture, Paper.of(size, null, null, grey, true));
                        isTrue(drawing, name);
                        isOfTheCode(drawing, picture.vocabulary(), inks, name);
                    }
                }
            }
        }
    }

    /** Any kinds, spheres, types, years and bases; some actors are tied to themselves, and some to nobody. */
    private static Picture random(Layout layout, int seed, By line) {
        SplittableRandom random = new SplittableRandom(seed);
        Vocabulary words = Vocabulary.shipped();
        int actors = 2 + random.nextInt(seed % 4 == 3 ? 24 : 9);
        List<Snapshot.Actor> nodes = new ArrayList<>();
        Map<String, String> roles = new TreeMap<>();
        for (int i = 0; i < actors; i++) {
            Kind kind = words.kinds().get(random.nextInt(words.kinds().size()));
            Sphere sphere = kind.namesItsSphere()
                    ? words.spheres().get(random.nextInt(words.spheres().size()))
                    : kind.sphere().orElse(null);
            int founded = random.nextInt(4) == 0 ? Snapshot.UNKNOWN : 1900 + random.nextInt(110);
            nodes.add(Rows.shown(Rows.actor("a" + i, "Actor " + i, kind, sphere, founded, Snapshot.UNKNOWN, "test")));
            roles.put("a" + i, List.of("first", "second", "third").get(random.nextInt(3)));
        }
        List<Snapshot.Tie> ties = new ArrayList<>();
        for (int t = 0; t < random.nextInt(2 * actors); t++) {
            RelationType type = words.types().get(random.nextInt(words.types().size()));
            Basis basis = random.nextInt(3) == 0 ? Basis.INFERRED : Basis.STATED;
            int from = random.nextInt(3) == 0 ? Snapshot.UNKNOWN : 1950 + random.nextInt(50);
            double amount = random.nextInt(3) == 0 ? 1 + random.nextInt(5000) : Double.NaN;
            ties.add(Rows.shown(Rows.tie(
                    "t" + t,
                    "a" + random.nextInt(actors),
                    type,
                    "a" + random.nextInt(actors),
                    from,
                    Snapshot.UNKNOWN,
                    amount,
                    "people",
                    null,
                    null,
                    basis,
                    "test",
                    List.of())));
            roles.put("t" + t, "first");
        }
        return Networks.picture(layout, nodes, ties, roles)
                .by(new Encoding(By.ROLE, layout.hasBoxes() ? By.NOTHING : By.DEGREE, line, By.AMOUNT));
    }
}
