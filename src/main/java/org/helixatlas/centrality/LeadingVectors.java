package org.helixatlas.centrality;

import java.util.Arrays;
import org.helixatlas.network.StrongComponents;

/** The leading eigenvector of each strong component on its own, and its eigenvalue, by power iteration, O(n + m) for each step. */
final class LeadingVectors {

    private final double[] x;
    private final double[] eigenvalue;
    private int iterations;
    private boolean converged = true;

    LeadingVectors(ComponentTies ties) {
        StrongComponents components = ties.components();
        x = new double[ties.view().size()];
        eigenvalue = new double[components.count()];
        for (int c = 0; c < eigenvalue.length; c++) {
            eigenvalue[c] = components.size(c) == 1 ? 0 : iterate(ties.apart(c));
        }
    }

    /** Values by node, the largest of each component being 1; 0 for a component of one actor. */
    double[] byNode() {
        return x;
    }

    /** The largest eigenvalue of a component's adjacency matrix; 0 for a component of one actor. */
    double eigenvalue(int c) {
        return eigenvalue[c];
    }

    /** The largest eigenvalue of all, which is that of the whole network; 0 where there is no cycle. */
    double largest() {
        double largest = 0;
        for (double value : eigenvalue) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /** The most iterations that a component took. */
    int iterations() {
        return iterations;
    }

    /** Whether the values of every component settled. */
    boolean converged() {
        return converged;
    }

    /**
     * Finds a component's own vector and eigenvalue. A multiple of the old vector is added to the new one, which leaves the solution
     * as it is and keeps two-mode components and cycles from swinging.
     */
    private double iterate(ComponentTies.Apart component) {
        int size = component.nodes().length;
        double[] own = new double[size];
        Arrays.fill(own, 1);
        double[] sums = new double[size];
        component.flow().receive(own, sums);
        double edges = 0;
        for (double sum : sums) {
            edges += sum;
        }
        double shift = edges / size;
        double steps = Convergence.steps(size + edges);
        Convergence convergence = new Convergence();
        boolean settled = false;
        for (int step = 0; step < steps && !settled; step++) {
            iterations = Math.max(iterations, step + 1);
            double largest = 0;
            for (int i = 0; i < size; i++) {
                sums[i] += shift * own[i];
                largest = Math.max(largest, sums[i]);
            }
            double change = 0;
            for (int i = 0; i < size; i++) {
                double value = sums[i] / largest;
                change = Math.max(change, Math.abs(value - own[i]));
                own[i] = value;
            }
            component.flow().receive(own, sums);
            settled = convergence.reached(change);
        }
        converged &= settled;
        double product = 0;
        double squares = 0;
        for (int i = 0; i < size; i++) {
            x[component.nodes()[i]] = own[i];
            product += sums[i] * own[i];
            squares += own[i] * own[i];
        }
        return product / squares;
    }
}
