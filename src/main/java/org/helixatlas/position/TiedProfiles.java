package org.helixatlas.position;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.helixatlas.work.Cancellation;

/** Profiles of who is tied to whom, as bits. */
final class TiedProfiles implements Profiles {

    private final int size;
    private final List<BitSet[]> layers;
    private final int[][] ones;

    private TiedProfiles(int size, List<BitSet[]> layers) {
        this.size = size;
        this.layers = layers;
        ones = layers.stream()
                .map(layer -> Stream.of(layer).mapToInt(BitSet::cardinality).toArray())
                .toArray(int[][]::new);
    }

    static TiedProfiles of(List<TieMatrix> relations) {
        return new TiedProfiles(
                relations.get(0).size(),
                relations.stream()
                        .flatMap(r ->
                                (r.directed() ? List.of(r.rows(), r.columns()) : List.<BitSet[]>of(r.rows())).stream())
                        .toList());
    }

    /** What a number says of two profiles. */
    private interface Comparison {

        /**
         * How two profiles compare.
         *
         * @param places how many ties they could have each
         * @param first how many ties of the first
         * @param second how many of the second
         * @param both how many they have both
         */
        double of(double places, double first, double second, double both);
    }

    @Override
    public double[][] distances() {
        return compared(0, (places, first, second, both) -> Math.sqrt(first + second - 2 * both));
    }

    @Override
    public double[][] correlations() {
        return compared(1, TiedProfiles::correlation);
    }

    private static double correlation(double places, double first, double second, double both) {
        if (first + second == 2 * both) {
            return 1;
        }
        double variances = first * (places - first) * second * (places - second);
        return variances == 0 ? 0 : (places * both - first * second) / Math.sqrt(variances);
    }

    private double[][] compared(double self, Comparison comparison) {
        double[][] values = new double[size][size];
        double places = (double) layers.size() * (size - 2);
        Cancellation cancellation = Cancellation.current();
        BitSet common = new BitSet(size);
        for (int i = 0; i < size; i++) {
            cancellation.check();
            values[i][i] = self;
            for (int j = i + 1; j < size; j++) {
                int first = 0;
                int second = 0;
                int both = 0;
                for (int layer = 0; layer < layers.size(); layer++) {
                    BitSet mine = layers.get(layer)[i];
                    BitSet theirs = layers.get(layer)[j];
                    first += ones[layer][i] - (mine.get(j) ? 1 : 0);
                    second += ones[layer][j] - (theirs.get(i) ? 1 : 0);
                    common.clear();
                    common.or(mine);
                    common.and(theirs);
                    both += common.cardinality();
                }
                values[i][j] = comparison.of(places, first, second, both);
                values[j][i] = values[i][j];
            }
        }
        return values;
    }
}
