package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;

/** Small named networks for tests, written as edges: {@code Topology.of("a-b", "b-c")}, isolates as {@code "d"}. */
public final class Topology {

    private Topology() {}

    /** A snapshot of firms joined by supply ties, one for each edge, read from left to right. */
    public static Snapshot of(String... edges) {
        return of(id -> Kinds.FIRM, edges);
    }

    /** The same with actors whose kind follows from their id, each in the sphere that the kind implies, if any. */
    public static Snapshot of(Function<String, Kind> kind, String... edges) {
        Set<String> ids = new LinkedHashSet<>();
        for (String edge : edges) {
            ids.addAll(List.of(edge.split("-")));
        }
        SnapshotBuilder builder = Snapshot.builder("test").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
        ids.forEach(id -> builder.actor(Rows.actor(id, kind.apply(id))));
        RelationType supplies = Vocabulary.shipped().type("SUPPLIES").orElseThrow();
        int n = 0;
        for (String edge : edges) {
            String[] ends = edge.split("-");
            if (ends.length == 2) {
                builder.tie(tie("tie" + n++, ends[0], supplies, ends[1]));
            }
        }
        return builder.build();
    }

    /** An undated, stated tie without an amount. */
    public static Statements.Tie tie(String id, String source, RelationType type, String target) {
        return Rows.tie(id, source, type, target);
    }

    /** The undirected, unweighted view of {@link #of}. */
    public static View undirected(String... edges) {
        return View.of(of(edges), NetworkFilter.NONE, Projection.UNDIRECTED);
    }

    /** Firms, in small letters, and the clubs that they are in, as two modes: {@code a-X}. */
    public static View clubs(Weight weight, String... edges) {
        return View.of(
                of(id -> Character.isUpperCase(id.charAt(0)) ? Kinds.ASSOCIATION : Kinds.FIRM, edges),
                NetworkFilter.NONE,
                new Projection(false, weight, Set.of(Kinds.ASSOCIATION), false));
    }

    /** A view of edges written with their weights: {@code a-b:3} stands for three parallel ties. */
    public static View weighted(boolean directed, String... edges) {
        List<String> ties = new ArrayList<>();
        for (String edge : edges) {
            String[] parts = edge.split(":");
            ties.addAll(Collections.nCopies(parts.length == 1 ? 1 : Integer.parseInt(parts[1]), parts[0]));
        }
        return View.of(of(ties.toArray(String[]::new)), NetworkFilter.NONE, new Projection(directed, true));
    }

    /** The directed, unweighted view of {@link #of}. */
    public static View directed(String... edges) {
        return View.of(of(edges), NetworkFilter.NONE, Projection.DIRECTED);
    }
}
