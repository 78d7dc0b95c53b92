package org.helixatlas.centrality;

/** Linear equations solved by Gauss's elimination with pivots, for what measures iterate or decompose. */
final class Elimination {

    private Elimination() {}

    /** The solution of equations whose last column is the right side; changes them. */
    static double[] solve(double[][] equations) {
        int n = equations.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int r = i + 1; r < n; r++) {
                pivot = Math.abs(equations[r][i]) > Math.abs(equations[pivot][i]) ? r : pivot;
            }
            double[] row = equations[pivot];
            equations[pivot] = equations[i];
            equations[i] = row;
            for (int r = 0; r < n; r++) {
                double factor = r == i ? 0 : equations[r][i] / row[i];
                for (int c = i; c <= n; c++) {
                    equations[r][c] -= factor * row[c];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = equations[i][n] / equations[i][i];
        }
        return solution;
    }
}
