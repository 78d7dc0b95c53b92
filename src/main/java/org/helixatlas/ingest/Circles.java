package org.helixatlas.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds where ties lead back to where they began: one circle, the shortest through its first actor, for each strong component. */
final class Circles {

    private final Map<String, List<Step>> steps = new TreeMap<>();

    /**
     * One tie on a way.
     *
     * @param row where it is stated
     * @param from the actor at which the step begins; it need not be the tie's source
     */
    record Step(Row row, String from, String to) {}

    private Circles(Collection<Step> all) {
        for (Step step : all) {
            steps.computeIfAbsent(step.from, id -> new ArrayList<>()).add(step);
        }
    }

    /** The circles, in the order of their first actors; in time linear in the number of steps. */
    static List<List<Step>> in(Collection<Step> steps) {
        Circles circles = new Circles(steps);
        List<List<Step>> found = new ArrayList<>();
        for (Set<String> component : circles.components()) {
            if (component.size() > 1) {
                found.add(circles.shortest(Collections.min(component), component));
            }
        }
        found.sort(java.util.Comparator.comparing(circle -> circle.get(0).from));
        return found;
    }

    /** Breadth first from an actor back to itself, within its strong component, where there is always a way. */
    private List<Step> shortest(String start, Set<String> component) {
        Map<String, Step> reachedBy = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!reachedBy.containsKey(start)) {
            for (Step step : steps.getOrDefault(open.remove(), List.of())) {
                if (component.contains(step.to) && reachedBy.putIfAbsent(step.to, step) == null) {
                    open.add(step.to);
                }
            }
        }
        List<Step> circle = new ArrayList<>();
        String at = start;
        do {
            Step step = Objects.requireNonNull(reachedBy.get(at));
            circle.add(step);
            at = step.from;
        } while (!at.equals(start));
        Collections.reverse(circle);
        return circle;
    }

    /** Tarjan's strong components, without recursion, since a chain may be as long as the data. */
    private List<Set<String>> components() {
        List<Set<String>> components = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        Map<String, Integer> low = new HashMap<>();
        Deque<String> stack = new ArrayDeque<>();
        Set<String> stacked = new HashSet<>();
        for (String root : steps.keySet()) {
            if (index.containsKey(root)) {
                continue;
            }
            Deque<Visit> visits = new ArrayDeque<>();
            visits.push(visit(root, index, low, stack, stacked));
            while (!visits.isEmpty()) {
                Visit visit = visits.peek();
                String next = visit.next();
                if (next == null) {
                    visits.pop();
                    if (!visits.isEmpty()) {
                        low.merge(visits.peek().actor, low.get(visit.actor), Math::min);
                    }
                    if (low.get(visit.actor).equals(index.get(visit.actor))) {
                        components.add(popped(visit.actor, stack, stacked));
                    }
                } else if (!index.containsKey(next)) {
                    visits.push(visit(next, index, low, stack, stacked));
                } else if (stacked.contains(next)) {
                    low.merge(visit.actor, index.get(next), Math::min);
                }
            }
        }
        return components;
    }

    private Visit visit(
            String actor,
            Map<String, Integer> index,
            Map<String, Integer> low,
            Deque<String> stack,
            Set<String> stacked) {
        index.put(actor, index.size());
        low.put(actor, index.get(actor));
        stack.push(actor);
        stacked.add(actor);
        return new Visit(actor, steps.getOrDefault(actor, List.of()).iterator());
    }

    private static Set<String> popped(String last, Deque<String> stack, Set<String> stacked) {
        Set<String> component = new HashSet<>();
        String actor;
        do {
            actor = stack.pop();
            stacked.remove(actor);
            component.add(actor);
        } while (!actor.equals(last));
        return component;
    }

    /** An actor whose steps are being followed. */
    private record Visit(String actor, Iterator<Step> steps) {

        @Nullable
        String next() {
            return steps.hasNext() ? steps.next().to : null;
        }
    }
}
