package org.helixatlas.position;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The ties within and between blocks of actors (White, Boorman and Breiger, Am. J. Sociology 81, 1976).
 *
 * @param relations one after another
 * @param rSquared of the variation of ties over pairs of actors, in all relations together, the part that lies between pairs of blocks: 1 when
 *     every pair of blocks is tied wholly or not at all; null where no relation varies
 */
record Blockmodel(List<BlockRelation> relations, @Nullable Double rSquared) {

    /**
     * One relation between blocks, rows and columns in the order of the blocks; by direction rows are sources.
     *
     * @param relation its name in requests
     * @param types the relation types that it is made of
     * @param ties the ties that it is made of, parallel ones counted each
     * @param undatedTies how many of them have no first year in the data
     * @param undatedShare the share of these; null without ties
     * @param unweightedTies further ties that count as none, since the data does not give the weight asked for; null without a weight
     * @param density the part of all pairs of actors that is tied; where ties weigh, the mean weight of all pairs
     * @param densities the same of the pairs that are from one block to another; null for a block of one with itself
     * @param alpha from which density on two blocks count as tied in the image
     * @param image 1 for two blocks that are tied, 0 for two that are not, null where there is no density
     * @param rSquared as for all relations together
     */
    record BlockRelation(
            String relation,
            List<String> types,
            int ties,
            int undatedTies,
            @Nullable Double undatedShare,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer unweightedTies,

            double density,
            List<List<@Nullable Object>> densities,
            double alpha,
            List<List<@Nullable Object>> image,
            @Nullable Double rSquared) {}

    /**
     * The ties between blocks.
     *
     * @param group the number of each actor's block, from 0
     * @param alpha from which density on two blocks count as tied; null for the density of the relation
     */
    static Blockmodel of(List<TieMatrix> relations, int[] group, @Nullable Double alpha) {
        List<BlockRelation> all = new ArrayList<>();
        double between = 0;
        double total = 0;
        for (TieMatrix relation : relations) {
            Cells cells = Cells.of(relation, group);
            all.add(cells.relation(relation, alpha));
            between += cells.between(relation.density());
            total += cells.total(relation.density());
        }
        return new Blockmodel(all, share(between, total));
    }

    private static @Nullable Double share(double part, double whole) {
        return whole <= 0 ? null : (Double) Math.max(0, Math.min(1, part / whole));
    }

    /** By the blocks of both, how many ordered pairs of actors there are, and how many are tied or what they weigh; and the squares of
     * weights, not a number without them. */
    private record Cells(double[][] pairs, double[][] tied, double squares) {

        static Cells of(TieMatrix relation, int[] group) {
            int blocks = Arrays.stream(group).max().orElse(-1) + 1;
            double[] size = new double[blocks];
            double[][] tied = new double[blocks][blocks];
            for (int i = 0; i < group.length; i++) {
                int from = group[i];
                size[from]++;
                double[] weights = relation.weights() == null ? null : relation.weights()[i];
                relation.rows()[i].stream().forEach(j -> tied[from][group[j]] += weights == null ? 1 : weights[j]);
            }
            double[][] pairs = new double[blocks][blocks];
            for (int a = 0; a < blocks; a++) {
                for (int b = 0; b < blocks; b++) {
                    pairs[a][b] = size[a] * (size[b] - (a == b ? 1 : 0));
                }
            }
            return new Cells(pairs, tied, squares(relation));
        }

        private static double squares(TieMatrix relation) {
            return relation.weights() == null
                    ? Double.NaN
                    : Arrays.stream(relation.weights())
                            .flatMapToDouble(Arrays::stream)
                            .map(w -> w * w)
                            .sum();
        }

        private @Nullable Double density(int a, int b) {
            return pairs[a][b] == 0 ? null : (Double) (tied[a][b] / pairs[a][b]);
        }

        BlockRelation relation(TieMatrix of, @Nullable Double alpha) {
            double least = alpha == null ? of.density() : alpha;
            List<List<@Nullable Object>> densities = new ArrayList<>();
            List<List<@Nullable Object>> image = new ArrayList<>();
            for (int a = 0; a < pairs.length; a++) {
                List<@Nullable Object> row = new ArrayList<>();
                List<@Nullable Object> seen = new ArrayList<>();
                for (int b = 0; b < pairs.length; b++) {
                    Double density = density(a, b);
                    row.add(density);
                    seen.add(density == null ? null : (Integer) (density > 0 && density >= least ? 1 : 0));
                }
                densities.add(row);
                image.add(seen);
            }
            return new BlockRelation(
                    of.name(),
                    of.types(),
                    of.ties(),
                    of.undated(),
                    of.ties() == 0 ? null : (Double) ((double) of.undated() / of.ties()),
                    of.isWeighted() ? (Integer) of.unweighted() : null,
                    of.density(),
                    densities,
                    least,
                    image,
                    share(between(of.density()), total(of.density())));
        }

        private double all(double[][] of) {
            return Arrays.stream(of).flatMapToDouble(Arrays::stream).sum();
        }

        /** The sum of squares of ties, or of what they weigh, about their mean. */
        double total(double density) {
            return Double.isNaN(squares)
                    ? all(pairs) * density * (1 - density)
                    : Math.max(0, squares - all(pairs) * density * density);
        }

        /** The sum of squares of the densities about it. */
        double between(double density) {
            return IntStream.range(0, pairs.length)
                    .mapToDouble(a -> IntStream.range(0, pairs.length)
                            .filter(b -> pairs[a][b] > 0)
                            .mapToDouble(b -> pairs[a][b] * Math.pow(tied[a][b] / pairs[a][b] - density, 2))
                            .sum())
                    .sum();
        }
    }
}
