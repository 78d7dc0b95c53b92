package org.helixatlas.actor;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;

/** The network around one actor: those within some steps of it, direction ignored, and all ties among them. */
final class EgoNetwork {

    private EgoNetwork() {}

    /**
     * The ego network, with the ego in it whatever the filter says of its kind. When the filter leaves the ego out for another
     * reason, such as its founding after the time asked for, the view is empty.
     *
     * @param depth steps from the ego, at least 1
     */
    static View around(Snapshot snapshot, String ego, int depth, NetworkFilter filter) {
        View whole = View.of(
                snapshot,
                filter.admitting(
                        snapshot.actor(snapshot.indexOf(ego).orElseThrow()).kind(), snapshot.vocabulary()),
                Projection.UNDIRECTED);
        int[] distance = new int[whole.size()];
        Arrays.fill(distance, -1);
        Deque<Integer> open = new ArrayDeque<>();
        whole.nodeOf(ego).ifPresent(v -> {
            distance[v] = 0;
            open.add(v);
        });
        while (!open.isEmpty()) {
            int v = open.poll();
            if (distance[v] == depth) {
                continue;
            }
            for (int e = whole.outStart(v); e < whole.outEnd(v); e++) {
                int w = whole.outTarget(e);
                if (distance[w] < 0) {
                    distance[w] = distance[v] + 1;
                    open.add(w);
                }
            }
        }
        return whole.induced(java.util.stream.IntStream.range(0, distance.length)
                .filter(v -> distance[v] >= 0)
                .toArray());
    }
}
