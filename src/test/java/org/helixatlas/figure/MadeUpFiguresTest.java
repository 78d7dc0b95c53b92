package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.Thorough;
import org.helixatlas.drawing.SvgWriter;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Snapshot;
import org.junit.jupiter.api.Test;

/**
 * Networks of many sizes and shapes, which the shipped data does not have, are drawn as before. Needs no database. The sums are
 * written anew by {@code mvn test -Dtest=MadeUpFiguresTest -Dhelix.golden=write}; then say in the commit what changed, and why.
 */
@Thorough
class MadeUpFiguresTest {

    private static final Path SUMS = Path.of("src/test/resources/figures/made-up.txt");

    @Test
    void figuresAreTheSameBytesAsBefore() throws IOException {
        List<String> sums = new ArrayList<>();
        pictures().forEach((name, picture) -> {
            for (Sheet.Size size : Sheet.Size.values()) {
                sums.add(sum(picture, size) + "  " + name + " " + size);
            }
        });
        if ("write".equals(System.getProperty("helix.golden"))) {
            Files.write(SUMS, sums);
        }
        assertThat(sums).containsExactlyElementsOf(Files.readAllLines(SUMS));
    }

    private static Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new TreeMap<>();
        for (Layout layout : List.of(Layout.NETWORK, Layout.CONCENTRIC)) {
            for (int actors : List.of(1, 2, 9, 30, 70, 150)) {
                pictures.put(layout + " " + actors, Networks.random(actors, actors * 4 / 3, layout, actors));
            }
            pictures.put(layout + " dense", Networks.random(24, 90, layout, 5));
            pictures.put(layout + " parts", parts(layout, 26, 12));
            pictures.put(layout + " no ties", parts(layout, 1, 40));
            pictures.put(
                    layout + " measure",
                    measured(parts(layout, 20, 3)
                            .by(new Encoding(
                                    Encoding.By.NOTHING, Encoding.By.MEASURE, Encoding.By.TYPE, Encoding.By.NOTHING))));
        }
        pictures.put("NETWORK 151", Networks.random(151, 240, Layout.NETWORK, 151));
        pictures.put("NETWORK 600", Networks.random(600, 900, Layout.NETWORK, 600));
        pictures.put("NETWORK many parts", parts(Layout.NETWORK, 120, 60));
        List<Layout> others = new ArrayList<>(DrawingTest.ofNetworks());
        others.removeAll(List.of(Layout.NETWORK, Layout.CONCENTRIC));
        for (Layout layout : others) {
            pictures.put(layout + " 12", Networks.random(12, 16, layout, 12));
            pictures.put(layout + " parts", parts(layout, 22, 8));
        }
        pictures.put("GENEALOGY 70", Networks.random(70, 80, Layout.GENEALOGY, 70));
        pictures.put("TIMELINE 70", Networks.random(70, 80, Layout.TIMELINE, 70));
        return pictures;
    }

    /** A larger part, pairs that know no others, and actors without a tie. */
    private static Picture parts(Layout layout, int largest, int others) {
        Picture large = Networks.random(largest, largest * 3 / 2, layout, largest);
        List<Snapshot.Actor> actors = new ArrayList<>(large.actors());
        List<Snapshot.Tie> ties = new ArrayList<>(large.ties());
        Map<String, String> roles = new TreeMap<>(large.roles());
        for (int i = 0; i < others; i++) {
            String id = "b" + i;
            actors.add(Networks.actor(
                    id,
                    "Institute of " + "Applied ".repeat(i % 4) + "Physics " + i,
                    Vocabulary.shipped().kinds().get(i % 4),
                    1950 + i % 60));
            roles.put(id, "second");
            if (i % 3 == 1) {
                ties.add(Networks.tie("u" + i, "b" + (i - 1), i % 8, id));
                ties.add(Networks.tie("v" + i, id, (i + 1) % 8, "b" + (i - 1)));
            }
        }
        return Networks.picture(layout, actors, ties, roles);
    }

    private static Picture measured(Picture picture) {
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < picture.actors().size(); i++) {
            values.put(picture.actors().get(i).id(), i % 5 == 4 ? Double.NaN : 3.5 - i % 7);
        }
        return picture.with(picture.extras().with(new Picture.Sizes("Test value", values)), picture.roles());
    }

    private static String sum(Picture picture, Sheet.Size size) {
        byte[] svg = SvgWriter.write(Networks.draw(picture, size), "made up");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(svg))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
