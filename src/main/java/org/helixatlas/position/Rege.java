package org.helixatlas.position;

import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.helixatlas.work.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * Regular equivalence by REGE (White and Reitz, Social Networks 5, 1983; Borgatti and Everett, Social Networks 15, 1993): two actors are alike
 * as far as each tie of one is matched by a tie of the other to someone alike. All are taken for alike at first, and each iteration asks
 * anew by what the last one found. Where ties weigh, the lesser of two weights is matched, of the greater.
 */
final class Rege {

    /** Rounding makes the same sum in another order differ in its last bits. */
    private static final double ROUNDING = 1e-12;

    /** For each actor those that it has a tie with, either way. */
    private final int[][] partners;

    /** What ties these are: a bit for each relation, and by direction one for each way. */
    private final int[][] ties;

    /** The same by what they weigh, for each relation and by direction each way; null where none is weighted, and bits do. */
    private final double @Nullable [][][] weights;

    private Rege(int[][] partners, int[][] ties, double @Nullable [][][] weights) {
        this.partners = partners;
        this.ties = ties;
        this.weights = weights;
    }

    /**
     * Similarities from 0 to 1.
     *
     * @param relations at most 16 among the same actors
     * @param iterations how many times they are computed anew; fewer where nothing changes any more
     */
    static double[][] similarities(List<TieMatrix> relations, int iterations) {
        return of(relations).iterated(iterations);
    }

    /** About how many pairs of ties are compared. */
    static double steps(List<TieMatrix> relations, int iterations) {
        double ends = IntStream.range(0, relations.get(0).size())
                .map(v -> partners(relations, v).cardinality())
                .asDoubleStream()
                .sum();
        boolean weighted = relations.stream().anyMatch(TieMatrix::isWeighted);
        return iterations * ends * ends * (weighted ? 1 + relations.size() : 1);
    }

    private static Rege of(List<TieMatrix> relations) {
        int n = relations.get(0).size();
        int[][] partners = IntStream.range(0, n)
                .mapToObj(v -> partners(relations, v).stream().toArray())
                .toArray(int[][]::new);
        int[][] ties = new int[n][];
        for (int v = 0; v < n; v++) {
            int actor = v;
            ties[v] = IntStream.of(partners[v])
                    .map(other -> ties(relations, actor, other))
                    .toArray();
        }
        return new Rege(
                partners,
                ties,
                relations.stream().anyMatch(TieMatrix::isWeighted) ? weights(relations, partners) : null);
    }

    private static double[][][] weights(List<TieMatrix> relations, int[][] partners) {
        List<double[][]> values = relations.stream().map(TieMatrix::values).toList();
        double[][][] weights = new double[partners.length][][];
        for (int v = 0; v < weights.length; v++) {
            weights[v] = new double[partners[v].length][];
            for (int k = 0; k < weights[v].length; k++) {
                double[] own = new double[2 * relations.size()];
                int other = partners[v][k];
                for (int r = 0; r < relations.size(); r++) {
                    own[2 * r] = values.get(r)[v][other];
                    own[2 * r + 1] = relations.get(r).directed() ? values.get(r)[other][v] : 0;
                }
                weights[v][k] = own;
            }
        }
        return weights;
    }

    private static BitSet partners(List<TieMatrix> relations, int actor) {
        BitSet partners = new BitSet();
        for (TieMatrix relation : relations) {
            partners.or(relation.rows()[actor]);
            partners.or(relation.columns()[actor]);
        }
        return partners;
    }

    private static int ties(List<TieMatrix> relations, int from, int to) {
        int bits = 0;
        for (TieMatrix relation : relations) {
            bits = bits << 1 | (relation.rows()[from].get(to) ? 1 : 0);
            if (relation.directed()) {
                bits = bits << 1 | (relation.columns()[from].get(to) ? 1 : 0);
            }
        }
        return bits;
    }

    private double[][] iterated(int iterations) {
        int n = partners.length;
        double[][] alike = new double[n][n];
        for (double[] row : alike) {
            java.util.Arrays.fill(row, 1);
        }
        boolean changed = true;
        for (int iteration = 0; iteration < iterations && changed; iteration++) {
            double[][] next = next(alike);
            changed = !java.util.Arrays.deepEquals(alike, next);
            alike = next;
        }
        return alike;
    }

    private double[][] next(double[][] alike) {
        int n = partners.length;
        double[][] next = new double[n][n];
        Cancellation cancellation = Cancellation.current();
        for (int i = 0; i < n; i++) {
            next[i][i] = 1;
            for (int j = i + 1; j < n; j++) {
                cancellation.check();
                double[] matched = new double[2];
                match(i, j, alike, matched);
                match(j, i, alike, matched);
                next[i][j] = matched[1] == 0 ? 1 : matched[0] / matched[1];
                next[j][i] = next[i][j];
            }
        }
        return next;
    }

    /** Adds for each partner of an actor the best match that another actor has: how much is matched, and how much there is to match. */
    private void match(int actor, int other, double[][] alike, double[] matched) {
        for (int k = 0; k < partners[actor].length; k++) {
            double[] likeMine = alike[partners[actor][k]];
            double best = 0;
            double least = weights == null
                    ? Integer.bitCount(ties[actor][k])
                    : DoubleStream.of(weights[actor][k]).sum();
            for (int m = 0; m < partners[other].length; m++) {
                double like = likeMine[partners[other][m]];
                double match = like * common(actor, k, other, m);
                double rounding = ROUNDING * Math.max(1, best);
                double all = either(actor, k, other, m);
                // Of matches that are equally good, the one that leaves fewer ties unmatched.
                if (match > best + rounding || (match > best - rounding && all < least)) {
                    best = match;
                    least = all;
                }
            }
            matched[0] += best;
            matched[1] += least;
        }
    }

    /** What two ties have in common: the lesser of each weight. */
    private double common(int actor, int k, int other, int m) {
        if (weights == null) {
            return Integer.bitCount(ties[actor][k] & ties[other][m]);
        }
        double sum = 0;
        for (int i = 0; i < weights[actor][k].length; i++) {
            sum += Math.min(weights[actor][k][i], weights[other][m][i]);
        }
        return sum;
    }

    /** What either of two ties has: the greater of each weight. */
    private double either(int actor, int k, int other, int m) {
        if (weights == null) {
            return Integer.bitCount(ties[actor][k] | ties[other][m]);
        }
        double sum = 0;
        for (int i = 0; i < weights[actor][k].length; i++) {
            sum += Math.max(weights[actor][k][i], weights[other][m][i]);
        }
        return sum;
    }
}
