package org.helixatlas.lineage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationType.Parent;
import org.helixatlas.model.RelationTypes;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * The family tree of one actor. An actor may have several parents; each stands once, in the generation of the longest way to
 * it, so that a parent comes before all its children. A tie that would lead back into its own ancestry is part of a cycle: it is reported and never followed.
 *
 * @param root the actor whose tree it is
 * @param nodes the actors in it, by generation and id: the root 0, ancestors negative, descendants positive
 * @param ties the ties of descent among them
 * @param cycles actors that descend from themselves, each as the way round, first and last the same; empty in sound data
 * @param truncated whether the tree goes on beyond {@link #MAX_NODES} actors
 */
record Lineage(Root root, List<Node> nodes, List<Tied> ties, List<List<String>> cycles, boolean truncated, About about)
        implements Table {

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of("generation", "id", "name", "kind", "year");
    }

    @Override
    @JsonIgnore
    public List<? extends List<? extends @Nullable Object>> cells() {
        return nodes.stream()
                .map(n -> Arrays.<@Nullable Object>asList(n.generation, n.id, n.name, n.kind, n.year))
                .toList();
    }

    /** The actor that was asked for. */
    record Root(String id, String name, String kind) {}

    /**
     * An actor in the tree.
     *
     * @param year its founding, or else the year of the tie that brought it about
     */
    record Node(
            String id,
            String name,
            String kind,
            int generation,
            @Nullable Integer year) {}

    /** The most actors that one tree holds. */
    static final int MAX_NODES = 10_000;

    static final Set<RelationType> TYPES =
            RelationTypes.all().stream().filter(t -> t.parent() != Parent.NONE).collect(Collectors.toUnmodifiableSet());

    /**
     * The lineage of an actor.
     *
     * @param filter narrows the ties; of its types only those that carry descent count, and all of these when it names none
     * @param maxGenerations how far to follow, at least 1
     */
    static Lineage of(Snapshot snapshot, String id, Direction direction, int maxGenerations, NetworkFilter filter) {
        Set<RelationType> types = filter.types().isEmpty()
                ? TYPES
                : filter.types().stream().filter(TYPES::contains).collect(Collectors.toSet());
        Snapshot.Actor root = snapshot.actor(snapshot.indexOf(id).orElseThrow());
        // A filter without any type of descent leaves the root alone; an empty set would mean all types.
        View view = View.of(
                snapshot,
                filter.admitting(root.kind()).withTypes(types.isEmpty() ? TYPES : types),
                Projection.DIRECTED);
        return new Search(view, types.isEmpty() ? List.of() : view.ties()).from(root, direction, maxGenerations);
    }

    /** One tie of descent. */
    private record Descent(String parent, String child, Snapshot.Tie tie) {}

    private static final class Search {

        private final View view;
        private final Map<String, List<Descent>> parents = new HashMap<>();
        private final Map<String, List<Descent>> children = new HashMap<>();
        private final Map<String, Integer> generation = new TreeMap<>();
        private boolean truncated;

        Search(View view, List<Snapshot.Tie> ties) {
            this.view = view;
            for (Snapshot.Tie tie : ties) {
                boolean sourceIsParent = tie.type().parent() == Parent.SOURCE;
                Descent descent = new Descent(
                        sourceIsParent ? tie.source() : tie.target(),
                        sourceIsParent ? tie.target() : tie.source(),
                        tie);
                parents.computeIfAbsent(descent.child, k -> new ArrayList<>()).add(descent);
                children.computeIfAbsent(descent.parent, k -> new ArrayList<>()).add(descent);
            }
        }

        Lineage from(Snapshot.Actor root, Direction direction, int maxGenerations) {
            generation.put(root.id(), 0);
            Set<Descent> used = new LinkedHashSet<>();
            List<List<String>> cycles = new ArrayList<>();
            if (direction != Direction.DESCENDANTS) {
                used.addAll(follow(root.id(), maxGenerations, true, cycles));
            }
            if (direction != Direction.ANCESTORS) {
                used.addAll(follow(root.id(), maxGenerations, false, cycles));
            }
            Map<String, Integer> born = new HashMap<>();
            for (Descent d : used) {
                if (d.tie.from() != Snapshot.UNKNOWN) {
                    born.merge(d.child, d.tie.from(), Math::min);
                }
            }
            return new Lineage(
                    new Root(root.id(), root.name(), root.kind().label()),
                    generation.entrySet().stream()
                            .map(e -> node(e.getKey(), e.getValue(), born))
                            .sorted(Comparator.comparingInt(Node::generation).thenComparing(Node::id))
                            .toList(),
                    used.stream()
                            .map(Descent::tie)
                            .distinct()
                            .sorted(Comparator.comparing(Snapshot.Tie::id))
                            .map(t -> Tied.of(view.snapshot(), t))
                            .toList(),
                    cycles,
                    truncated,
                    About.of(view));
        }

        private Node node(String id, int gen, Map<String, Integer> born) {
            Snapshot.Actor actor =
                    view.snapshot().actor(view.snapshot().indexOf(id).orElseThrow());
            Integer founded = Tied.year(actor.founded());
            return new Node(id, actor.name(), actor.kind().label(), gen, founded == null ? born.get(id) : founded);
        }

        /** Follows one direction and gives every actor met its generation; returns the ties met. */
        private Set<Descent> follow(String root, int maxGenerations, boolean upwards, List<List<String>> cycles) {
            Set<Descent> met = walk(root, maxGenerations, upwards);
            Map<String, Set<String>> steps = new TreeMap<>();
            met.forEach(d -> steps.computeIfAbsent(upwards ? d.child : d.parent, k -> new TreeSet<>())
                    .add(upwards ? d.parent : d.child));
            for (List<String> way : cutCycles(root, steps)) {
                List<String> cycle = new ArrayList<>(way);
                if (!upwards) {
                    Collections.reverse(cycle);
                }
                if (!cycles.contains(cycle)) {
                    cycles.add(cycle);
                }
            }
            longestWays(root, steps).forEach((id, g) -> generation.putIfAbsent(id, upwards ? -g : g));
            return met;
        }

        /** Breadth first; an actor is met once, its ties all. */
        private Set<Descent> walk(String root, int maxGenerations, boolean upwards) {
            Set<Descent> met = new LinkedHashSet<>();
            Set<String> seen = new HashSet<>(Set.of(root));
            List<String> current = List.of(root);
            for (int g = 1; g <= maxGenerations && !current.isEmpty(); g++) {
                List<String> next = new ArrayList<>();
                for (String id : current) {
                    for (Descent d : (upwards ? parents : children).getOrDefault(id, List.of())) {
                        String other = upwards ? d.parent : d.child;
                        if (seen.size() >= MAX_NODES && !seen.contains(other)) {
                            truncated = true;
                            continue;
                        }
                        met.add(d);
                        if (seen.add(other)) {
                            next.add(other);
                        }
                    }
                }
                current = next;
            }
            return met;
        }

        /**
         * Takes out each step that leads back into the way to it, by depth-first search from the root, which still reaches
         * everything without them; returns the ways round.
         */
        private static List<List<String>> cutCycles(String root, Map<String, Set<String>> steps) {
            List<List<String>> cycles = new ArrayList<>();
            Set<String> done = new HashSet<>();
            List<String> way = new ArrayList<>(List.of(root));
            Deque<Deque<String>> open = new ArrayDeque<>(List.of(ahead(steps, root)));
            while (!way.isEmpty()) {
                String at = way.get(way.size() - 1);
                String next = open.getLast().poll();
                if (next == null) {
                    done.add(at);
                    way.remove(way.size() - 1);
                    open.removeLast();
                } else if (way.contains(next)) {
                    List<String> cycle = new ArrayList<>(way.subList(way.indexOf(next), way.size()));
                    cycle.add(next);
                    cycles.add(cycle);
                    steps.get(at).remove(next);
                } else if (!done.contains(next)) {
                    way.add(next);
                    open.addLast(ahead(steps, next));
                }
            }
            return cycles;
        }

        private static Deque<String> ahead(Map<String, Set<String>> steps, String id) {
            return new ArrayDeque<>(steps.getOrDefault(id, Set.of()));
        }

        /** The longest way from the root to each actor: a parent comes before all its children, whoever else is its child. */
        private static Map<String, Integer> longestWays(String root, Map<String, Set<String>> steps) {
            Map<String, Integer> length = new TreeMap<>(Map.of(root, 0));
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Map.Entry<String, Set<String>> step : steps.entrySet()) {
                    Integer from = length.get(step.getKey());
                    for (String next : from == null ? Set.<String>of() : step.getValue()) {
                        if (length.getOrDefault(next, 0) < from + 1) {
                            length.put(next, from + 1);
                            changed = true;
                        }
                    }
                }
            }
            return length;
        }
    }
}
