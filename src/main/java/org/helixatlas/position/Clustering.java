package org.helixatlas.position;

import java.util.Arrays;
import org.helixatlas.work.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * Hierarchical clustering: each actor begins by itself, and the two clusters that are nearest become one, until as many are left as are asked
 * for (Johnson, Psychometrika 32, 1967). Among pairs that are equally near, the one whose first actors come first by id.
 *
 * @param group for each actor the number of its cluster, from 0 in the order of their first actors
 * @param below the distance at which the last two clusters became one; null where none did
 * @param above the distance at which the next two would; null where one cluster is left
 */
record Clustering(
        int[] group, @Nullable Double below, @Nullable Double above) {

    /** Rounding makes the same mean of the same numbers differ in its last bits. */
    private static final double ROUNDING = 1e-9;

    /**
     * Clusters actors.
     *
     * @param distances between each two of them
     * @param count how many clusters to leave; with fewer actors each has its own
     */
    static Clustering of(double[][] distances, Linkage linkage, int count) {
        return of(distances, linkage, count, Double.NEGATIVE_INFINITY);
    }

    /** The same, but who is at no distance stays together, though fewer clusters are then left. */
    static Clustering ofEquivalent(double[][] distances, Linkage linkage, int count) {
        return of(distances, linkage, count, ROUNDING);
    }

    private static Clustering of(double[][] distances, Linkage linkage, int count, double together) {
        int n = distances.length;
        double[][] apart = Arrays.stream(distances).map(double[]::clone).toArray(double[][]::new);
        int[] size = new int[n];
        Arrays.fill(size, 1);
        int[] into = new int[n];
        Arrays.setAll(into, i -> i);
        Nearest nearest = new Nearest(apart, size);
        Double below = null;
        int left = n;
        Cancellation cancellation = Cancellation.current();
        while (left > 1) {
            cancellation.check();
            int i = nearest.first();
            int j = nearest.of(i);
            if (left <= count && apart[i][j] > together) {
                break;
            }
            below = apart[i][j];
            for (int k = 0; k < n; k++) {
                if (size[k] > 0 && k != i && k != j) {
                    apart[i][k] = linkage.merged(apart[i][k], size[i], apart[j][k], size[j]);
                    apart[k][i] = apart[i][k];
                }
            }
            size[i] += size[j];
            size[j] = 0;
            into[j] = i;
            nearest.merged(i, j);
            left--;
        }
        Double above = left > 1 ? (Double) apart[nearest.first()][nearest.of(nearest.first())] : null;
        return new Clustering(numbered(into), below, above);
    }

    private static int[] numbered(int[] into) {
        int[] group = new int[into.length];
        int groups = 0;
        for (int i = 0; i < into.length; i++) {
            // A cluster bears the number of its first actor, so that what an actor merged into comes before it.
            group[i] = into[i] == i ? groups++ : group[into[i]];
        }
        return group;
    }

    /** For each cluster the nearest of those after it. */
    private static final class Nearest {

        private final double[][] apart;
        private final int[] size;
        private final int[] nearest;

        Nearest(double[][] apart, int[] size) {
            this.apart = apart;
            this.size = size;
            nearest = new int[size.length];
            for (int i = 0; i < nearest.length; i++) {
                search(i);
            }
        }

        /** The first of the two clusters that are nearest of all. */
        int first() {
            int best = -1;
            for (int i = 0; i < nearest.length; i++) {
                if (size[i] > 0
                        && nearest[i] >= 0
                        && (best < 0 || apart[i][nearest[i]] < apart[best][nearest[best]] - ROUNDING)) {
                    best = i;
                }
            }
            return best;
        }

        int of(int i) {
            return nearest[i];
        }

        /** Takes note that j became a part of i. */
        void merged(int i, int j) {
            for (int k = 0; k < j; k++) {
                if (size[k] > 0 && (k == i || nearest[k] == i || nearest[k] == j)) {
                    search(k);
                } else if (size[k] > 0 && k < i && nearest[k] >= 0) {
                    double known = apart[k][nearest[k]];
                    double now = apart[k][i];
                    if (now < known - ROUNDING || (now <= known + ROUNDING && i < nearest[k])) {
                        search(k);
                    }
                }
            }
        }

        private void search(int i) {
            int best = -1;
            for (int j = i + 1; j < nearest.length; j++) {
                if (size[j] > 0 && (best < 0 || apart[i][j] < apart[i][best] - ROUNDING)) {
                    best = j;
                }
            }
            nearest[i] = best;
        }
    }
}
