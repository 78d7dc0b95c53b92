package org.helixatlas.centrality;

import org.helixatlas.network.StrongComponents;

/**
 * Values of which a share flows on along each tie: x(v) = own(v) + sum over edges u to v of w(u, v) x(u) / divisor. The equation is
 * solved for one strong component after another, those that feed others first, so that a long way down takes no more iterations
 * than a short one.
 */
final class AttenuatedFlow {

    private static final double LARGE = 1e200;

    private final ComponentTies ties;
    private final StrongComponents components;
    private final double[] x;
    private final double divisor;
    private final double leastSteps;
    private final double[] own;
    private int iterations;
    private boolean converged = true;

    /**
     * A flow of which nothing is solved yet.
     *
     * @param x where values are written, and read of the components that feed others
     * @param own what each actor has besides what it receives; made smaller with x
     * @param divisor by what the received is divided; greater than the eigenvalue of each component to be solved, or below 0 by more
     *     than that
     * @param leastSteps as many iterations are allowed however large the network
     */
    AttenuatedFlow(ComponentTies ties, double[] x, double[] own, double divisor, double leastSteps) {
        this.ties = ties;
        this.components = ties.components();
        this.x = x;
        this.own = own;
        this.divisor = divisor;
        this.leastSteps = leastSteps;
    }

    /** The most iterations that a component took. */
    int iterations() {
        return iterations;
    }

    /** Whether the values of every component settled. */
    boolean converged() {
        return converged;
    }

    /** Solves for every component. */
    void solve() {
        for (int i = 0; i < components.count(); i++) {
            solve(ties.inOrder(i));
        }
    }

    /**
     * Solves for a component after those that feed it. Where values grow too large for numbers, all are made smaller, and what
     * each has of its own too: only the proportions of x matter.
     */
    void solve(int c) {
        double[] outside = ties.fromOutside(c, x);
        double largest = 0;
        for (int i = 0; i < outside.length; i++) {
            int v = components.member(c, i);
            double value = own[v] + outside[i] / divisor;
            x[v] = value;
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest > 0 && outside.length > 1) {
            largest = iterate(c, outside, largest);
        }
        if (largest > LARGE) {
            for (int v = 0; v < x.length; v++) {
                x[v] /= LARGE;
                own[v] /= LARGE;
            }
        }
    }

    private double iterate(int c, double[] outside, double first) {
        ComponentTies.Apart component = ties.apart(c);
        int[] nodes = component.nodes();
        double[] values = new double[nodes.length];
        double[] arriving = new double[nodes.length];
        double[] within = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            values[i] = x[nodes[i]];
        }
        for (int i = 0; i < nodes.length; i++) {
            x[components.member(c, i)] = outside[i];
        }
        for (int i = 0; i < nodes.length; i++) {
            arriving[i] = x[nodes[i]];
        }
        double largest = first;
        Convergence convergence = new Convergence();
        double steps = Math.max(leastSteps, Convergence.steps(nodes.length));
        boolean settled = convergence.reached(1);
        for (int step = 0; step < steps && !settled; step++) {
            iterations = Math.max(iterations, step + 1);
            component.flow().receive(values, within);
            double change = 0;
            for (int i = 0; i < nodes.length; i++) {
                double value = own[nodes[i]] + (arriving[i] + within[i]) / divisor;
                change = Math.max(change, Math.abs(value - values[i]));
                largest = Math.max(largest, Math.abs(value));
                values[i] = value;
            }
            settled = convergence.reached(change / largest);
        }
        converged &= settled;
        for (int i = 0; i < nodes.length; i++) {
            x[nodes[i]] = values[i];
        }
        return largest;
    }
}
