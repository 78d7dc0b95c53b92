package org.helixatlas.centrality;

import org.helixatlas.network.Parts;
import org.helixatlas.work.Cancellation;

/**
 * What nodes receive along edges, y(v) = sum over the neighbours u of w(u, v) x(u), many times over. Large networks are cut into parts
 * of about as many edges, each for one thread; a node's sum is always taken in the same order, so it is the same to the last bit.
 */
final class Flow {

    private final Arcs arcs;
    private final int[] bounds;

    Flow(Arcs arcs) {
        this.arcs = arcs;
        bounds = Parts.of(arcs.start());
    }

    /** Fills y, while someone waits for it. */
    void receive(double[] x, double[] y) {
        Cancellation.current().check();
        Parts.each(bounds, (part, from, to) -> {
            for (int v = from; v < to; v++) {
                y[v] = arcs.received(x, v);
            }
        });
    }
}
