package org.helixatlas.lineage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * Whom two actors both descend from. A common ancestor is near when no other common ancestor descends from it: with several
 * parents there may be several near ones. An actor counts among its own ancestors, so that a parent and its child have the parent
 * in common.
 *
 * @param through by whom descent was traced
 * @param items the near common ancestors: those with the fewest generations in all first
 * @param farther ids of the common ancestors beyond these
 * @param cycles among the ancestors of the two, each as the way round from child to parent; never followed
 */
record CommonAncestors(
        Lineage.Root a,
        Lineage.Root b,
        String through,
        List<Shared> items,
        List<String> farther,
        List<List<String>> cycles,
        About about)
        implements Table {

    /** How many equally short ways an answer shows. */
    static final int MOST_WAYS = 20;

    /**
     * A common ancestor.
     *
     * @param year its founding, or else the first year of what brought it about
     * @param generationsToA the fewest generations down to the first actor, renamings and mergers counted as none; 0 when it is
     *     that actor
     * @param yearsToA the time to the founding of the first actor, in years
     * @param waysToA the ways of so many generations, each from the ancestor down; at most {@link #MOST_WAYS}
     */
    record Shared(
            String id,
            String name,
            String kind,
            @Nullable Integer year,
            int generationsToA,
            int generationsToB,
            @Nullable Integer yearsToA,
            @Nullable Integer yearsToB,
            List<List<Lineage.Passage>> waysToA,
            List<List<Lineage.Passage>> waysToB) {}

    /** The common ancestors of two actors, which the snapshot must have. */
    static CommonAncestors of(
            DescentSource source, Snapshot snapshot, String a, String b, Through through, NetworkFilter filter) {
        Descent descent = source.of(
                snapshot,
                filter.admitting(Lineage.actor(snapshot, a).kind(), snapshot.vocabulary())
                        .admitting(Lineage.actor(snapshot, b).kind(), snapshot.vocabulary()),
                through);
        Map<String, Integer> aboveA = above(descent, a);
        Map<String, Integer> aboveB = above(descent, b);
        Set<String> common = new TreeSet<>(aboveA.keySet());
        common.retainAll(aboveB.keySet());
        Set<String> near = near(descent, common);
        Set<String> farther = new TreeSet<>(common);
        farther.removeAll(near);
        List<Shared> items = near.stream()
                .map(id -> shared(descent, id, a, b, aboveA, aboveB))
                .sorted(Comparator.comparingInt((Shared s) -> s.generationsToA + s.generationsToB)
                        .thenComparingInt(s -> Math.max(s.generationsToA, s.generationsToB))
                        .thenComparing(Shared::id))
                .toList();
        Map<String, Set<String>> up = new TreeMap<>();
        for (Map<String, Integer> above : List.of(aboveA, aboveB)) {
            above.keySet().forEach(id -> {
                Set<String> parents = new TreeSet<>();
                descent.parents(id).forEach(s -> parents.add(s.parent()));
                up.put(id, parents);
            });
        }
        return new CommonAncestors(
                Lineage.Root.of(descent.actor(a)),
                Lineage.Root.of(descent.actor(b)),
                through.title(),
                items,
                List.copyOf(farther),
                Cycles.cut(List.of(a, b), up),
                descent.about());
    }

    /** The actor and its ancestors with the fewest generations to each. */
    private static Map<String, Integer> above(Descent descent, String id) {
        Map<String, Integer> generation = new TreeMap<>(Map.of(id, 0));
        Set<String> done = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty() && generation.size() < Lineage.MAX_NODES) {
            String at = open.poll();
            if (!done.add(at)) {
                continue;
            }
            for (Step step : descent.parents(at)) {
                int above = generation.getOrDefault(at, 0) + step.generations();
                Integer before = generation.get(step.parent());
                if (before == null || above < before) {
                    generation.put(step.parent(), above);
                    if (step.generations() == 0) {
                        open.addFirst(step.parent());
                    } else {
                        open.addLast(step.parent());
                    }
                }
            }
        }
        return generation;
    }

    /** Those from which no other descends; on a cycle everyone descends from everyone, and nobody is left out for it. */
    private static Set<String> near(Descent descent, Set<String> common) {
        Set<String> left = new HashSet<>();
        Map<String, Set<String>> above = new TreeMap<>();
        for (String id : common) {
            above.put(id, above(descent, id).keySet());
        }
        above.forEach((id, ancestors) -> ancestors.forEach(ancestor -> {
            Set<String> beyond = above.get(ancestor);
            if (!ancestor.equals(id) && beyond != null && !beyond.contains(id)) {
                left.add(ancestor);
            }
        }));
        Set<String> near = new TreeSet<>(common);
        near.removeAll(left);
        return near;
    }

    private static Shared shared(
            Descent descent, String id, String a, String b, Map<String, Integer> aboveA, Map<String, Integer> aboveB) {
        Snapshot.Actor actor = descent.actor(id);
        return new Shared(
                id,
                actor.name(),
                actor.kind().label(),
                descent.year(id),
                aboveA.getOrDefault(id, 0),
                aboveB.getOrDefault(id, 0),
                descent.years(id, a),
                descent.years(id, b),
                ways(descent, id, a, aboveA),
                ways(descent, id, b, aboveB));
    }

    private static List<List<Lineage.Passage>> ways(
            Descent descent, String ancestor, String descendant, Map<String, Integer> above) {
        List<List<Lineage.Passage>> ways = new ArrayList<>();
        down(descent, ancestor, descendant, above, new ArrayList<>(), new HashSet<>(Set.of(ancestor)), ways);
        return ways;
    }

    private static void down(
            Descent descent,
            String at,
            String descendant,
            Map<String, Integer> above,
            List<Lineage.Passage> way,
            Set<String> onWay,
            List<List<Lineage.Passage>> ways) {
        if (at.equals(descendant)) {
            ways.add(List.copyOf(way));
            return;
        }
        int generation = above.getOrDefault(at, 0);
        for (Step step : descent.children(at)) {
            Integer next = above.get(step.child());
            if (ways.size() < MOST_WAYS
                    && next != null
                    && next == generation - step.generations()
                    && onWay.add(step.child())) {
                way.add(Lineage.Passage.of(descent, step));
                down(descent, step.child(), descendant, above, way, onWay, ways);
                way.remove(way.size() - 1);
                onWay.remove(step.child());
            }
        }
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of(
                "ancestor",
                "name",
                "kind",
                "year",
                "generationsToA",
                "generationsToB",
                "yearsToA",
                "yearsToB",
                "wayToA",
                "wayToB");
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        return items.stream()
                .map(s -> Arrays.<@Nullable Object>asList(
                        s.id,
                        s.name,
                        s.kind,
                        s.year,
                        s.generationsToA,
                        s.generationsToB,
                        s.yearsToA,
                        s.yearsToB,
                        spelt(s.waysToA),
                        spelt(s.waysToB)))
                .toList();
    }

    /** The first way as those it leads to, each founder before the child that came by it. */
    private static List<String> spelt(List<List<Lineage.Passage>> ways) {
        List<String> ids = new ArrayList<>();
        for (Lineage.Passage passage : ways.isEmpty() ? List.<Lineage.Passage>of() : ways.get(0)) {
            if (passage.through() != null) {
                ids.add(passage.through());
            }
            ids.add(passage.child());
        }
        return ids;
    }
}
