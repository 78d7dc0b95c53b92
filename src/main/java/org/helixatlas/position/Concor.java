package org.helixatlas.position;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.helixatlas.work.Cancellation;

/**
 * CONCOR, convergence of iterated correlations (Breiger, Boorman and Arabie, J. Mathematical Psychology 12, 1975): the correlations of
 * profiles are correlated, column by column, and those again, until all are 1 or -1, which parts the actors into two blocks. Each block is
 * parted likewise, from the correlations of the profiles of its actors.
 *
 * @param group for each actor the number of its block, from 0 in the order of their first actors
 * @param splits how many times a block was parted
 * @param unsettled how many of these times correlations were still between -1 and 1 when it was given up; the last signs then part
 */
record Concor(int[] group, int splits, int unsettled) {

    /** About as many iterations as the usual network takes, and some: those published took 4 to 15. */
    static final int USUAL_ITERATIONS = 20;

    private static final int MOST_ITERATIONS = 100;

    /** Two actors are always opposite to each other, which says nothing. */
    private static final int LEAST = 3;

    private static final double SETTLED = 1e-9;

    /**
     * Parts actors.
     *
     * @param correlations of the profiles of each two of them
     * @param levels how many times every block is parted, where it has three actors or more and not all the same profile
     */
    static Concor of(double[][] correlations, int levels) {
        int[] group = new int[correlations.length];
        int splits = 0;
        int unsettled = 0;
        for (int level = 0; level < levels; level++) {
            int blocks = Arrays.stream(group).max().orElse(-1) + 1;
            int[] parted = new int[group.length];
            for (int b = 0; b < blocks; b++) {
                int block = b;
                int[] actors = IntStream.range(0, group.length)
                        .filter(v -> group[v] == block)
                        .toArray();
                Halves halves = Halves.of(correlations, actors);
                for (int i = 0; i < actors.length; i++) {
                    parted[actors[i]] = 2 * b + (halves.second[i] ? 1 : 0);
                }
                splits += halves.part() ? 1 : 0;
                unsettled += halves.part() && !halves.sure ? 1 : 0;
            }
            System.arraycopy(numbered(parted), 0, group, 0, group.length);
        }
        return new Concor(group, splits, unsettled);
    }

    private static int[] numbered(int[] group) {
        int[] first = IntStream.of(group).distinct().toArray();
        return IntStream.of(group)
                .map(g -> IntStream.range(0, first.length)
                        .filter(i -> first[i] == g)
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }

    /**
     * A block in two.
     *
     * @param second whether an actor is of the half that the first actor is not of
     * @param sure whether correlations settled
     */
    private record Halves(boolean[] second, boolean sure) {

        static Halves of(double[][] correlations, int[] actors) {
            int n = actors.length;
            boolean[] second = new boolean[n];
            if (n < LEAST) {
                return new Halves(second, true);
            }
            double[][] matrix = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i][j] = correlations[actors[i]][actors[j]];
                }
            }
            int iterations = 0;
            while (!settled(matrix) && iterations++ < MOST_ITERATIONS) {
                matrix = columnsCorrelated(matrix);
            }
            for (int i = 1; i < n; i++) {
                second[i] = matrix[0][i] < 0;
            }
            return new Halves(second, settled(matrix));
        }

        boolean part() {
            for (boolean other : second) {
                if (other) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean settled(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).allMatch(r -> Math.abs(r) > 1 - SETTLED);
    }

    /** Pearson's correlation of each two columns of a symmetric matrix; 0 with one that does not vary, 1 with itself. */
    private static double[][] columnsCorrelated(double[][] matrix) {
        int n = matrix.length;
        double[][] standard = Arrays.stream(matrix).map(Concor::standardised).toArray(double[][]::new);
        double[][] correlated = new double[n][n];
        Cancellation cancellation = Cancellation.current();
        for (int i = 0; i < n; i++) {
            cancellation.check();
            correlated[i][i] = 1;
            for (int j = i + 1; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += standard[i][k] * standard[j][k];
                }
                correlated[i][j] = Math.max(-1, Math.min(1, sum));
                correlated[j][i] = correlated[i][j];
            }
        }
        return correlated;
    }

    /** The values less their mean, by the root of their sum of squares; all 0 where they do not vary. */
    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        double root = squares < SETTLED * SETTLED ? 0 : Math.sqrt(squares);
        return Arrays.stream(values).map(x -> root == 0 ? 0 : (x - mean) / root).toArray();
    }
}
