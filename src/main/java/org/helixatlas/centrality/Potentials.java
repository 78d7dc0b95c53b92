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

    /** So many rows are worked on at a time, which stay in the processor's cache while all others pass by. */
    private static final int BLOCK = 16;

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
        for (int from = 0; from < a.length; from += BLOCK) {
            cancellation.check();
            int to = Math.min(from + BLOCK, a.length);
            for (int j = 0; j < from; j++) {
                for (int i = from; i < to; i++) {
                    a[i][j] = (a[i][j] - product(a[i], a[j], j)) / a[j][j];
                }
            }
            for (int i = from; i < to; i++) {
                for (int j = from; j < i; j++) {
                    a[i][j] = (a[i][j] - product(a[i], a[j], j)) / a[j][j];
                }
                a[i][i] = Math.sqrt(a[i][i] - product(a[i], a[i], i));
            }
        }
    }

    /** The inverse of a lower triangle, in place. */
    private static void invertTriangle(double[][] l) {
        Cancellation cancellation = Cancellation.current();
        double[][] sums = new double[BLOCK][l.length];
        for (int from = 0; from < l.length; from += BLOCK) {
            cancellation.check();
            int to = Math.min(from + BLOCK, l.length);
            for (double[] sum : sums) {
                Arrays.fill(sum, 0, to, 0);
            }
            for (int k = 0; k < from; k++) {
                for (int i = from; i < to; i++) {
                    add(sums[i - from], l[i][k], l[k], k + 1);
                }
            }
            for (int i = from; i < to; i++) {
                double[] row = l[i];
                double[] sum = sums[i - from];
                for (int k = from; k < i; k++) {
                    add(sum, row[k], l[k], k + 1);
                }
                double diagonal = row[i];
                for (int j = 0; j < i; j++) {
                    row[j] = -sum[j] / diagonal;
                }
                row[i] = 1 / diagonal;
            }
        }
    }

    /** m' m of a lower triangle m, both halves. */
    private static double[][] product(double[][] m) {
        Cancellation cancellation = Cancellation.current();
        double[][] product = new double[m.length][m.length];
        for (int from = 0; from < m.length; from += BLOCK) {
            cancellation.check();
            for (int k = from; k < m.length; k++) {
                int to = Math.min(from + BLOCK - 1, k);
                for (int i = from; i <= to; i++) {
                    add(product[i], m[k][i], m[k], i + 1);
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

    /** The sum of the products of two rows up to a place; in four parts, of which none waits for another. */
    private static double product(double[] one, double[] other, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < to; k += 4) {
            a += one[k] * other[k];
            b += one[k + 1] * other[k + 1];
            c += one[k + 2] * other[k + 2];
            d += one[k + 3] * other[k + 3];
        }
        for (; k < to; k++) {
            a += one[k] * other[k];
        }
        return a + b + (c + d);
    }

    /** Adds a multiple of a row to sums up to a place. */
    private static void add(double[] sums, double factor, double[] row, int to) {
        if (factor != 0) {
            for (int j = 0; j < to; j++) {
                sums[j] += factor * row[j];
            }
        }
    }
}
