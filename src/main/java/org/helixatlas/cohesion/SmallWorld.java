package org.helixatlas.cohesion;

import org.jspecify.annotations.Nullable;

/**
 * Whether the largest component is a small world: clustered like a neighbourhood and yet as short of ways as a random network (Watts
 * and Strogatz, Nature 393, 1998). Compared with what is expected of a random network with as many actors n and as many partners k of
 * each: clustering k / n, distance ln n / ln k.
 *
 * @param actors n, the size of the largest component
 * @param averageDegree k
 * @param clustering the component's average clustering
 * @param randomClustering k / n
 * @param pathLength the component's average distance
 * @param randomPathLength ln n / ln k
 * @param ratio (clustering / randomClustering) / (pathLength / randomPathLength); a small world is well above 1 (Humphries and Gurney,
 *     PLoS ONE 3, e0002051, 2008)
 */
record SmallWorld(
        int actors,
        double averageDegree,
        double clustering,
        double randomClustering,
        double pathLength,
        double randomPathLength,
        double ratio) {

    /** The comparison; null where a random network of the size hangs together no better than a tree: k of 1 or less, or no distance. */
    static @Nullable SmallWorld of(int n, double ends, double clustering, @Nullable Double pathLength) {
        double k = ends / n;
        if (pathLength == null || k <= 1) {
            return null;
        }
        double byChance = k / n;
        double distance = Math.log(n) / Math.log(k);
        return new SmallWorld(
                n, k, clustering, byChance, pathLength, distance, clustering / byChance / (pathLength / distance));
    }
}
