package org.helixatlas.path;

import java.util.List;
import java.util.function.ObjIntConsumer;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;

/** Which ties the edges of a view stand for. */
final class Ties {

    private Ties() {}

    /** The number of the edge between two nodes, by binary search: targets are in ascending order; -1 when there is none. */
    static int edge(View view, int from, int to) {
        int low = view.outStart(from);
        int high = view.outEnd(from) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int target = view.outTarget(middle);
            if (target == to) {
                return middle;
            }
            if (target < to) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The number of a view's outgoing edges, each direction counted. */
    static int edges(View view) {
        return view.size() == 0 ? 0 : view.outEnd(view.size() - 1);
    }

    /** Meets every tie with each edge that it is part of: one, or two where it may be travelled both ways. */
    static void onEdges(View view, List<Snapshot.Tie> ties, ObjIntConsumer<Snapshot.Tie> visitor) {
        for (Snapshot.Tie tie : ties) {
            int source = view.nodeOf(tie.source()).orElseThrow();
            int target = view.nodeOf(tie.target()).orElseThrow();
            if (source == target) {
                continue;
            }
            visitor.accept(tie, edge(view, source, target));
            if (travelsBothWays(view, tie)) {
                visitor.accept(tie, edge(view, target, source));
            }
        }
    }

    /** Whether a way may pass the tie from its target to its source too. */
    static boolean travelsBothWays(View view, Snapshot.Tie tie) {
        return !view.projection().directed() || !tie.type().directed();
    }
}
