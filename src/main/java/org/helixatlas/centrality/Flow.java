package org.helixatlas.centrality;

import java.util.stream.IntStream;
import org.helixatlas.work.Cancellation;

/**
 * What nodes receive along edges, y(v) = sum over the neighbours u of w(u, v) x(u), many times over. Large networks are cut into parts
 * of about as many edges, each for one thread; a node's sum is always taken in the same order, so it is the same to the last bit.
 */
final class Flow {

    /** Below this number of edges and nodes, threads cost more than they save. */
    private static final int WORTH_THREADS = 1 << 16;

    private static final int PARTS = 16;

    private final Arcs arcs;
    private final int[] bounds;

    Flow(Arcs arcs) {
        this.arcs = arcs;
        int n = arcs.size();
        long work = (long) n + arcs.end().length;
        int parts = work < WORTH_THREADS ? 1 : PARTS;
        bounds = new int[parts + 1];
        int v = 0;
        for (int part = 1; part < parts; part++) {
            while (v < n && (long) v + arcs.start()[v] < work * part / parts) {
                v++;
            }
            bounds[part] = v;
        }
        bounds[parts] = n;
    }

    /** Fills y, while someone waits for it. */
    void receive(double[] x, double[] y) {
        Cancellation.current().check();
        if (bounds.length == 2) {
            receive(x, y, 0, arcs.size());
        } else {
            IntStream.range(0, bounds.length - 1)
                    .parallel()
                    .forEach(part -> receive(x, y, bounds[part], bounds[part + 1]));
        }
    }

    private void receive(double[] x, double[] y, int from, int to) {
        int[] start = arcs.start();
        int[] end = arcs.end();
        double[] weight = arcs.weight();
        for (int v = from; v < to; v++) {
            int last = start[v + 1];
            double sum = 0;
            if (weight == null) {
                for (int e = start[v]; e < last; e++) {
                    sum += x[end[e]];
                }
            } else {
                for (int e = start[v]; e < last; e++) {
                    sum += x[end[e]] * weight[e];
                }
            }
            y[v] = sum;
        }
    }
}
