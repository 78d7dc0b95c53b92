package org.helixatlas.network;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationTypes;
import org.helixatlas.model.Sphere;

/** Small named networks for tests, written as edges: {@code Topology.of("a-b", "b-c")}, isolates as {@code "d"}. */
public final class Topology {

    private Topology() {}

    /** A snapshot of firms joined by supply ties, one for each edge, read from left to right. */
    public static Snapshot of(String... edges) {
        Set<String> ids = new LinkedHashSet<>();
        for (String edge : edges) {
            ids.addAll(List.of(edge.split("-")));
        }
        Snapshot.Builder builder = Snapshot.builder("test").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
        ids.forEach(id -> builder.actor(
                new Snapshot.Actor(id, id, Kind.FIRM, Sphere.INDUSTRY, Snapshot.UNKNOWN, Snapshot.UNKNOWN, "test")));
        RelationType supplies = RelationTypes.of("SUPPLIES").orElseThrow();
        int n = 0;
        for (String edge : edges) {
            String[] ends = edge.split("-");
            if (ends.length == 2) {
                builder.tie(new Snapshot.Tie(
                        "tie" + n++,
                        ends[0],
                        supplies,
                        ends[1],
                        Snapshot.UNKNOWN,
                        Snapshot.UNKNOWN,
                        Double.NaN,
                        null,
                        null,
                        null,
                        Basis.STATED,
                        List.of("test"),
                        List.of()));
            }
        }
        return builder.build();
    }

    /** The undirected, unweighted view of {@link #of}. */
    public static View undirected(String... edges) {
        return View.of(of(edges), NetworkFilter.NONE, Projection.UNDIRECTED);
    }

    /** The directed, unweighted view of {@link #of}. */
    public static View directed(String... edges) {
        return View.of(of(edges), NetworkFilter.NONE, Projection.DIRECTED);
    }
}
