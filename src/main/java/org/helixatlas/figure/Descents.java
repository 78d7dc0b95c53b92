package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.model.RelationType.Parent;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;

/** Who descends from whom in a picture, since when, and in which order a genealogical table has them: children below their parent. */
final class Descents {

    private final Map<String, Snapshot.Actor> actors = new TreeMap<>();
    private final Map<String, List<Descent>> children = new TreeMap<>();
    private final Map<String, List<Descent>> parents = new TreeMap<>();
    private final Map<String, Integer> year = new TreeMap<>();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Descent> first = new HashMap<>();

    /** That one came from another. */
    record Descent(String parent, String child, Snapshot.Tie tie) {}

    /** Of a picture; ties that its style draws alike between the same two count once. */
    Descents(Picture picture, Style style) {
        picture.actors().forEach(a -> actors.put(a.id(), a));
        for (Snapshot.Tie tie : picture.ties()) {
            Parent end = tie.type().parent();
            // Where a person had worked or studied, that person comes from.
            boolean home = end == Parent.NONE && isPerson(tie.source()) && !isPerson(tie.target());
            if ((end != Parent.NONE || home) && !tie.source().equals(tie.target())) {
                Descent descent = end == Parent.SOURCE
                        ? new Descent(tie.source(), tie.target(), tie)
                        : new Descent(tie.target(), tie.source(), tie);
                List<Descent> known = parents.computeIfAbsent(descent.child, k -> new ArrayList<>());
                boolean twice = known.stream()
                        .anyMatch(k -> k.parent.equals(descent.parent)
                                && style.told(k.tie).equals(style.told(tie)));
                if (!twice) {
                    known.add(descent);
                    children.computeIfAbsent(descent.parent, k -> new ArrayList<>())
                            .add(descent);
                }
            }
        }
        actors.values().stream().filter(a -> !isPerson(a.id())).forEach(this::years);
        actors.values().stream().filter(a -> isPerson(a.id())).forEach(this::beforeFounding);
        actors.values().stream()
                .filter(a -> mainParent(a.id()).isEmpty())
                .sorted(Comparator.comparingInt((Snapshot.Actor a) -> -size(a.id(), new HashSet<>()))
                        .thenComparing(Snapshot.Actor::id))
                .forEach(a -> walk(a.id(), new HashSet<>()));
        actors.keySet().forEach(id -> walk(id, new HashSet<>()));
    }

    boolean isPerson(String id) {
        return actors.containsKey(id) && actors.get(id).kind().isPerson();
    }

    /** A person has no founding of their own: they stand just before the first of what they founded. */
    private void beforeFounding(Snapshot.Actor person) {
        children.getOrDefault(person.id(), List.of()).stream()
                .map(Descent::child)
                .filter(year::containsKey)
                .map(year::get)
                .min(Comparator.naturalOrder())
                .ifPresent(y -> year.put(person.id(), y));
    }

    private void years(Snapshot.Actor actor) {
        if (actor.founded() != Snapshot.UNKNOWN) {
            year.put(actor.id(), actor.founded());
            return;
        }
        parents.getOrDefault(actor.id(), List.of()).stream()
                .map(d -> d.tie.from())
                .filter(y -> y != Snapshot.UNKNOWN)
                .min(Comparator.naturalOrder())
                .ifPresent(y -> year.put(actor.id(), y));
    }

    /** The year, or after all others. */
    int orLate(String id) {
        return year.getOrDefault(id, Integer.MAX_VALUE);
    }

    /** Walks down from an actor: later children first, so that no line of descent crosses an earlier child's name. */
    private void walk(String id, Set<String> open) {
        if (rows.contains(id) || !open.add(id)) {
            return;
        }
        rows.add(id);
        List<Descent> down = new ArrayList<>(children.getOrDefault(id, List.of()));
        down.sort(Comparator.comparing((Descent c) -> orLate(c.child)).thenComparing(Descent::child));
        for (Descent descent : down) {
            if (!rows.contains(descent.child) && mainParent(descent.child).equals(id)) {
                first.put(descent.child, descent);
                walk(descent.child, open);
            }
        }
    }

    /** The parent under which a child stands: the latest founded of those that are known, so that the table is deep. */
    private String mainParent(String child) {
        return parents.getOrDefault(child, List.of()).stream()
                .filter(d -> !descends(d.parent, child, new HashSet<>()))
                .max(Comparator.comparing((Descent d) -> year.getOrDefault(d.parent, Integer.MIN_VALUE))
                        .thenComparing(Descent::parent, Comparator.reverseOrder()))
                .map(Descent::parent)
                .orElse("");
    }

    private boolean descends(String id, String from, Set<String> seen) {
        return seen.add(id)
                && parents.getOrDefault(id, List.of()).stream()
                        .anyMatch(d -> d.parent.equals(from) || descends(d.parent, from, seen));
    }

    private int size(String id, Set<String> seen) {
        int size = 1;
        if (seen.add(id)) {
            for (Descent d : children.getOrDefault(id, List.of())) {
                size += size(d.child, seen);
            }
        }
        return size;
    }

    /** How many come from an actor, itself among them; who comes from two of them counts twice. */
    int size(String id) {
        return size(id, new HashSet<>());
    }

    /** The ids of all actors, from top to bottom. */
    List<String> rows() {
        return rows;
    }

    Snapshot.Actor actor(String id) {
        return actors.get(id);
    }

    /** Since when the actor exists, as far as that is known; of a person, when they first founded something. */
    @Nullable
    Integer year(String id) {
        return year.get(id);
    }

    Collection<Integer> years() {
        return year.values();
    }

    /** What puts an actor under its parent; null for those that stand by themselves. */
    @Nullable
    Descent first(String id) {
        return first.get(id);
    }

    /** The descents of each actor from its parents. */
    Collection<List<Descent>> byChild() {
        return parents.values();
    }
}
