package org.helixatlas.lineage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much came of an actor. What was born counts: spun off, split off or founded. A merger or a new name is followed, and what
 * was born of the body that came of it counts too; that body itself was there before. Parts are followed likewise.
 *
 * @param children how many were born of it directly
 * @param descendants how many were born of it or of what came of it, at any depth
 * @param generations the depth at which the last of them is first reached, parts, mergers and renamings counted as steps
 * @param stated how many of the children a source states
 * @param medianYears the median time from its founding to those of its children, in years; absent where no two years are known
 */
record Progeny(
        int children,
        int descendants,
        int generations,
        int stated,
        @Nullable Double medianYears) {

    /** How many steps a count of progeny may have left. */
    static final class Effort {

        private long left;

        Effort(long most) {
            left = most;
        }

        /** One more step. */
        void spend() {
            if (--left < 0) {
                throw new Exceeded();
            }
        }

        boolean isSpent() {
            return left < 0;
        }
    }

    /** A count would take more steps than one request may. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * The progeny of an actor.
     *
     * @throws Exceeded when the effort is spent
     */
    static Progeny of(Descent descent, String parent, Effort effort) {
        Set<String> children = new TreeSet<>();
        Set<String> stated = new TreeSet<>();
        for (Step step : descent.children(parent)) {
            if (step.isBirth() && !step.child().equals(parent)) {
                children.add(step.child());
                if (step.isStated()) {
                    stated.add(step.child());
                }
            }
        }
        Set<String> born = new TreeSet<>();
        int generations = 0;
        Map<String, Integer> depth = new HashMap<>(Map.of(parent, 0));
        Deque<String> open = new ArrayDeque<>(List.of(parent));
        while (!open.isEmpty()) {
            String at = open.poll();
            for (Step step : descent.children(at)) {
                effort.spend();
                String child = step.child();
                int deep = depth.get(at) + 1;
                if (step.isBirth() && !child.equals(parent) && born.add(child)) {
                    generations = Math.max(generations, deep);
                }
                if (depth.putIfAbsent(child, deep) == null) {
                    open.add(child);
                }
            }
        }
        return new Progeny(children.size(), born.size(), generations, stated.size(), median(descent, parent, children));
    }

    private static @Nullable Double median(Descent descent, String parent, Set<String> children) {
        List<Integer> years = children.stream()
                .map(child -> descent.years(parent, child))
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.toList());
        int n = years.size();
        return n == 0 ? null : (years.get((n - 1) / 2) + years.get(n / 2)) / 2.0;
    }
}
