package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Spheres;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Interval;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;

/** Pictures of made-up networks. */
final class Networks {

    /** Types by name rather than by their place in the registry, so that a new row there changes no drawing. */
    static final List<RelationType> TYPES = Stream.of(
                    "INVESTED_IN",
                    "ACQUIRED",
                    "CONTRACTS_RESEARCH_TO",
                    "RESEARCHES_JOINTLY_WITH",
                    "FUNDS_RESEARCH_AT",
                    "TRANSFERS_TECHNOLOGY_TO",
                    "DEVELOPED",
                    "SENDS_STAFF_TO")
            .map(name -> Vocabulary.shipped().type(name).orElseThrow())
            .toList();

    private Networks() {}

    /** A connected network in which a few actors have many ties, as in real ones. */
    static Picture random(int actors, int ties, Layout layout, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Snapshot.Actor> nodes = new ArrayList<>();
        Map<String, String> roles = new TreeMap<>();
        for (int i = 0; i < actors; i++) {
            nodes.add(actor(
                    "a" + i, "Actor number " + i, Vocabulary.shipped().kinds().get(random.nextInt(4)), 1950 + i % 60));
            roles.put("a" + i, List.of("first", "second", "third").get(random.nextInt(3)));
        }
        List<Snapshot.Tie> edges = new ArrayList<>();
        for (int t = 0; t < ties; t++) {
            int target = t < actors - 1 ? t + 1 : random.nextInt(actors);
            int source = (int) (Math.min(target, actors - 1) * random.nextDouble() * random.nextDouble());
            edges.add(tie("t" + t, "a" + source, random.nextInt(TYPES.size()), "a" + target));
        }
        return picture(layout, nodes, edges, roles);
    }

    /** Actor a0 tied to each of the others, a1 and so on. */
    static Picture star(int others) {
        return ofPairs(
                others + 1,
                IntStream.rangeClosed(1, others).mapToObj(i -> new int[] {0, i}).toList());
    }

    /** Each actor tied to the next. */
    static Picture line(int actors) {
        return ofPairs(
                actors,
                IntStream.range(1, actors).mapToObj(i -> new int[] {i - 1, i}).toList());
    }

    /** Actors a0, a1 and so on, tied by pairs of their numbers. */
    static Picture ofPairs(int actors, List<int[]> pairs) {
        List<Snapshot.Actor> nodes = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            nodes.add(actor("a" + i, "Actor " + i, Kinds.FIRM, 1990));
        }
        List<Snapshot.Tie> ties = new ArrayList<>();
        for (int[] pair : pairs) {
            ties.add(tie("t" + ties.size(), "a" + pair[0], 0, "a" + pair[1]));
        }
        return picture(Layout.NETWORK, nodes, ties, Map.of());
    }

    /** A picture on paper of some size, with type of 10 points. */
    static DrawnNetwork drawn(Picture picture, double width, double height) {
        return drawn(picture, new Plot.Frame(width, height, 10, false, 0));
    }

    static DrawnNetwork drawn(Picture picture, Plot.Frame frame) {
        return new DrawnNetwork(picture, new Style(picture), new Naming(Naming.Labels.EN, Map.of()), frame);
    }

    /** Signs at points, each an x and a y. */
    static SignPositions at(DrawnNetwork network, double... points) {
        SignPositions at = new SignPositions(network);
        for (int i = 0; i < network.size(); i++) {
            at.set(i, points[2 * i], points[2 * i + 1]);
        }
        return at;
    }

    static Snapshot.Actor actor(String id, String name, Kind kind, int founded) {
        return Rows.shown(
                Rows.actor(id, name, kind, kind.sphere().orElse(Spheres.INDUSTRY), founded, Snapshot.UNKNOWN, "test"));
    }

    /** A tie of one of {@link #TYPES}, by its place among them. */
    static Snapshot.Tie tie(String id, String source, int type, String target) {
        return tie(id, source, TYPES.get(type), target);
    }

    static Snapshot.Tie tie(String id, String source, RelationType type, String target) {
        return Rows.shown(Rows.tie(id, source, type, target));
    }

    /** A tie that certainly was in some years, and may have been in others. */
    static Snapshot.Tie tie(String id, String source, int type, String target, Interval certain, Interval possible) {
        Snapshot.Tie tie = tie(id, source, type, target);
        return new Snapshot.Tie(
                id,
                source,
                tie.type(),
                target,
                tie.substance(),
                tie.basis(),
                tie.datasets(),
                tie.evidence(),
                certain,
                possible,
                List.of());
    }

    static Picture picture(
            Layout layout, List<Snapshot.Actor> actors, List<Snapshot.Tie> ties, Map<String, String> roles) {
        return new Picture(
                Vocabulary.shipped(),
                "test",
                "",
                "A made-up network",
                "Made up.",
                layout,
                Encoding.NETWORK,
                actors,
                ties,
                roles,
                "",
                Picture.Times.of(ties),
                false,
                List.of(new Snapshot.Dataset("test", "Test", "1", "0")),
                new Picture.Extras(
                        List.of("first", "second", "third"),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Picture.Sizes.NONE));
    }

    static Drawing draw(Picture picture, Sheet.Size size) {
        return draw(picture, Paper.of(size));
    }

    static Drawing draw(Picture picture, Paper paper) {
        return Sheet.draw(
                picture,
                new Naming(Naming.Labels.EN, Map.of()),
                Captions.of(picture, Wording.ENGLISH, ""),
                paper,
                true);
    }
}
