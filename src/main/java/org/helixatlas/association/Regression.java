package org.helixatlas.association;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.helixatlas.association.LeastSquares.Fit;
import org.helixatlas.measure.Significance;
import org.jspecify.annotations.Nullable;

/**
 * Regression of one relation on others over pairs of actors by ordinary least squares, with double semi-partialling: what a predictor
 * has beyond the others is permuted, and the dependent regressed on that and the others; t is compared, which does not depend on how
 * much the predictors share (Dekker, Krackhardt and Snijders, Psychometrika 72, 2007).
 *
 * @param dependent the relation explained
 * @param actors the actors of whom all relations are known, among whom are permuted
 * @param dyads the pairs of actors of whom all relations are known
 * @param dyadsLeftOut the other pairs
 * @param rSquared the share of the variation that is explained; null where the dependent does not vary or nothing can be fitted
 * @param adjustedRSquared the same, less what as many predictors explain by chance
 * @param terms the intercept and the predictors
 * @param aliased predictors that were left out because they do not vary or are a combination of those before them
 */
record Regression(
        String dependent,
        int actors,
        long dyads,
        long dyadsLeftOut,
        @Nullable Double rSquared,
        @Nullable Double adjustedRSquared,
        List<Term> terms,
        List<String> aliased) {

    static final String INTERCEPT = "intercept";

    /**
     * What one predictor adds.
     *
     * @param coefficient b, by how much the dependent is higher where the predictor is higher by 1
     * @param standardised b in standard deviations of both; null for the intercept
     * @param standardError that of least squares, which takes pairs for independent and so says too little
     * @param t coefficient by standardError; null where the fit is perfect
     * @param partial the partial correlation with the dependent, the others held fixed: t / sqrt(t^2 + degrees of freedom)
     * @param chance how it stands among those of permutations, which is how t does; null without one
     */
    record Term(
            String term,
            @Nullable Double coefficient,
            @Nullable Double standardised,
            @Nullable Double standardError,
            @Nullable Double t,
            @Nullable Double partial,
            @Nullable Significance chance) {}

    /** About how many steps one permutation of all terms takes. */
    static double steps(Relation dependent, List<Relation> predictors, boolean directed) {
        double pairs = (double) dependent.size() * dependent.size() / (directed ? 1 : 2);
        double columns = predictors.size() + 1.0;
        boolean complete = dependent.complete() && predictors.stream().allMatch(Relation::complete);
        return columns * pairs * (complete ? 3 + columns : 4 + columns * columns / 2);
    }

    static Regression of(Relation explained, List<Relation> explaining, boolean directed, Shuffles shuffles) {
        List<Relation> relations = new ArrayList<>(explaining);
        relations.add(explained);
        int[] known = Relation.known(relations);
        Relation dependent = explained.among(known);
        List<Relation> predictors = explaining.stream().map(p -> p.among(known)).toList();
        Dyads all = Dyads.of(dependent, predictors, directed);
        List<Relation> kept = new ArrayList<>();
        List<String> aliased = new ArrayList<>();
        for (Relation predictor : predictors) {
            List<Relation> more = new ArrayList<>(kept);
            more.add(predictor);
            if (all.count() > more.size() + 1 && all.with(more).fit() != null) {
                kept.add(predictor);
            } else {
                aliased.add(predictor.name());
            }
        }
        Dyads dyads = all.with(kept);
        Fit fit = dyads.fit();
        long possible = (long) explained.size() * (explained.size() - 1) / (directed ? 1 : 2);
        double variation = all.count() == 0 ? 0 : dyads.equations().variation();
        boolean varies = fit != null && variation > 1e-12 * all.count();
        Double share = varies ? (Double) (1 - fit.residual() / variation) : null;
        Double adjusted =
                share == null ? null : (Double) (1 - (1 - share) * (all.count() - 1) / (all.count() - kept.size() - 1));
        List<Term> terms = new ArrayList<>();
        shuffles.expect(kept.size() + 1);
        for (int c = 0; varies && c <= kept.size(); c++) {
            terms.add(term(dyads, fit, c, variation, shuffles));
        }
        return new Regression(
                dependent.name(), known.length, all.count(), possible - all.count(), share, adjusted, terms, aliased);
    }

    private static Term term(Dyads dyads, Fit fit, int column, double variation, Shuffles shuffles) {
        double t = fit.t(column);
        return new Term(
                dyads.name(column),
                fit.coefficients()[column],
                column == 0
                        ? null
                        : (Double) (fit.coefficients()[column] * Math.sqrt(dyads.variation(column) / variation)),
                fit.errors()[column],
                Double.isInfinite(t) ? null : (Double) t,
                fit.partial(column),
                shuffles.count() == 0 ? null : drawn(dyads, column, fit.partial(column), shuffles));
    }

    private static @Nullable Significance drawn(Dyads dyads, int column, double found, Shuffles shuffles) {
        double[][] rest = dyads.residuals(column);
        LeastSquares others = dyads.isComplete() ? dyads.equations().without(column) : null;
        double[] sums = shuffles.sums(dyads.size(), Significance.WIDTH, () -> {
            double[] row = new double[dyads.columns()];
            return (order, sum) -> Significance.add(sum, 0, found, dyads.partial(column, rest, others, order, row));
        });
        return Significance.of(sums, 0, shuffles.count(), Significance.Sides.BY_SIZE);
    }

    /** The pairs of actors of whom all relations of a regression are known. */
    private record Dyads(
            double[][] dependent, List<Relation> predictors, boolean[][] known, boolean directed, long count) {

        static Dyads of(Relation dependent, List<Relation> predictors, boolean directed) {
            int n = dependent.size();
            boolean[][] known = new boolean[n][n];
            long count = 0;
            for (int i = 0; i < n; i++) {
                for (int j = directed ? 0 : i + 1; j < n; j++) {
                    int row = i;
                    int column = j;
                    known[i][j] = i != j
                            && !Double.isNaN(dependent.values()[i][j])
                            && predictors.stream().noneMatch(p -> Double.isNaN(p.values()[row][column]));
                    if (!directed) {
                        known[j][i] = known[i][j];
                    }
                    count += known[i][j] ? 1 : 0;
                }
            }
            return new Dyads(dependent.values(), predictors, known, directed, count);
        }

        Dyads with(List<Relation> some) {
            return new Dyads(dependent, some, known, directed, count);
        }

        int size() {
            return dependent.length;
        }

        /** The intercept and the predictors. */
        int columns() {
            return predictors.size() + 1;
        }

        String name(int column) {
            return column == 0 ? INTERCEPT : predictors.get(column - 1).name();
        }

        /** Gathers the cases, with what a column has in another order where a residual is given for it. */
        private LeastSquares gathered(int column, double @Nullable [][] rest, int @Nullable [] order, double[] row) {
            LeastSquares equations = new LeastSquares(columns());
            int n = size();
            row[0] = 1;
            for (int i = 0; i < n; i++) {
                for (int j = directed ? 0 : i + 1; j < n; j++) {
                    if (!known[i][j]) {
                        continue;
                    }
                    for (int c = 1; c < row.length; c++) {
                        row[c] = predictors.get(c - 1).values()[i][j];
                    }
                    if (rest != null && order != null) {
                        row[column] = rest[order[i]][order[j]];
                        if (Double.isNaN(row[column])) {
                            continue;
                        }
                    }
                    equations.add(row, dependent[i][j]);
                }
            }
            return equations;
        }

        LeastSquares equations() {
            return gathered(0, null, null, new double[columns()]);
        }

        @Nullable
        Fit fit() {
            return equations().solve();
        }

        /** The sum of squares of a column about its mean. */
        double variation(int column) {
            LeastSquares alone = new LeastSquares(0);
            eachKnown((i, j) ->
                    alone.add(new double[0], predictors.get(column - 1).values()[i][j]));
            return alone.variation();
        }

        /** What a column has beyond the others, by rows and columns; not a number where it is not known. */
        double[][] residuals(int column) {
            double[][] rest = new double[size()][size()];
            for (double[] row : rest) {
                Arrays.fill(row, Double.NaN);
            }
            LeastSquares others = new LeastSquares(columns() - 1);
            eachKnown((i, j) -> others.add(without(column, i, j), value(column, i, j)));
            Fit fit = others.solve();
            double[] coefficients = fit == null ? new double[columns() - 1] : fit.coefficients();
            eachKnown((i, j) -> {
                double[] row = without(column, i, j);
                double left = value(column, i, j);
                for (int c = 0; c < row.length; c++) {
                    left -= coefficients[c] * row[c];
                }
                rest[i][j] = left;
                if (!directed) {
                    rest[j][i] = left;
                }
            });
            return rest;
        }

        private double value(int column, int i, int j) {
            return column == 0 ? 1 : predictors.get(column - 1).values()[i][j];
        }

        private double[] without(int column, int i, int j) {
            double[] row = new double[columns() - 1];
            int filled = 0;
            for (int c = 0; c < columns(); c++) {
                if (c != column) {
                    row[filled++] = value(c, i, j);
                }
            }
            return row;
        }

        private interface Pair {
            void visit(int i, int j);
        }

        private void eachKnown(Pair pair) {
            for (int i = 0; i < size(); i++) {
                for (int j = directed ? 0 : i + 1; j < size(); j++) {
                    if (known[i][j]) {
                        pair.visit(i, j);
                    }
                }
            }
        }

        /** Whether all relations are known of every pair. */
        boolean isComplete() {
            return count == (long) size() * (size() - 1) / (directed ? 1 : 2);
        }

        /**
         * The partial correlation of a column whose residual is permuted; 1 where nothing can be fitted, which is taken for as far as can
         * be.
         *
         * @param others the equations without that column; null where they depend on the order, since pairs are left out
         */
        double partial(int column, double[][] rest, @Nullable LeastSquares others, int[] order, double[] row) {
            LeastSquares equations =
                    others == null ? gathered(column, rest, order, row) : completed(others, column, rest, order, row);
            Fit fit = equations.solve();
            return fit == null ? 1 : fit.partial(column);
        }

        private LeastSquares completed(LeastSquares others, int column, double[][] rest, int[] order, double[] row) {
            LeastSquares equations = others.copy();
            row[0] = 1;
            for (int i = 0; i < size(); i++) {
                double[] from = rest[order[i]];
                for (int j = directed ? 0 : i + 1; j < size(); j++) {
                    if (i != j) {
                        for (int c = 1; c < row.length; c++) {
                            row[c] = predictors.get(c - 1).values()[i][j];
                        }
                        row[column] = from[order[j]];
                        equations.addTo(column, row, dependent[i][j]);
                    }
                }
            }
            return equations;
        }
    }
}
