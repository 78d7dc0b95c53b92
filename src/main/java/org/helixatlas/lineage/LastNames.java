package org.helixatlas.lineage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** As which body each goes on in the end, under its last name. */
final class LastNames {

    private LastNames() {}

    /** By member, the one that bears its last name: itself unless it was renamed; of several the first, as of names that lead in a circle. */
    static int[] of(Descent descent) {
        return IntStream.range(0, descent.memberCount())
                .map(member -> isRenamed(descent, member) ? last(descent, member) : member)
                .toArray();
    }

    private static int last(Descent descent, int member) {
        int last = Integer.MAX_VALUE;
        Set<Integer> seen = new HashSet<>(Set.of(member));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            int at = open.poll();
            if (!isRenamed(descent, at)) {
                last = Math.min(last, at);
            }
            for (int s = descent.firstBelow(at); s < descent.firstBelow(at + 1); s++) {
                if (descent.isRenaming(s) && seen.add(descent.child(s))) {
                    open.add(descent.child(s));
                }
            }
        }
        return last == Integer.MAX_VALUE ? member : last;
    }

    private static boolean isRenamed(Descent descent, int member) {
        for (int s = descent.firstBelow(member); s < descent.firstBelow(member + 1); s++) {
            if (descent.isRenaming(s)) {
                return true;
            }
        }
        return false;
    }
}
