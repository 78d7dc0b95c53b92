package org.helixatlas.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.helixatlas.actor.ActorMatch.Candidate;
import org.helixatlas.model.Kind;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What every version of the Reconciliation API asks for: types, candidates, values of properties and suggestions. */
@Service
class Reconciliation {

    static final int MAX_BATCH = 50;
    static final int MAX_IDS = 500;
    static final int MAX_LIMIT = 50;
    static final int DEFAULT_LIMIT = 5;

    /** The most values that one condition may have, and the most conditions of a query. */
    static final int MAX_VALUES = 20;

    private final ActorMatch matching;
    private final ActorSearch search;
    private final CurrentNetwork network;

    Reconciliation(ActorMatch matching, ActorSearch search, CurrentNetwork network) {
        this.matching = matching;
        this.search = search;
        this.network = network;
    }

    /** A thing with an id: an entity, a type or a property. */
    record Named(String id, String name) {}

    /**
     * One of the things that what was typed may be the start of.
     *
     * @param description what else tells it from its namesakes; null where nothing has to
     */
    record Suggested(String id, String name, @Nullable String description) {}

    /** A part of a score: the likeness of the name from 0 to 100, or whether a property agrees. */
    record Feature(String id, String name, Object value) {}

    /** An actor that may be meant. */
    record Reconciled(
            String id,
            String name,
            String description,
            List<Named> type,
            double score,
            boolean match,
            List<Feature> features) {

        static Reconciled of(Candidate c) {
            return new Reconciled(
                    c.actor().id(),
                    c.actor().name(),
                    String.join("; ", c.reasons()),
                    List.of(kindOf(c)),
                    c.score(),
                    c.match(),
                    scored(c));
        }
    }

    /** What a prefix may be the start of. */
    record Suggestions(List<Suggested> result) {

        static Suggestions of(List<Suggested> all, int offset, int limit) {
            return new Suggestions(part(all.stream(), offset, limit));
        }
    }

    /** Properties that a table may be extended by. */
    record Proposal(@Nullable String type, int limit, List<Named> properties) {

        static Proposal of(@Nullable String type, int limit) {
            return new Proposal(type, limit, part(ReconciledProperty.all().stream(), 0, limit));
        }
    }

    /** The kinds of actors. */
    List<Named> types() {
        return network.vocabulary(Set.of()).kinds().stream()
                .map(kind -> new Named(kind.label(), words(kind.label())))
                .toList();
    }

    private static Named kindOf(Candidate candidate) {
        String label = candidate.actor().kind().label();
        return new Named(label, words(label));
    }

    private static String words(String label) {
        return label.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a label.
     *
     * @param query which query asks for it
     */
    Kind kind(String query, String label) {
        return network.vocabulary(Set.of())
                .kind(label)
                .orElseThrow(() -> new InvalidRequest(
                        "queries",
                        "the query " + query + " asks for the type '" + label + "', which there is not; "
                                + SpellingSuggestion.hint(
                                        label, types().stream().map(Named::id).toList())));
    }

    /** The likeliest actors, best first. */
    List<Candidate> candidates(Sought sought, int limit) {
        return matching.candidates(sought, Math.max(1, Math.min(limit, MAX_LIMIT)));
    }

    private static List<Feature> scored(Candidate candidate) {
        return candidate.features().entrySet().stream()
                .map(f -> new Feature(
                        f.getKey(),
                        ReconciledProperty.find(f.getKey())
                                .map(p -> p.named().name())
                                .orElse(f.getKey().equals("name") ? "Likeness of the name" : "Id"),
                        f.getValue()))
                .toList();
    }

    /** A name that is not too long to be looked for. */
    static String name(String query, String name) {
        if (name.length() > MatchController.MAX_NAME) {
            throw new InvalidRequest(
                    "queries", "the query " + query + " is longer than " + MatchController.MAX_NAME + " characters");
        }
        return name;
    }

    /** Values of properties, in order of the ids asked, each as the interface writes it. */
    Map<String, Map<String, List<Map<String, Object>>>> values(List<String> ids, List<ReconciledProperty> properties) {
        if (ids.size() > MAX_IDS) {
            throw new InvalidRequest("extend", "at most " + MAX_IDS + " ids at a time");
        }
        Snapshot snapshot = network.snapshot();
        Map<String, Map<String, List<Map<String, Object>>>> rows = new LinkedHashMap<>();
        for (String id : ids) {
            Map<String, List<Map<String, Object>>> row = new LinkedHashMap<>();
            for (ReconciledProperty property : properties) {
                row.put(
                        property.named().id(),
                        snapshot.indexOf(id).stream()
                                .mapToObj(snapshot::actor)
                                .flatMap(actor -> property.of(snapshot, actor).stream())
                                .map(v -> Map.<String, Object>of(v instanceof Integer ? "int" : "str", v))
                                .toList());
            }
            rows.put(id, row);
        }
        return rows;
    }

    /** Actors whose names or ids start like this, the one of this id first. */
    List<Suggested> actors(String prefix) {
        if (prefix.length() > MatchController.MAX_NAME) {
            throw new InvalidRequest("prefix", "write at most " + MatchController.MAX_NAME + " characters");
        }
        List<Snapshot.Actor> found = new ArrayList<>();
        Snapshot snapshot = network.snapshot();
        snapshot.indexOf(prefix.strip()).ifPresent(a -> found.add(snapshot.actor(a)));
        search.search(prefix, any -> true).stream()
                .map(ActorSearch.Hit::actor)
                .filter(a -> !found.contains(a))
                .forEach(found::add);
        return found.stream()
                .map(a -> new Suggested(a.id(), a.name(), words(a.kind().label())))
                .toList();
    }

    /** Those of some things whose id or name starts like this. */
    static List<Suggested> starting(List<Named> all, String prefix) {
        String start = prefix.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(n -> n.id.toLowerCase(Locale.ROOT).startsWith(start)
                        || n.name.toLowerCase(Locale.ROOT).startsWith(start))
                .sorted(Comparator.comparing((Named n) -> !n.id.equalsIgnoreCase(start)))
                .map(n -> new Suggested(n.id, n.name, null))
                .toList();
    }

    /** A part of a list. */
    private static <T> List<T> part(Stream<T> all, int offset, int limit) {
        return all.skip(Math.max(0, offset))
                .limit(Math.max(0, Math.min(limit, MAX_LIMIT)))
                .toList();
    }
}
