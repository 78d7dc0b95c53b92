package org.helixatlas.lineage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * The family tree of one actor. An actor may have several parents; each stands once, in the generation of the shortest way to
 * it. A tie that would lead back into its own ancestry is part of a cycle: it is reported and never followed.
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
            if (direction != Direction.DESCENDANTS) {
                used.addAll(walk(root.id(), maxGenerations, true));
            }
            if (direction != Direction.ANCESTORS) {
                used.addAll(walk(root.id(), maxGenerations, false));
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
                            .map(Tied::of)
                            .toList(),
                    cycles(used),
                    truncated,
                    About.of(view));
        }

        private Node node(String id, int gen, Map<String, Integer> born) {
            Snapshot.Actor actor =
                    view.snapshot().actor(view.snapshot().indexOf(id).orElseThrow());
            Integer founded = Tied.year(actor.founded());
            return new Node(id, actor.name(), actor.kind().label(), gen, founded == null ? born.get(id) : founded);
        }

        /** Breadth first, one generation after the other; returns the ties met. */
        private Set<Descent> walk(String root, int maxGenerations, boolean upwards) {
            Set<Descent> met = new LinkedHashSet<>();
            Set<String> seen = new HashSet<>(Set.of(root));
            Deque<String> current = new ArrayDeque<>(List.of(root));
            for (int g = 1; g <= maxGenerations && !current.isEmpty(); g++) {
                Deque<String> next = new ArrayDeque<>();
                for (String id : current) {
                    for (Descent d : (upwards ? parents : children).getOrDefault(id, List.of())) {
                        String other = upwards ? d.parent : d.child;
                        if (seen.size() >= MAX_NODES && !seen.contains(other)) {
                            truncated = true;
                            continue;
                        }
                        met.add(d);
                        if (seen.add(other)) {
                            generation.putIfAbsent(other, upwards ? -g : g);
                            next.add(other);
                        }
                    }
                }
                current = next;
            }
            return met;
        }

        /** One cycle for each tie that leads back into a way still open, by depth-first search without recursion. */
        private static List<List<String>> cycles(Set<Descent> used) {
            Map<String, List<String>> up = new TreeMap<>();
            used.forEach(
                    d -> up.computeIfAbsent(d.child, k -> new ArrayList<>()).add(d.parent));
            List<List<String>> cycles = new ArrayList<>();
            Set<String> done = new HashSet<>();
            for (String start : up.keySet()) {
                Deque<String> way = new ArrayDeque<>();
                Deque<Deque<String>> open = new ArrayDeque<>();
                if (!done.contains(start)) {
                    way.addLast(start);
                    open.addLast(new ArrayDeque<>(up.get(start)));
                }
                while (!way.isEmpty()) {
                    String parent = open.getLast().poll();
                    if (parent == null) {
                        done.add(way.removeLast());
                        open.removeLast();
                    } else if (way.contains(parent)) {
                        List<String> cycle = new ArrayList<>(way);
                        cycle = new ArrayList<>(cycle.subList(cycle.indexOf(parent), cycle.size()));
                        cycle.add(parent);
                        cycles.add(cycle);
                    } else if (!done.contains(parent)) {
                        way.addLast(parent);
                        open.addLast(new ArrayDeque<>(up.getOrDefault(parent, List.of())));
                    }
                }
            }
            return cycles;
        }
    }
}
