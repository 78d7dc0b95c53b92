package org.helixatlas.centrality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Measure;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.Statements;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;

/** A measure's values by actor, and weighted views, for tests. */
final class Values {

    private Values() {}

    static Map<String, Double> raw(Measure measure, View view, String... options) {
        return byActor(view, Asked.scores(measure, view, options).value());
    }

    static Map<String, Double> normalised(Measure measure, View view, String... options) {
        return byActor(view, Asked.scores(measure, view, options).normalised());
    }

    private static Map<String, Double> byActor(View view, double[] values) {
        Map<String, Double> map = new TreeMap<>();
        for (int v = 0; v < view.size(); v++) {
            map.put(view.actor(v).id(), values[v]);
        }
        return map;
    }

    /** The two-mode view of firms, left, and the associations that they are in, right: {@code a-X}. */
    static View twoMode(Weight weight, String... edges) {
        Set<String> firms = new TreeSet<>();
        Set<String> associations = new TreeSet<>();
        for (String edge : edges) {
            String[] ends = edge.split("-");
            firms.add(ends[0]);
            if (ends.length > 1) {
                associations.add(ends[1]);
            }
        }
        SnapshotBuilder builder = Snapshot.builder("test").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
        firms.forEach(id -> builder.actor(actor(id, Kinds.FIRM)));
        associations.forEach(id -> builder.actor(actor(id, Kinds.ASSOCIATION)));
        RelationType memberOf = Vocabulary.shipped().type("MEMBER_OF").orElseThrow();
        for (int i = 0; i < edges.length; i++) {
            String[] ends = edges[i].split("-");
            if (ends.length > 1) {
                builder.tie(Topology.tie("tie" + i, ends[0], memberOf, ends[1]));
            }
        }
        return View.of(
                builder.build(), NetworkFilter.NONE, new Projection(false, weight, Set.of(Kinds.ASSOCIATION), false));
    }

    private static Statements.Actor actor(String id, Kind kind) {
        return Rows.actor(id, id, kind, kind.sphere().orElse(null), Snapshot.UNKNOWN, Snapshot.UNKNOWN, "test");
    }

    /** The weighted view of edges written with their weights: {@code a-b:3} stands for three parallel ties. */
    static View weighted(boolean directed, String... edges) {
        List<String> ties = new ArrayList<>();
        for (String edge : edges) {
            String[] parts = edge.split(":");
            ties.addAll(Collections.nCopies(parts.length == 1 ? 1 : Integer.parseInt(parts[1]), parts[0]));
        }
        return View.of(Topology.of(ties.toArray(String[]::new)), NetworkFilter.NONE, new Projection(directed, true));
    }
}
