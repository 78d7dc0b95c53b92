package org.helixatlas.association;

/**
 * Ordinary least squares by the normal equations, whose sums are gathered case by case. Columns are scaled to unit length before the
 * equations are solved, so that their units do not matter to the last digits.
 */
final class LeastSquares {

    /** A column of which less than this part of its square is left once others have explained it is their combination. */
    private static final double COLLINEAR = 1e-10;

    /** A part of the squares of the dependent that is rounding. */
    private static final double EXACT = 1e-13;

    private final double[][] products;
    private final double[] with;
    private double squares;
    private double sum;
    private long cases;

    /** No case yet, of so many columns. */
    LeastSquares(int columns) {
        products = new double[columns][columns];
        with = new double[columns];
    }

    /** Adds a case. */
    void add(double[] row, double dependent) {
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] += row[i] * row[j];
            }
            with[i] += row[i] * dependent;
        }
        squares += dependent * dependent;
        sum += dependent;
        cases++;
    }

    /** The same cases, where one column is 0 until {@link #addTo} fills it. */
    LeastSquares without(int column) {
        LeastSquares others = copy();
        for (int i = 0; i < with.length; i++) {
            others.products[Math.max(i, column)][Math.min(i, column)] = 0;
        }
        others.with[column] = 0;
        return others;
    }

    /** The same cases, to be changed apart. */
    LeastSquares copy() {
        LeastSquares copy = new LeastSquares(with.length);
        for (int i = 0; i < with.length; i++) {
            System.arraycopy(products[i], 0, copy.products[i], 0, with.length);
        }
        System.arraycopy(with, 0, copy.with, 0, with.length);
        copy.squares = squares;
        copy.sum = sum;
        copy.cases = cases;
        return copy;
    }

    /** Adds what a case that was added before has in a column that was left out. */
    void addTo(int column, double[] row, double dependent) {
        double value = row[column];
        for (int i = 0; i < row.length; i++) {
            products[Math.max(i, column)][Math.min(i, column)] += value * row[i];
        }
        with[column] += value * dependent;
    }

    /** The number of cases. */
    long cases() {
        return cases;
    }

    /** The sum of squares of the dependent about its mean. */
    double variation() {
        return Math.max(0, squares - sum * sum / cases);
    }

    /**
     * A solution.
     *
     * @param coefficients by column
     * @param errors their standard errors
     * @param residual the sum of squares that is left
     * @param freedom the cases beyond the columns
     */
    record Fit(double[] coefficients, double[] errors, double residual, long freedom) {

        /** Coefficient by standard error; infinite where nothing is left unexplained. */
        double t(int column) {
            double b = coefficients[column];
            return b == 0 ? 0 : errors[column] == 0 ? Math.copySign(Double.POSITIVE_INFINITY, b) : b / errors[column];
        }

        /** The partial correlation with the dependent, the other columns held fixed. */
        double partial(int column) {
            double t = t(column);
            return Double.isInfinite(t) ? Math.signum(t) : t / Math.sqrt(t * t + freedom);
        }
    }

    /** The solution; null where a column is a combination of those before it, or there are no more cases than columns. */
    @org.jspecify.annotations.Nullable
    Fit solve() {
        int k = with.length;
        if (cases <= k) {
            return null;
        }
        double[] scale = new double[k];
        double[][] work = new double[k][2 * k];
        for (int i = 0; i < k; i++) {
            scale[i] = Math.sqrt(products[i][i]);
            if (scale[i] == 0) {
                return null;
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                work[i][j] = products[Math.max(i, j)][Math.min(i, j)] / scale[i] / scale[j];
            }
            work[i][k + i] = 1;
        }
        // The matrix is positive definite, so that its diagonal serves for pivots, each what earlier columns leave of
        // one.
        for (int i = 0; i < k; i++) {
            double pivot = work[i][i];
            if (pivot < COLLINEAR) {
                return null;
            }
            for (int r = 0; r < k; r++) {
                double factor = r == i ? 0 : work[r][i] / pivot;
                for (int c = i; factor != 0 && c < 2 * k; c++) {
                    work[r][c] -= factor * work[i][c];
                }
            }
        }
        double[] coefficients = new double[k];
        double explained = 0;
        for (int i = 0; i < k; i++) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                sum += work[i][k + j] / work[i][i] * with[j] / scale[j];
            }
            coefficients[i] = sum / scale[i];
            explained += coefficients[i] * with[i];
        }
        double residual = squares - explained;
        residual = residual <= EXACT * squares ? 0 : residual;
        double[] errors = new double[k];
        for (int i = 0; i < k; i++) {
            errors[i] = Math.sqrt(residual / (cases - k) * work[i][k + i] / work[i][i]) / scale[i];
        }
        return new Fit(coefficients, errors, residual, cases - k);
    }
}
