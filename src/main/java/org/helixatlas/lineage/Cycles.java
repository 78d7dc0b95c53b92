package org.helixatlas.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Descent that leads back to where it began, of which sound data has none. */
final class Cycles {

    private Cycles() {}

    /**
     * Takes out each step that leads back into the way to it, by depth-first search from the roots, which still reaches everything
     * without them; returns the ways round.
     */
    static List<List<String>> cut(Collection<String> roots, Map<String, Set<String>> steps) {
        List<List<String>> cycles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String root : roots) {
            if (done.contains(root)) {
                continue;
            }
            List<String> way = new ArrayList<>(List.of(root));
            Set<String> onWay = new HashSet<>(way);
            Deque<Deque<String>> open = new ArrayDeque<>(List.of(ahead(steps, root)));
            while (!way.isEmpty()) {
                String at = way.get(way.size() - 1);
                String next = open.getLast().poll();
                if (next == null) {
                    done.add(at);
                    way.remove(way.size() - 1);
                    onWay.remove(at);
                    open.removeLast();
                } else if (onWay.contains(next)) {
                    List<String> cycle = new ArrayList<>(way.subList(way.indexOf(next), way.size()));
                    cycle.add(next);
                    cycles.add(cycle);
                    steps.get(at).remove(next);
                } else if (!done.contains(next)) {
                    way.add(next);
                    onWay.add(next);
                    open.addLast(ahead(steps, next));
                }
            }
        }
        return cycles;
    }

    private static Deque<String> ahead(Map<String, Set<String>> steps, String id) {
        return new ArrayDeque<>(steps.getOrDefault(id, Set.of()));
    }
}
