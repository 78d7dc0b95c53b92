package org.helixatlas.community;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.IterativeCPMClusteringAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Partition;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.helixatlas.work.Cancellation;

/**
 * A measure that looks for the division of highest modularity with one of the algorithms that the Centre for Science and Technology
 * Studies in Leiden published. Their quality function is the constant Potts model, A - r s s', which is modularity times 2m when nodes weigh s as much
 * as their edges and r = resolution / 2m.
 */
abstract class ModularityMaximisation implements Partition {

    /** The algorithm of the library, at a resolution of the Potts model. */
    abstract IterativeCPMClusteringAlgorithm algorithm(double resolution, int iterations, Random random);

    /** About how many steps an iteration takes for each node and edge. */
    abstract double effort();

    @Override
    public double steps(View view, Options options) {
        return effort() * options.whole("starts") * options.whole("iterations") * Partition.super.steps(view, options);
    }

    @Override
    public String cheaper() {
        return "ask for fewer starts or iterations, or narrow the filter";
    }

    @Override
    public Scores of(View view, Options options) {
        UndirectedGraph joined = UndirectedGraph.of(view);
        double resolution = options.number("resolution");
        int[] best =
                best(joined, resolution, options.whole("starts"), options.whole("iterations"), options.whole("seed"));
        return Grouped.scores(view, joined, apart(joined, best), resolution, Map.of());
    }

    /** The labels of the best division that some starts find. */
    int[] best(UndirectedGraph joined, double resolution, int starts, int iterations, int seed) {
        int[] best = IntStream.range(0, joined.size()).toArray();
        if (joined.total() > 0) {
            Network network = network(joined);
            Random random = new WatchedRandom(seed, Cancellation.current());
            double highest = Double.NEGATIVE_INFINITY;
            for (int start = 0; start < starts; start++) {
                IterativeCPMClusteringAlgorithm search = algorithm(resolution / joined.total(), iterations, random);
                Clustering clustering = new Clustering(joined.size());
                search.improveClustering(network, clustering);
                int[] labels = clustering.getClusters();
                double quality = Modularity.of(joined, labels, resolution);
                if (quality > highest) {
                    highest = quality;
                    best = labels;
                }
            }
        }
        return best;
    }

    private static Network network(UndirectedGraph joined) {
        long[] first = new long[joined.start().length];
        for (int v = 0; v < first.length; v++) {
            first[v] = joined.start()[v];
        }
        return new Network(
                joined.strength().clone(),
                first,
                new LargeIntArray(joined.target()),
                new LargeDoubleArray(joined.weight()),
                false);
    }

    /** Isolates weigh nothing, so that the quality function does not mind where they are put: each on its own. */
    private static int[] apart(UndirectedGraph joined, int[] labels) {
        int[] apart = new int[labels.length];
        int[] number = new int[labels.length];
        int count = 0;
        for (int v = 0; v < labels.length; v++) {
            if (joined.strength()[v] == 0) {
                apart[v] = count++;
            } else {
                if (number[labels[v]] == 0) {
                    number[labels[v]] = ++count;
                }
                apart[v] = number[labels[v]] - 1;
            }
        }
        return apart;
    }
}
