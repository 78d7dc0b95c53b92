package org.helixatlas.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number that was found stands among those that chance gives, drawn many times.
 *
 * @param expected the mean of those drawn
 * @param deviation their standard deviation
 * @param atMost p of a number at most as high as that found: (k + 1) / (draws + 1) for the k that are, the one found counted in
 * @param atLeast p of one at least as high
 * @param twoSided p of one as far from what chance gives, on either side
 * @param error the Monte Carlo standard error of twoSided, sqrt(p (1 - p) / draws): how far other draws would give another p
 */
public record Significance(
        double expected, double deviation, double atMost, double atLeast, double twoSided, double error) {

    /** How many sums {@link #add} keeps for each number. */
    public static final int WIDTH = 5;

    /** Sums of the same parts in another order differ in their last bits. */
    private static final double ROUNDING = 1e-9;

    private static final List<String> HEADER =
            List.of("expected", "deviation", "atMost", "atLeast", "twoSided", "error");

    /** What is as far on the other side. */
    public enum Sides {
        /** What is as far from 0, for a statistic that chance draws about 0. */
        BY_SIZE,
        /** Twice the smaller of the two sides, at most 1, for any other. */
        BY_DOUBLING
    }

    /**
     * Counts a number that was drawn.
     *
     * @param sums to which it is added
     * @param at where the {@value #WIDTH} sums of this number begin
     */
    public static void add(double[] sums, int at, double found, double drawn) {
        double rounding = ROUNDING * Math.max(1, Math.abs(found));
        sums[at] += drawn <= found + rounding ? 1 : 0;
        sums[at + 1] += drawn >= found - rounding ? 1 : 0;
        sums[at + 2] += Math.abs(drawn) >= Math.abs(found) - rounding ? 1 : 0;
        sums[at + 3] += drawn;
        sums[at + 4] += drawn * drawn;
    }

    /** What the sums tell after so many draws; null after none. */
    public static @Nullable Significance of(double[] sums, int at, int draws, Sides sides) {
        if (draws == 0) {
            return null;
        }
        double mean = sums[at + 3] / draws;
        double atMost = (1 + sums[at]) / (1 + draws);
        double atLeast = (1 + sums[at + 1]) / (1 + draws);
        double both =
                sides == Sides.BY_SIZE ? (1 + sums[at + 2]) / (1 + draws) : Math.min(1, 2 * Math.min(atMost, atLeast));
        return new Significance(
                mean,
                Math.sqrt(Math.max(0, sums[at + 4] / draws - mean * mean)),
                atMost,
                atLeast,
                both,
                Math.sqrt(both * (1 - both) / draws));
    }

    /** A row of a table that ends in these numbers, or in empty cells where there are none. */
    public static List<@Nullable Object> row(@Nullable Significance ending, @Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(cells));
        row.addAll(
                ending == null
                        ? Collections.nCopies(HEADER.size(), null)
                        : List.of(
                                ending.expected,
                                ending.deviation,
                                ending.atMost,
                                ending.atLeast,
                                ending.twoSided,
                                ending.error));
        return row;
    }

    /** The header of such a table. */
    public static List<String> header(String... columns) {
        List<String> header = new ArrayList<>(List.of(columns));
        header.addAll(HEADER);
        return header;
    }
}
