package org.helixatlas.synergy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.RelationType.Parent;
import org.helixatlas.model.Sphere;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Snapshot.Tie;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * The value of each actor of a view in each dimension. Technology and place are read from ties that the view's filter admits by data
 * set, evidence and time, whatever relation types, kinds and spheres it asks for.
 *
 * <ul>
 *   <li>The place is where the actor is located: a park before another place, the first by id of several. An actor without one is
 *       where it moved to; then where the body is that it is part of, or that employs it or is led by it, the nearest first.
 *   <li>The technology is what the actor developed, then acquired, then supports, the first by id of several. An actor without one
 *       has that of the people who lead it, founded it or are employed by it.
 *   <li>The sphere is the actor's own; founded is the decade of its founding; the kind is its label.
 * </ul>
 */
final class Properties {

    private static final List<String> WORKS = List.of("EMPLOYED_BY", "LEADS");
    private static final List<String> HOLDS = List.of("DEVELOPED", "ACQUIRED", "SUPPORTS");

    private final View view;
    private final List<String> located;
    private final List<String> moved;
    private final List<String> part;
    private final List<String> madeBy;
    private final Map<String, Map<String, List<Tie>>> outgoing = new HashMap<>();
    private final Map<String, Map<String, List<Tie>>> incoming = new HashMap<>();

    Properties(View view) {
        this.view = view;
        located = names(Meaning.LOCATION);
        moved = names(Meaning.MOVE);
        part = names(Meaning.PART);
        Stream<String> foundings =
                types(Meaning.BIRTH).filter(t -> t.parent() == Parent.SOURCE).map(RelationType::name);
        madeBy = Stream.of(Stream.of("LEADS"), foundings, Stream.of("EMPLOYED_BY"))
                .flatMap(Function.identity())
                .toList();
        Set<String> needed = new HashSet<>(located);
        needed.addAll(moved);
        needed.addAll(part);
        needed.addAll(WORKS);
        needed.addAll(madeBy);
        needed.addAll(HOLDS);
        Set<RelationType> types = view.snapshot().vocabulary().types().stream()
                .filter(t -> needed.contains(t.name()))
                .collect(Collectors.toSet());
        NetworkFilter asked = view.filter();
        NetworkFilter all = asked.withTypes(types)
                .withKinds(Set.copyOf(view.snapshot().vocabulary().kinds()))
                .withSpheres(Set.of())
                .withPopulations()
                .inPark(null);
        for (Tie tie : View.of(view.snapshot(), all, Projection.DIRECTED).ties()) {
            add(outgoing, tie.source(), tie);
            add(incoming, tie.target(), tie);
        }
    }

    private List<String> names(Meaning meaning) {
        return types(meaning).map(RelationType::name).toList();
    }

    private Stream<RelationType> types(Meaning meaning) {
        return view.snapshot().vocabulary().meaning(meaning).stream();
    }

    private static void add(Map<String, Map<String, List<Tie>>> ties, String actor, Tie tie) {
        ties.computeIfAbsent(actor, a -> new HashMap<>())
                .computeIfAbsent(tie.type().name(), t -> new java.util.ArrayList<>())
                .add(tie);
    }

    /** The values by node; null where none is known. */
    @Nullable
    String[] of(Dimension dimension) {
        @Nullable String[] values = new String[view.size()];
        Arrays.setAll(values, v -> value(view.actor(v), dimension));
        return values;
    }

    private @Nullable String value(Snapshot.Actor actor, Dimension dimension) {
        return switch (dimension) {
            case SPHERE -> sphere(actor.sphere());
            case KIND -> actor.kind().label();
            case FOUNDED -> actor.founded() == Snapshot.UNKNOWN ? null : Math.floorDiv(actor.founded(), 10) * 10 + "s";
            case PLACE -> place(actor.id());
            case TECHNOLOGY -> technology(actor.id());
        };
    }

    private static @Nullable String sphere(@Nullable Sphere sphere) {
        return sphere == null ? null : sphere.title();
    }

    private @Nullable String place(String actor) {
        Deque<String> bodies = new ArrayDeque<>(List.of(actor));
        Set<String> seen = new HashSet<>(bodies);
        while (!bodies.isEmpty()) {
            String body = bodies.poll();
            String place = firstPlace(body, located);
            if (place == null) {
                place = firstPlace(body, moved);
            }
            if (place != null) {
                return place;
            }
            // Who works for a body is where it is, and a part is where the whole is; not the other way round.
            targets(body, part).filter(seen::add).forEach(bodies::add);
            for (String type : WORKS) {
                targets(body, List.of(type)).filter(seen::add).forEach(bodies::add);
            }
        }
        return null;
    }

    private @Nullable String firstPlace(String actor, List<String> types) {
        return targets(actor, types)
                .min(Comparator.comparing((String id) -> !kind(id).isPark()).thenComparing(id -> id))
                .orElse(null);
    }

    private @Nullable String technology(String actor) {
        String own = ownTechnology(actor);
        if (own != null) {
            return own;
        }
        for (String type : madeBy) {
            Map<String, String> byPerson = new TreeMap<>();
            for (Tie tie : ties(incoming, actor, type)) {
                String theirs = kind(tie.source()).isPerson() ? ownTechnology(tie.source()) : null;
                if (theirs != null) {
                    byPerson.put(tie.source(), theirs);
                }
            }
            if (!byPerson.isEmpty()) {
                return byPerson.values().iterator().next();
            }
        }
        return null;
    }

    private @Nullable String ownTechnology(String actor) {
        for (String type : HOLDS) {
            String first = targets(actor, List.of(type))
                    .filter(id -> kind(id).isTechnology())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    private Stream<String> targets(String actor, List<String> types) {
        return types.stream()
                .flatMap(type -> ties(outgoing, actor, type).stream())
                .map(Tie::target)
                .sorted();
    }

    private static List<Tie> ties(Map<String, Map<String, List<Tie>>> ties, String actor, String type) {
        return ties.getOrDefault(actor, Map.of()).getOrDefault(type, List.of());
    }

    private Kind kind(String id) {
        return view.snapshot().actor(view.snapshot().indexOf(id).orElseThrow()).kind();
    }
}
