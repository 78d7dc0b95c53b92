package org.helixatlas.centrality;

import java.util.List;
import org.helixatlas.measure.Definition;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.Distances;
import org.helixatlas.network.Sources;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Harmonic centrality: h(v) = sum over the others of 1 / distance (Marchiori and Latora, Physica A 285, 2000; Rochat, ASNA 2009).
 * O(nm), weighted O(nm log n).
 */
@Component
class Harmonic implements Measure {

    @Override
    public Definition definition() {
        return new Definition(
                "harmonic",
                "Harmonic centrality",
                "Who is near to many others: closeness that stays comparable when the network falls into parts.",
                "The inverse distances between the actor and all others, summed. Others without a path are infinitely far"
                        + " and add 0; an isolate has 0.",
                "Divided by n - 1: the mean inverse distance, 0 to 1, beyond where edges are weighted. 0 in a network of"
                        + " one.",
                "by=in takes distances from the others to the actor (as NetworkX does), by=out from the actor to the others"
                        + " (as igraph does). Both are the same in an undirected network.",
                "An edge's length is 1 / weight: many ties bring two actors near, and distances fall below 1.",
                "Marchiori, M., Latora, V. (2000). Harmony in the small-world. Physica A 285, 539-546. Rochat, Y. (2009)."
                        + " Closeness centrality extended to unconnected graphs: the harmonic centrality index. ASNA 2009,"
                        + " Zurich.",
                "O(nm), weighted O(nm log n)",
                List.of(Option.choice("by", "Distances from the others (in) or to the others (out).", "in", "out")));
    }

    @Override
    public Scores of(View view, Options options) {
        boolean in = options.is("by", "in");
        int n = view.size();
        double[] value = Sources.sum(n, n, () -> {
            Distances distances = in ? Distances.incoming(view) : Distances.outgoing(view);
            return (v, sums) -> {
                distances.from(v);
                for (int i = 1; i < distances.reached(); i++) {
                    sums[v] += 1 / distances.to(distances.nearest(i));
                }
            };
        });
        return Normalised.by(value, n - 1.0);
    }
}
