package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationTypes;
import org.helixatlas.model.Sphere;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;

/** Pictures of made-up networks. */
final class Networks {

    private Networks() {}

    /** A connected network in which a few actors have many ties, as in real ones. */
    static Picture random(int actors, int ties, Layout layout, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Snapshot.Actor> nodes = new ArrayList<>();
        Map<String, String> roles = new TreeMap<>();
        for (int i = 0; i < actors; i++) {
            nodes.add(actor("a" + i, "Actor number " + i, Kind.values()[random.nextInt(4)], 1950 + i % 60));
            roles.put("a" + i, List.of("first", "second", "third").get(random.nextInt(3)));
        }
        List<Snapshot.Tie> edges = new ArrayList<>();
        for (int t = 0; t < ties; t++) {
            int target = t < actors - 1 ? t + 1 : random.nextInt(actors);
            int source = (int) (Math.min(target, actors - 1) * random.nextDouble() * random.nextDouble());
            edges.add(tie("t" + t, "a" + source, random.nextInt(8), "a" + target));
        }
        return picture(layout, nodes, edges, roles);
    }

    static Snapshot.Actor actor(String id, String name, Kind kind, int founded) {
        return Rows.shown(
                Rows.actor(id, name, kind, kind.sphere().orElse(Sphere.INDUSTRY), founded, Snapshot.UNKNOWN, "test"));
    }

    static Snapshot.Tie tie(String id, String source, int type, String target) {
        return Rows.shown(Rows.tie(id, source, RelationTypes.all().get(type), target));
    }

    static Picture picture(
            Layout layout, List<Snapshot.Actor> actors, List<Snapshot.Tie> ties, Map<String, String> roles) {
        return new Picture(
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
        return Sheet.draw(picture, new Naming(Naming.Labels.EN, Map.of()), Sheet.caption(picture, ""), size, true);
    }
}
