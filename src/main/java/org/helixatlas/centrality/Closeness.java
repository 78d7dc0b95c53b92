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
 * Closeness: c(v) = 1 / sum of distances between v and the r others that have a path (Freeman, Social Networks 1, 1979),
 * normalised r / sum * r / (n - 1) (Wasserman and Faust, 1994, p. 201). O(nm), weighted O(nm log n).
 */
@Component
class Closeness implements Measure {

    @Override
    public Definition definition() {
        return new Definition(
                "closeness",
                "Closeness centrality",
                "Who is a short way from everyone else, and so hears of things early and depends on few in between.",
                "One divided by the sum of distances between the actor and all others that have a path. Actors without a"
                        + " path add nothing, so raw values compare within one component only; an isolate has 0.",
                "By Wasserman and Faust: with r others in reach, r divided by the sum of distances, times r / (n - 1): the"
                        + " inverse mean distance, less the smaller the part of the network in reach. 0 to 1, beyond where"
                        + " edges are weighted; in a connected network (n - 1) times the raw value.",
                "by=in takes distances from the others to the actor (as NetworkX does), by=out from the actor to the others"
                        + " (as igraph does). Both are the same in an undirected network.",
                "An edge's length is 1 / weight: many ties bring two actors near, and distances fall below 1.",
                "Freeman, L. C. (1979). Centrality in social networks: conceptual clarification. Social Networks 1,"
                        + " 215-239. Disconnected: Wasserman, S., Faust, K. (1994). Social Network Analysis. Cambridge"
                        + " University Press, 200-201. Weighted: Newman, M. E. J. (2001). Scientific collaboration"
                        + " networks II. Physical Review E 64, 016132.",
                "O(nm), weighted O(nm log n)",
                List.of(Option.choice("by", "Distances from the others (in) or to the others (out).", "in", "out")));
    }

    @Override
    public Scores of(View view, Options options) {
        boolean in = options.is("by", "in");
        int n = view.size();
        double[] normalised = new double[n];
        double[] value = Sources.sum(n, n, () -> {
            Distances distances = in ? Distances.incoming(view) : Distances.outgoing(view);
            return (v, sums) -> {
                distances.from(v);
                double others = distances.reached() - 1.0;
                double sum = 0;
                for (int i = 1; i <= others; i++) {
                    sum += distances.to(distances.nearest(i));
                }
                if (others > 0) {
                    sums[v] = 1 / sum;
                    normalised[v] = others / sum * (others / (n - 1.0));
                }
            };
        });
        return new Scores(value, normalised);
    }
}
