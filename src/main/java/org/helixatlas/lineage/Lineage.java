package org.helixatlas.lineage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.NotFound;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * The family tree of one actor. An actor may have several parents; each stands once, in the generation of the longest way to
 * it. A spin-off, a split, a founding and belonging lead on by one generation; a renaming or a merger leads on by none, since the
 * body goes on. So a parent comes before all its children, but beside what it was only renamed to or merged into. A tie that would
 * lead back into its own ancestry is part of a cycle: it is reported and never followed.
 *
 * @param root the actor whose tree it is
 * @param through by whom descent was traced: organisations, persons or both
 * @param nodes the actors in it, by generation and id: the root 0, ancestors negative, descendants positive
 * @param ties the ties that descent among them rests on
 * @param steps from each parent to each child, and through whom
 * @param progeny how much came of the root in all, whatever was followed here
 * @param cycles actors that descend from themselves, each as the way round, first and last the same; empty in sound data
 * @param truncated whether the tree goes on beyond {@link #MAX_NODES} actors
 */
public record Lineage(
        Root root,
        String through,
        List<Node> nodes,
        List<Tied> ties,
        List<Passage> steps,
        Progeny progeny,
        List<List<String>> cycles,
        boolean truncated,
        About about)
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
    record Root(String id, String name, String kind) {

        static Root of(Snapshot.Actor actor) {
            return new Root(actor.id(), actor.name(), actor.kind().label());
        }
    }

    /**
     * From a parent to a child.
     *
     * @param through id of the founder by whom the child comes from the parent; absent where ties of descent join the two
     * @param types the relation types of what joins them
     * @param ties their ids
     * @param years the time from the parent's founding to the child's; negative where the child is older, as one that was merged
     *     or became a part; absent where a year is not known
     */
    public record Passage(
            String parent,
            String child,
            @Nullable String through,
            List<String> types,
            List<String> ties,
            @Nullable Integer years) {

        static Passage of(Descent descent, Step step) {
            return new Passage(
                    step.parent(),
                    step.child(),
                    step.through(),
                    step.ties().stream().map(t -> t.type().name()).distinct().toList(),
                    step.ties().stream().map(Snapshot.Tie::id).toList(),
                    descent.years(step));
        }
    }

    /**
     * An actor in the tree.
     *
     * @param generation how far it is from the root: negative for ancestors, positive for descendants, on the longest way. A
     *     spin-off, a split, a founding and belonging count as one generation each, a renaming or a merger as none
     * @param year its founding, or else the year of the tie that brought it about
     */
    @Schema(name = "LineageNode")
    public record Node(
            String id,
            String name,
            String kind,
            int generation,
            @Nullable Integer year) {}

    private static final int MAX_GENERATIONS = 100;

    private static final List<String> DIRECTIONS = List.of("ancestors", "descendants", "both");

    /** The most actors that one tree holds. */
    static final int MAX_NODES = 10_000;

    /** The actor of this id, which the snapshot must have. */
    static Snapshot.Actor actor(Snapshot snapshot, String id) {
        return snapshot.actor(snapshot.indexOf(id).orElseThrow());
    }

    /**
     * The lineage that is asked for.
     *
     * @param world the network as the filter's data sets know it
     * @param direction ancestors, descendants or both
     * @throws InvalidRequest when there is no such direction, or so many generations are not followed
     * @throws NotFound when the network has no such actor
     */
    public static Lineage asked(
            Snapshot world, String id, String direction, int maxGenerations, Through through, NetworkFilter filter) {
        return asked(Descent::of, world, id, direction, maxGenerations, through, filter);
    }

    /** The same by what is kept. */
    static Lineage asked(
            DescentSource source,
            Snapshot world,
            String id,
            String direction,
            int maxGenerations,
            Through through,
            NetworkFilter filter) {
        if (!DIRECTIONS.contains(direction)) {
            throw new InvalidRequest("direction", "the direction is ancestors, descendants or both");
        }
        if (maxGenerations < 1 || maxGenerations > MAX_GENERATIONS) {
            throw new InvalidRequest(
                    "maxGenerations", "a lineage has 1 to " + MAX_GENERATIONS + " generations, not " + maxGenerations);
        }
        if (world.indexOf(id).isEmpty()) {
            throw new NotFound("actor", id, world.actorIds());
        }
        Direction asked = Direction.valueOf(direction.toUpperCase(Locale.ROOT));
        return of(source, world, id, asked, maxGenerations, through, filter);
    }

    /**
     * The lineage of an actor.
     *
     * @param filter narrows the ties; of its types only those that descent is traced by count, and all of these when it names
     *     none
     * @param maxGenerations how far to follow, at least 1
     */
    static Lineage of(
            DescentSource source,
            Snapshot snapshot,
            String id,
            Direction direction,
            int maxGenerations,
            Through through,
            NetworkFilter filter) {
        Snapshot.Actor root = actor(snapshot, id);
        Descent descent = source.of(snapshot, filter.admitting(root.kind(), snapshot.vocabulary()), through);
        return new Search(descent).from(root, direction, maxGenerations, through);
    }

    private static final class Search {

        private final Descent descent;
        private final Map<String, Integer> generation = new TreeMap<>();
        private boolean truncated;

        Search(Descent descent) {
            this.descent = descent;
        }

        Lineage from(Snapshot.Actor root, Direction direction, int maxGenerations, Through through) {
            generation.put(root.id(), 0);
            Set<Step> used = new LinkedHashSet<>();
            List<List<String>> cycles = new ArrayList<>();
            if (direction != Direction.DESCENDANTS) {
                used.addAll(follow(root.id(), maxGenerations, true, cycles));
            }
            if (direction != Direction.ANCESTORS) {
                used.addAll(follow(root.id(), maxGenerations, false, cycles));
            }
            return new Lineage(
                    Root.of(root),
                    through.title(),
                    generation.entrySet().stream()
                            .map(e -> node(e.getKey(), e.getValue()))
                            .sorted(Comparator.comparingInt(Node::generation).thenComparing(Node::id))
                            .toList(),
                    used.stream()
                            .flatMap(s -> s.ties().stream())
                            .distinct()
                            .sorted(Comparator.comparing(Snapshot.Tie::id))
                            .map(t -> Tied.of(descent.view(), t))
                            .toList(),
                    used.stream()
                            .map(s -> Passage.of(descent, s))
                            .sorted(Comparator.comparing(Passage::parent)
                                    .thenComparing(Passage::child)
                                    .thenComparing(p -> p.through() == null ? "" : p.through()))
                            .toList(),
                    Progeny.of(descent, root.id(), new Progeny.Effort(Long.MAX_VALUE)),
                    cycles,
                    truncated,
                    descent.about());
        }

        private Node node(String id, int gen) {
            Snapshot.Actor actor = descent.actor(id);
            return new Node(id, actor.name(), actor.kind().label(), gen, descent.year(id));
        }

        /** Follows one direction and gives every actor met its generation; returns the steps met. */
        private Set<Step> follow(String root, int maxGenerations, boolean upwards, List<List<String>> cycles) {
            Set<Step> met = walk(root, maxGenerations, upwards);
            Map<String, Set<String>> steps = new TreeMap<>();
            Set<List<String>> continuations = met.stream()
                    .filter(Step::isContinuation)
                    .map(s -> upwards ? List.of(s.child(), s.parent()) : List.of(s.parent(), s.child()))
                    .collect(Collectors.toSet());
            met.forEach(s -> steps.computeIfAbsent(upwards ? s.child() : s.parent(), k -> new TreeSet<>())
                    .add(upwards ? s.parent() : s.child()));
            for (List<String> way : Cycles.cut(List.of(root), steps)) {
                List<String> cycle = new ArrayList<>(way);
                if (!upwards) {
                    Collections.reverse(cycle);
                }
                if (!cycles.contains(cycle)) {
                    cycles.add(cycle);
                }
            }
            longestWays(root, steps, continuations).forEach((id, g) -> generation.putIfAbsent(id, upwards ? -g : g));
            return met;
        }

        /** The nearest generation first, and in it what only goes on under another name; an actor is met once, its steps all. */
        private Set<Step> walk(String root, int maxGenerations, boolean upwards) {
            Set<Step> met = new LinkedHashSet<>();
            Map<String, Integer> seen = new HashMap<>(Map.of(root, 0));
            Set<String> done = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(root));
            while (!open.isEmpty()) {
                String id = open.poll();
                if (!done.add(id)) {
                    continue;
                }
                for (Step step : upwards ? descent.parents(id) : descent.children(id)) {
                    String other = upwards ? step.parent() : step.child();
                    int generation = seen.getOrDefault(id, 0) + step.generations();
                    Integer before = seen.get(other);
                    if (generation > maxGenerations) {
                        continue;
                    }
                    if (before == null && seen.size() >= MAX_NODES) {
                        truncated = true;
                        continue;
                    }
                    met.add(step);
                    if (before == null || generation < before) {
                        seen.put(other, generation);
                        if (step.generations() == 0) {
                            open.addFirst(other);
                        } else {
                            open.addLast(other);
                        }
                    }
                }
            }
            return met;
        }

        /**
         * The generations on the longest way from the root to each actor: a parent comes before all its children, whoever else is
         * its child.
         */
        private static Map<String, Integer> longestWays(
                String root, Map<String, Set<String>> steps, Set<List<String>> continuations) {
            Map<String, Integer> length = new TreeMap<>(Map.of(root, 0));
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Map.Entry<String, Set<String>> step : steps.entrySet()) {
                    Integer from = length.get(step.getKey());
                    for (String next : from == null ? Set.<String>of() : step.getValue()) {
                        int generation = from + (continuations.contains(List.of(step.getKey(), next)) ? 0 : 1);
                        if (length.getOrDefault(next, -1) < generation) {
                            length.put(next, generation);
                            changed = true;
                        }
                    }
                }
            }
            return length;
        }
    }
}
