package org.helixatlas.centrality;

import java.util.Arrays;
import org.helixatlas.network.Parts;
import org.helixatlas.work.Cancellation;

/**
 * Values y(v) = own + factor * (sum over the neighbours u of w(u, v) share(u) y(u)), approached sweep by sweep, where whoever comes
 * later in a sweep already receives the new values of those before (the method of Gauss and Seidel; Golub and Van Loan, Matrix
 * Computations, 2013, section 11.2): at best half as many sweeps are needed as where all wait for its end. Small networks are swept node
 * by node; large ones in a fixed number of stages, the nodes of one side by side and each by the values before it, so that what comes
 * out is the same to the last bit on any number of processors.
 */
final class Sweeps {

    /** With s stages the share (s - 1) / 2s of all edges brings new values. Each stage waits for its slowest thread. */
    static final int STAGES = 8;

    private final Arcs arcs;
    private final int[] bounds;
    private final int stages;
    private final double[] share;
    private final double[] value;

    /** The share of each value, as it was before the stage that is under way. */
    private final double[] given;

    private final double[] next;

    // By part.
    private final double[] change;
    private final double[] sum;

    /**
     * Sweeps over a network. Neighbours of one stage do not hear of each other within a sweep, so that the nodes are best dealt out over
     * the {@link #STAGES}.
     *
     * @param value what the values are at first
     * @param share which share of its value a node gives along each edge
     */
    Sweeps(Arcs arcs, double[] value, double[] share) {
        this.arcs = arcs;
        this.share = share;
        this.value = value;
        bounds = Parts.of(arcs.start(), STAGES);
        stages = bounds.length == 2 ? 1 : STAGES;
        given = new double[value.length];
        Arrays.setAll(given, v -> value[v] * share[v]);
        // Where no other thread reads, what is new is given at once.
        next = stages == 1 ? given : new double[value.length];
        change = new double[bounds.length - 1];
        sum = new double[bounds.length - 1];
    }

    /** Takes each node once, while someone waits for it, and says by which part of their sum the values, none negative, changed. */
    double over(double own, double factor) {
        int parts = change.length / stages;
        for (int first = 0; first < change.length; first += parts) {
            Cancellation.current().check();
            Parts.each(bounds, first, first + parts, (part, from, to) -> {
                double changed = 0;
                double all = 0;
                for (int v = from; v < to; v++) {
                    double now = own + factor * arcs.received(given, v);
                    changed += Math.abs(now - value[v]);
                    all += now;
                    value[v] = now;
                    next[v] = now * share[v];
                }
                change[part] = changed;
                sum[part] = all;
            });
            if (stages > 1) {
                int from = bounds[first];
                System.arraycopy(next, from, given, from, bounds[first + parts] - from);
            }
        }
        return Arrays.stream(change).sum() / Arrays.stream(sum).sum();
    }
}
