package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.helixatlas.work.Cancellation;

/**
 * The core whose pattern correlates best with the edges, over the pairs within core and within periphery (Borgatti and Everett, Social
 * Networks 21, 2000): by all cores of small networks, else by moving and exchanging single actors, from several cores, as long as that
 * helps.
 */
final class BestCore {

    /** Up to so many actors all cores are tried. */
    static final int EXACT = 20;

    /** From so many cores, at most, a search begins: the actors of highest degree, one more each time. */
    static final int STARTS = 32;

    /** About so many moves a search takes. */
    private static final int MOVES = 30;

    /** Rounding makes the same correlation differ in its last bits. */
    private static final double ROUNDING = 1e-12;

    /** A square below this share of another's is so for more than rounding. */
    private static final double CLEARLY = 1 - 1e-9;

    private static final double NONE = Double.NEGATIVE_INFINITY;

    private final int[][] neighbours;
    private final int edges;

    /** Of the core that is looked at: who is in it, how many there each actor is tied to, its size, the edges within, and its degrees. */
    private final boolean[] in;

    private final int[] tied;
    private int size;
    private int within;
    private int degrees;

    private boolean[] best = new boolean[0];
    private int bestSize;
    private double bestFit = NONE;

    private BestCore(int[][] neighbours) {
        this.neighbours = neighbours;
        edges = Arrays.stream(neighbours).mapToInt(n -> n.length).sum() / 2;
        in = new boolean[neighbours.length];
        tied = new int[neighbours.length];
    }

    /**
     * Marks the core by 1; all 0 where no pattern varies together with the edges, or none correlates above 0.
     *
     * @param neighbours whom each actor is tied to
     */
    static int[] of(int[][] neighbours) {
        BestCore search = searched(neighbours);
        int[] core = new int[neighbours.length];
        for (int v = 0; v < core.length && search.bestFit > ROUNDING; v++) {
            core[v] = search.best[v] ? 1 : 0;
        }
        return core;
    }

    /** The correlation of that core, of whatever sign; not a number where no pattern varies together with the edges. */
    static double fit(int[][] neighbours) {
        double fit = searched(neighbours).bestFit;
        return fit == NONE ? Double.NaN : fit;
    }

    private static BestCore searched(int[][] neighbours) {
        BestCore search = new BestCore(neighbours);
        if (neighbours.length <= EXACT) {
            search.all();
        } else {
            search.some();
        }
        return search;
    }

    /** The steps that this takes, in edges looked at. */
    static double steps(int actors, int edges) {
        return actors <= EXACT
                ? Math.pow(2, actors)
                : (double) STARTS * MOVES * actors * Math.min(actors, 1 + Math.sqrt(2.0 * edges));
    }

    /** Each core differs from the one before it by one actor: a Gray code. */
    private void all() {
        for (int i = 1; i < 1 << in.length; i++) {
            move(Integer.numberOfTrailingZeros(i));
            keep();
        }
    }

    private void some() {
        int[] order = IntStream.range(0, in.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> -neighbours[v].length)
                        .thenComparing(v -> v))
                .mapToInt(v -> v)
                .toArray();
        for (int k = 1; k <= Math.min(STARTS, in.length); k++) {
            for (int v = 0; v < in.length; v++) {
                if (in[v]) {
                    move(v);
                }
            }
            for (int i = 0; i < k; i++) {
                move(order[i]);
            }
            climb();
            keep();
        }
    }

    /** Takes the best single move, or else the best exchange of two, as long as there is one that helps. */
    private void climb() {
        Cancellation cancellation = Cancellation.current();
        while (true) {
            cancellation.check();
            int moved = -1;
            double better = fit(NONE) + ROUNDING;
            for (int v = 0; v < in.length; v++) {
                move(v);
                double fit = fit(better);
                if (fit > better) {
                    better = fit;
                    moved = v;
                }
                move(v);
            }
            if (moved >= 0) {
                move(moved);
                continue;
            }
            int out = -1;
            for (int u = 0; u < in.length; u++) {
                if (!in[u]) {
                    continue;
                }
                move(u);
                for (int v = 0; v < in.length; v++) {
                    if (!in[v] && v != u) {
                        move(v);
                        double fit = fit(better);
                        if (fit > better) {
                            better = fit;
                            moved = v;
                            out = u;
                        }
                        move(v);
                    }
                }
                move(u);
            }
            if (moved < 0) {
                return;
            }
            move(out);
            move(moved);
        }
    }

    /** Into the core, or out of it. */
    private void move(int v) {
        int sign = in[v] ? -1 : 1;
        in[v] = !in[v];
        size += sign;
        degrees += sign * neighbours[v].length;
        within += sign * tied[v];
        for (int w : neighbours[v]) {
            tied[w] += sign;
        }
    }

    /**
     * How well the core fits.
     *
     * @param least what is clearly below it is {@link #NONE} here, since most cores are and roots take long
     */
    private double fit(double least) {
        int n = in.length;
        double corePairs = size * (size - 1.0) / 2;
        double pairs = corePairs + (n - size) * (n - size - 1.0) / 2;
        // Of the edges those that leave the core are of neither.
        double tiedPairs = edges - degrees + 2.0 * within;
        double core = pairs * corePairs - corePairs * corePairs;
        double all = pairs * tiedPairs - tiedPairs * tiedPairs;
        double together = pairs * within - corePairs * tiedPairs;
        if (core <= 0
                || all <= 0
                || (least > 0 && (together <= 0 || together * together < CLEARLY * least * least * core * all))) {
            return NONE;
        }
        return together / Math.sqrt(core) / Math.sqrt(all);
    }

    /** Of cores that fit equally well the smaller one, and of these the one with the first actors. */
    private void keep() {
        double fit = fit(bestFit - 2 * ROUNDING);
        if (fit > bestFit + ROUNDING || (fit > bestFit - ROUNDING && isBefore())) {
            bestFit = Math.max(fit, bestFit);
            bestSize = size;
            best = in.clone();
        }
    }

    private boolean isBefore() {
        if (best.length == 0 || size != bestSize) {
            return best.length == 0 || size < bestSize;
        }
        int differs = Arrays.mismatch(in, best);
        return differs >= 0 && in[differs];
    }
}
