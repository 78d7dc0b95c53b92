package org.helixatlas.centrality;

import java.util.Arrays;
import org.helixatlas.network.Distances;
import org.helixatlas.network.Distances.Length;
import org.helixatlas.network.View;

/**
 * What one source adds to the betweenness of the others, by any lengths and any number of paths: Brandes' accumulation, in two passes
 * over the nodes it reaches.
 */
final class DistanceAccumulation {

    /** Counts of paths can grow beyond any double; above this a count keeps its powers of two apart. */
    private static final int WORD = 512;

    private static final double LARGE = Math.scalb(1.0, WORD);

    private final View view;
    private final boolean weighted;
    private final Distances distances;
    private final double[] paths;
    private final int[] exponent;
    private final double[] dependency;
    private final int[] before;
    private final int[] beforeEnd;
    private boolean large;

    DistanceAccumulation(View view, Length lengths) {
        this.view = view;
        weighted = view.projection().weighted();
        distances = Distances.outgoing(view, lengths);
        paths = new double[view.size()];
        exponent = new int[view.size()];
        dependency = new double[view.size()];
        before = new int[view.size() == 0 ? 0 : view.inEnd(view.size() - 1) + 1];
        beforeEnd = new int[view.size()];
    }

    void visit(int source, DependencySink shares) {
        distances.from(source);
        if (large) {
            Arrays.fill(exponent, 0);
            large = false;
        }
        paths[source] = 1;
        beforeEnd[0] = 0;
        for (int i = 1; i < distances.reached(); i++) {
            beforeEnd[i] = findBefore(distances.nearest(i), beforeEnd[i - 1]);
            count(distances.nearest(i), beforeEnd[i - 1], beforeEnd[i]);
        }
        for (int i = distances.reached() - 1; i > 0; i--) {
            int w = distances.nearest(i);
            double perPath = (1 + dependency[w]) / paths[w];
            for (int j = beforeEnd[i - 1]; j < beforeEnd[i]; j++) {
                int v = before[j];
                double share = paths[v] * perPath;
                dependency[v] += large ? Math.scalb(share, exponent[v] - exponent[w]) : share;
            }
            shares.add(w, dependency[w]);
            dependency[w] = 0;
        }
        dependency[source] = 0;
    }

    /** Lists the nodes just before w on shortest paths, and says where the list ends. */
    private int findBefore(int w, int start) {
        int end = start;
        int last = view.inEnd(w);
        for (int e = view.inStart(w); e < last; e++) {
            int v = view.inSource(e);
            // Written always and kept at times: which edge is on a shortest path is nothing a processor could
            // foresee.
            before[end] = v;
            end += distances.isShortest(v, w, weighted ? view.inWeight(e) : 1) ? 1 : 0;
        }
        return end;
    }

    /** The paths to w are those to the nodes just before it. */
    private void count(int w, int start, int end) {
        double sum = 0;
        int scale = 0;
        if (large) {
            for (int j = start; j < end; j++) {
                scale = Math.max(scale, exponent[before[j]]);
            }
        }
        for (int j = start; j < end; j++) {
            int v = before[j];
            sum += large ? Math.scalb(paths[v], exponent[v] - scale) : paths[v];
        }
        if (sum > LARGE) {
            sum /= LARGE;
            scale += WORD;
            large = true;
        }
        paths[w] = sum;
        exponent[w] = scale;
    }
}
