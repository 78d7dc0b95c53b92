package org.helixatlas.centrality;

import java.util.Arrays;
import org.helixatlas.network.Components;
import org.helixatlas.network.View;
import org.helixatlas.work.Cancellation;

/**
 * A component as a circuit: its edges are wires that conduct by their weight. Where a unit of current goes in at s and out at t, the
 * potential of v is g(v, s) - g(v, t), with g the inverse of the Laplacian of the component without its last node (Brandes and
 * Fleischer, STACS 2005). It is found by Cholesky's decomposition, O(n^3).
 */
final class Potentials {

    private final double[][] inverse;

    private Potentials(double[][] inverse) {
        this.inverse = inverse;
    }

    /**
     * Potentials within a component.
     *
     * @param size the number of its nodes
     * @param local the place of each node of the network in its component
     * @param edges the edges of the component, by their place among all
     */
    static Potentials of(int size, int[] local, Conductances all, int[] edges) {
        int n = size - 1;
        double[][] laplacian = new double[n][n];
        for (int e : edges) {
            int u = local[all.one()[e]];
            int v = local[all.other()[e]];
            double weight = all.weight()[e];
            if (u < n) {
                laplacian[u][u] += weight;
            }
            if (v < n) {
                laplacian[v][v] += weight;
            }
            if (u < n && v < n) {
                laplacian[u][v] -= weight;
                laplacian[v][u] -= weight;
            }
        }
        decompose(laplacian);
        invertTriangle(laplacian);
        return new Potentials(product(laplacian));
    }

    /** About how many steps it takes for all components. */
    static double steps(View view) {
        Components components = Components.of(view);
        double steps = view.size() + 2.0 * view.edgeCount();
        for (int c = 0; c < components.count(); c++) {
            double size = components.size(c);
            steps += size * size * size / 2;
        }
        return steps;
    }

    /** The entry of g for two places; 0 for the last place, whose potential is 0. */
    double at(int u, int v) {
        return u == inverse.length || v == inverse.length ? 0 : inverse[u][v];
    }

    /** The lower triangle l of a positive definite matrix with l l' = a, in place. */
    private static void decompose(double[][] a) {
        Cancellation cancellation = Cancellation.current();
        for (int i = 0; i < a.length; i++) {
            cancellation.check();
            double[] row = a[i];
            for (int j = 0; j < i; j++) {
                double[] above = a[j];
                double sum = row[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * above[k];
                }
                row[j] = sum / above[j];
            }
            double sum = row[i];
            for (int k = 0; k < i; k++) {
                sum -= row[k] * row[k];
            }
            row[i] = Math.sqrt(sum);
        }
    }

    /** The inverse of a lower triangle, in place. */
    private static void invertTriangle(double[][] l) {
        Cancellation cancellation = Cancellation.current();
        double[] sums = new double[l.length];
        for (int i = 0; i < l.length; i++) {
            cancellation.check();
            double[] row = l[i];
            Arrays.fill(sums, 0, i, 0);
            for (int k = 0; k < i; k++) {
                double factor = row[k];
                if (factor != 0) {
                    double[] done = l[k];
                    for (int j = 0; j <= k; j++) {
                        sums[j] += factor * done[j];
                    }
                }
            }
            double diagonal = row[i];
            for (int j = 0; j < i; j++) {
                row[j] = -sums[j] / diagonal;
            }
            row[i] = 1 / diagonal;
        }
    }

    /** m' m of a lower triangle m, both halves; the triangle is not needed any more. */
    private static double[][] product(double[][] m) {
        Cancellation cancellation = Cancellation.current();
        double[][] product = new double[m.length][m.length];
        for (int k = 0; k < m.length; k++) {
            cancellation.check();
            double[] row = m[k];
            for (int i = 0; i <= k; i++) {
                double factor = row[i];
                if (factor != 0) {
                    double[] sums = product[i];
                    for (int j = 0; j <= i; j++) {
                        sums[j] += factor * row[j];
                    }
                }
            }
        }
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < i; j++) {
                product[j][i] = product[i][j];
            }
        }
        return product;
    }
}
