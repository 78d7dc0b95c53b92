package org.helixatlas.association;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.helixatlas.measure.Significance;
import org.jspecify.annotations.Nullable;

/**
 * Pearson's correlation of two relations over pairs of actors, by the quadratic assignment procedure: one relation's actors are
 * permuted, and the correlation taken again (Krackhardt, Social Networks 10, 1988).
 *
 * @param relation the first relation
 * @param other the second
 * @param actors the actors of whom both are known, among whom are permuted
 * @param dyads the pairs of actors of whom both are known
 * @param dyadsLeftOut the other pairs
 * @param correlation from -1 to 1; null where one relation is the same for all pairs
 * @param chance how the correlation stands among those of permutations; null without one
 */
record Correlation(
        String relation,
        String other,
        int actors,
        long dyads,
        long dyadsLeftOut,
        @Nullable Double correlation,
        @Nullable Significance chance) {

    /** Two relations among the actors of whom both are known: what there is to correlate. */
    record Pair(Relation first, Relation second, long possible, boolean directed) {

        static Pair of(Relation first, Relation second, boolean directed) {
            int[] known = Relation.known(List.of(first, second));
            long possible = (long) first.size() * (first.size() - 1) / (directed ? 1 : 2);
            return new Pair(first.among(known), second.among(known), possible, directed);
        }

        /** How many steps one permutation takes. */
        double steps() {
            return first.complete() && second.complete()
                    ? 4.0 * Math.min(entries(first), entries(second)) + first.size()
                    : 2.0 * first.size() * first.size();
        }
    }

    static Correlation of(Relation first, Relation second, boolean directed, Shuffles shuffles) {
        return of(Pair.of(first, second, directed), shuffles);
    }

    static Correlation of(Pair pair, Shuffles shuffles) {
        Relation first = pair.first();
        Relation second = pair.second();
        Moments found = Moments.of(first, second, pair.directed(), null);
        double r = found.correlation();
        return new Correlation(
                first.name(),
                second.name(),
                first.size(),
                found.count,
                pair.possible() - found.count,
                Double.isNaN(r) ? null : (Double) r,
                Double.isNaN(r) ? null : chance(first, second, pair.directed(), shuffles, found));
    }

    private static @Nullable Significance chance(
            Relation first, Relation second, boolean directed, Shuffles shuffles, Moments found) {
        double r = found.correlation();
        boolean complete = first.complete() && second.complete();
        // Which of the two is permuted makes no difference; of the fewer entries fewer products are not 0.
        boolean turned = complete && entries(second) < entries(first);
        Relation fixed = turned ? second : first;
        Relation moved = turned ? first : second;
        Entries entries = complete ? Entries.of(fixed, directed) : new Entries(new int[0], new int[0], new double[0]);
        double[] sums = shuffles.sums(first.size(), Significance.WIDTH, () -> (order, sum) -> {
            double drawn = complete
                    ? found.withProducts(entries.products(moved, order)).correlation()
                    : Moments.of(fixed, moved, directed, order).correlation();
            // Without variation among the pairs that are left there is no correlation to be seen.
            Significance.add(sum, 0, r, Double.isNaN(drawn) ? 0 : drawn);
        });
        return Significance.of(sums, 0, shuffles.count(), Significance.Sides.BY_SIZE);
    }

    private static long entries(Relation relation) {
        return Arrays.stream(relation.values())
                .mapToLong(row -> Arrays.stream(row).filter(x -> x != 0).count())
                .sum();
    }

    /** The pairs of a relation that are not 0. */
    private record Entries(int[] row, int[] column, double[] value) {

        static Entries of(Relation relation, boolean directed) {
            List<int[]> places = new ArrayList<>();
            for (int i = 0; i < relation.size(); i++) {
                for (int j = directed ? 0 : i + 1; j < relation.size(); j++) {
                    if (i != j && relation.values()[i][j] != 0) {
                        places.add(new int[] {i, j});
                    }
                }
            }
            return new Entries(
                    places.stream().mapToInt(p -> p[0]).toArray(),
                    places.stream().mapToInt(p -> p[1]).toArray(),
                    places.stream()
                            .mapToDouble(p -> relation.values()[p[0]][p[1]])
                            .toArray());
        }

        double products(Relation moved, int[] order) {
            double sum = 0;
            for (int e = 0; e < row.length; e++) {
                sum += value[e] * moved.values()[order[row[e]]][order[column[e]]];
            }
            return sum;
        }
    }

    /** Sums over the pairs of actors of whom both values are known. */
    private record Moments(long count, double x, double y, double xx, double yy, double xy) {

        static Moments of(Relation first, Relation second, boolean directed, int @Nullable [] order) {
            long count = 0;
            double x = 0;
            double y = 0;
            double xx = 0;
            double yy = 0;
            double xy = 0;
            for (int i = 0; i < first.size(); i++) {
                double[] one = first.values()[i];
                double[] other = second.values()[order == null ? i : order[i]];
                for (int j = directed ? 0 : i + 1; j < one.length; j++) {
                    double a = one[j];
                    double b = other[order == null ? j : order[j]];
                    if (i != j && !Double.isNaN(a) && !Double.isNaN(b)) {
                        count++;
                        x += a;
                        y += b;
                        xx += a * a;
                        yy += b * b;
                        xy += a * b;
                    }
                }
            }
            return new Moments(count, x, y, xx, yy, xy);
        }

        /** The same with other products, as after a permutation that leaves each relation's values as they are. */
        Moments withProducts(double products) {
            return new Moments(count, x, y, xx, yy, products);
        }

        /** Not a number where one of the two does not vary. */
        double correlation() {
            double ofX = count * xx - x * x;
            double ofY = count * yy - y * y;
            return ofX <= 1e-12 * count * xx || ofY <= 1e-12 * count * yy
                    ? Double.NaN
                    : Math.max(-1, Math.min(1, (count * xy - x * y) / Math.sqrt(ofX) / Math.sqrt(ofY)));
        }
    }
}
