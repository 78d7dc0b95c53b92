package org.helixatlas.lineage;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much came of an actor. What was born counts: spun off, split off or founded. A merger or a new name is followed, and what
 * was born of the body that came of it counts too; that body itself was there before. Parts are followed likewise. A body that
 * was renamed counts once, whichever of its names a source calls born.
 *
 * @param children how many were born of it directly
 * @param descendants how many were born of it or of what came of it, at any depth
 * @param generations the generation in which the last of them is first reached; belonging counts as one, mergers and renamings do
 *     not
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
        String self = descent.lastName(parent);
        Map<String, Set<String>> children = new TreeMap<>();
        Set<String> stated = new TreeSet<>();
        for (Step step : descent.children(parent)) {
            String child = descent.lastName(step.child());
            if (step.isBirth() && !child.equals(self)) {
                children.computeIfAbsent(child, k -> new TreeSet<>()).add(step.child());
                if (step.isStated()) {
                    stated.add(child);
                }
            }
        }
        Map<String, Integer> born = born(descent, parent, effort);
        born.remove(self);
        return new Progeny(
                children.size(),
                born.size(),
                born.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                stated.size(),
                median(descent, parent, children));
    }

    /** What was born of it or of what came of it, by its last name, each with the generation in which it is first reached. */
    private static Map<String, Integer> born(Descent descent, String parent, Effort effort) {
        Map<String, Integer> born = new TreeMap<>();
        Map<String, Integer> reached = new HashMap<>(Map.of(parent, 0));
        Set<String> done = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(parent));
        while (!open.isEmpty()) {
            String at = open.poll();
            if (!done.add(at)) {
                continue;
            }
            for (Step step : descent.children(at)) {
                effort.spend();
                String child = step.child();
                int generation = reached.getOrDefault(at, 0) + step.generations();
                if (step.isBirth()) {
                    born.merge(descent.lastName(child), generation, Math::min);
                }
                Integer before = reached.get(child);
                if (before == null || generation < before) {
                    reached.put(child, generation);
                    if (step.generations() == 0) {
                        open.addFirst(child);
                    } else {
                        open.addLast(child);
                    }
                }
            }
        }
        return born;
    }

    private static @Nullable Double median(Descent descent, String parent, Map<String, Set<String>> children) {
        List<Integer> years = children.values().stream()
                .map(names -> names.stream()
                        .map(child -> descent.years(parent, child))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null))
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.toList());
        int n = years.size();
        return n == 0 ? null : (years.get((n - 1) / 2) + years.get(n / 2)) / 2.0;
    }
}
