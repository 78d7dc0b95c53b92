package org.helixatlas.claim;

import java.util.Arrays;
import org.helixatlas.network.View;
import org.helixatlas.work.Cancellation;

/**
 * How far shortest paths between others pass a group of nodes: group betweenness (Everett and Borgatti, Journal of Mathematical Sociology
 * 23, 1999), as the mean over pairs of nodes outside the group that a path joins. Each source is searched once, counting its shortest
 * paths and those of them that avoid the group, in O(n m).
 */
final class PathsThrough {

    private PathsThrough() {}

    /** The mean, 0 to 1; 0 where no path joins two others. */
    static double of(View view, boolean[] group) {
        int n = view.size();
        int[] distance = new int[n];
        double[] paths = new double[n];
        double[] avoiding = new double[n];
        int[] queue = new int[n];
        double through = 0;
        long joined = 0;
        Cancellation cancellation = Cancellation.current();
        for (int source = 0; source < n; source++) {
            if (group[source] || view.outStart(source) == view.outEnd(source)) {
                continue;
            }
            cancellation.check();
            int reached = search(view, group, source, queue, distance, paths, avoiding);
            for (int i = 1; i < reached; i++) {
                int target = queue[i];
                if (!group[target]) {
                    through += 1 - avoiding[target] / paths[target];
                    joined++;
                }
            }
        }
        return joined == 0 ? 0 : through / joined;
    }

    /** Fills the queue with all that are reached, the source first, and tells how many. */
    private static int search(
            View view, boolean[] group, int source, int[] queue, int[] distance, double[] paths, double[] avoiding) {
        Arrays.fill(distance, -1);
        queue[0] = source;
        distance[source] = 0;
        paths[source] = 1;
        avoiding[source] = 1;
        int reached = 1;
        for (int head = 0; head < reached; head++) {
            int v = queue[head];
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int w = view.outTarget(e);
                if (distance[w] < 0) {
                    distance[w] = distance[v] + 1;
                    paths[w] = 0;
                    avoiding[w] = 0;
                    queue[reached++] = w;
                }
                if (distance[w] == distance[v] + 1) {
                    paths[w] += paths[v];
                    avoiding[w] += group[w] ? 0 : avoiding[v];
                }
            }
        }
        return reached;
    }
}
