package org.helixatlas.centrality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Measure;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;

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
