package org.helixatlas.position;

import java.util.Arrays;
import java.util.List;

/**
 * How far what ties weigh between blocks is from ideal blocks, by sums of squares: homogeneity blockmodelling (Žiberna, Social Networks 29,
 * 2007). An actor with itself is no pair.
 */
final class Deviations implements BlockFit {

    /** Sums of squares that differ by less than this part of all squares are the same, but for rounding. */
    private static final double SAME = 1e-10;

    private final List<IdealBlock> ideal;
    private final double[][][] weights;
    private final double tolerance;

    /**
     * Compares relations with ideal blocks.
     *
     * @param relations among the same actors, all weighted
     * @param ideal such as have a weighted form; of those that suit equally well the first
     */
    Deviations(List<TieMatrix> relations, List<IdealBlock> ideal) {
        this.ideal = ideal;
        weights = relations.stream().map(TieMatrix::values).toArray(double[][][]::new);
        tolerance = SAME
                * Arrays.stream(weights)
                        .flatMap(Arrays::stream)
                        .flatMapToDouble(Arrays::stream)
                        .map(w -> w * w)
                        .sum();
    }

    @Override
    public int actors() {
        return weights[0].length;
    }

    @Override
    public double tolerance() {
        return tolerance;
    }

    @Override
    public double total(long[] from, long[] to) {
        double sum = 0;
        for (int relation = 0; relation < weights.length; relation++) {
            sum += nearest(relation, from, to).inconsistencies();
        }
        return sum;
    }

    @Override
    public Nearest nearest(int relation, long[] from, long[] to) {
        Cells cells = Cells.of(weights[relation], Criterion.members(from), Criterion.members(to), from == to);
        IdealBlock best = ideal.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (IdealBlock block : ideal) {
            double deviation = deviation(block, cells);
            if (deviation < least - tolerance) {
                best = block;
                least = deviation;
            }
        }
        return new Nearest(best, least);
    }

    /** Whether an ideal block has a weighted form. */
    static boolean has(IdealBlock block) {
        return switch (block) {
            case NULL, COMPLETE, REGULAR, ROW_REGULAR, COLUMN_REGULAR -> true;
            case ROW_DOMINANT, COLUMN_DOMINANT, ROW_FUNCTIONAL, COLUMN_FUNCTIONAL -> false;
        };
    }

    private static double deviation(IdealBlock block, Cells cells) {
        return switch (block) {
            case NULL -> cells.squares;
            case COMPLETE -> cells.aboutMean;
            case ROW_REGULAR -> cells.byRows();
            case COLUMN_REGULAR -> cells.byColumns();
            case REGULAR -> Math.max(cells.byRows(), cells.byColumns());
            default -> throw new UnsupportedOperationException(block.title() + " has no weighted form");
        };
    }

    /**
     * What ties from one block to another weigh.
     *
     * @param squares the sum of their squares
     * @param aboutMean the sum of squares about their mean
     * @param highestOfRows by actor of the first block the most that a tie of it weighs, 0 without one
     * @param highestOfColumns the same of the second
     */
    private record Cells(double squares, double aboutMean, double[] highestOfRows, double[] highestOfColumns) {

        static Cells of(double[][] weights, int[] from, int[] to, boolean itself) {
            double[] rows = new double[from.length];
            double[] columns = new double[to.length];
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < from.length; i++) {
                for (int j = 0; j < to.length; j++) {
                    double weight = from[i] == to[j] ? 0 : weights[from[i]][to[j]];
                    sum += weight;
                    squares += weight * weight;
                    rows[i] = Math.max(rows[i], weight);
                    columns[j] = Math.max(columns[j], weight);
                }
            }
            double pairs = from.length * (to.length - (itself ? 1.0 : 0));
            return new Cells(squares, pairs == 0 ? 0 : Math.max(0, squares - sum * sum / pairs), rows, columns);
        }

        /** Each row counts as many times as it is long. */
        double byRows() {
            return highestOfColumns.length * aboutMean(highestOfRows);
        }

        double byColumns() {
            return highestOfRows.length * aboutMean(highestOfColumns);
        }

        private static double aboutMean(double[] values) {
            double mean = Arrays.stream(values).sum() / Math.max(1, values.length);
            return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        }
    }
}
