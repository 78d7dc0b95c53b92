package org.helixatlas.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.Kind;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/**
 * Matches a name from elsewhere, such as a spreadsheet's cell, to actors. A score of 100 is a name written the same but for case,
 * accents, punctuation and Chinese script; 95 one that differs in a legal form only; less where words are missing or letters differ.
 */
@Service
class ActorMatch {

    /** From here a single candidate is taken for the actor meant. */
    private static final double SURE = Spelling.BUT_FOR_FORM;

    /** A second candidate as near as this makes a match unsure. */
    private static final double APART = 5;

    private static final double LEAST = 40;
    private static final int CANDIDATES = 60;
    private static final double WRONG_DETAIL = 15;

    private final Driver driver;
    private final CypherFiles files;
    private final CurrentNetwork network;

    ActorMatch(Driver driver, CypherFiles files, CurrentNetwork network) {
        this.driver = driver;
        this.files = files;
        this.network = network;
    }

    /**
     * What is known of the actor sought.
     *
     * @param kinds any of these; empty for any
     * @param founded year, or null
     * @param sphere its title, or null
     */
    record Sought(
            String name,
            Set<Kind> kinds,
            @Nullable Integer founded,
            @Nullable String sphere) {}

    /**
     * An actor that may be meant.
     *
     * @param score 0 to 100
     * @param match whether it alone is near enough to be taken for the one meant
     * @param name the name that matched best
     * @param reasons what speaks for it and against it
     */
    record Candidate(Snapshot.Actor actor, double score, boolean match, String name, List<String> reasons) {}

    /** The likeliest actors, best first. */
    List<Candidate> candidates(Sought sought, int limit) {
        String query = anyWord(sought.name);
        if (query.isEmpty()) {
            return List.of();
        }
        Snapshot snapshot = network.snapshot();
        List<Candidate> found = new ArrayList<>();
        try (Session session = driver.session(
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build())) {
            session.run(files.get("read", "match-actors").statement(), Map.of("query", query, "limit", CANDIDATES))
                    .forEachRemaining(row -> snapshot.indexOf(row.get("id").asString())
                            .ifPresent(a -> {
                                Snapshot.Actor actor = snapshot.actor(a);
                                if (sought.kinds.isEmpty()
                                        || sought.kinds.stream().anyMatch(actor.kind()::isA)) {
                                    found.add(judge(
                                            sought, actor, row.get("names").values()));
                                }
                            }));
        }
        found.removeIf(c -> c.score < LEAST);
        found.sort(Comparator.comparingDouble((Candidate c) -> -c.score).thenComparing(c -> c.actor.id()));
        if (!found.isEmpty()
                && found.get(0).score >= SURE
                && (found.size() == 1 || found.get(1).score <= found.get(0).score - APART)) {
            Candidate best = found.get(0);
            found.set(0, new Candidate(best.actor, best.score, true, best.name, best.reasons));
        }
        return found.stream().limit(limit).toList();
    }

    private static Candidate judge(Sought sought, Snapshot.Actor actor, Iterable<Value> names) {
        Spelling asked = Spelling.of(sought.name, "");
        double best = sought.name.strip().equals(actor.id()) ? 100 : 0;
        String bestName = actor.name();
        String reason = "the id of the actor";
        for (Value name : names) {
            String text = name.get("text").asString();
            Spelling.Similarity similarity =
                    asked.to(Spelling.of(text, name.get("pinyin").asString("")));
            if (similarity.score() > best) {
                best = similarity.score();
                bestName = text;
                reason = similarity.words() + " " + described(name);
            }
        }
        List<String> reasons = new ArrayList<>(List.of(reason));
        if (sought.founded != null && actor.founded() != Snapshot.UNKNOWN) {
            boolean same = sought.founded == actor.founded();
            best -= same ? 0 : WRONG_DETAIL;
            reasons.add("founded " + actor.founded() + (same ? ", as sought" : ", not " + sought.founded));
        }
        if (sought.sphere != null) {
            boolean same = actor.sphere() != null && actor.sphere().title().equals(sought.sphere);
            best -= same ? 0 : WRONG_DETAIL;
            reasons.add(same ? "of the sphere sought" : "not of the sphere " + sought.sphere);
        }
        return new Candidate(actor, Math.max(0, Math.round(best * 10) / 10.0), false, bestName, reasons);
    }

    private static String described(Value name) {
        String years = name.get("from").isNull() && name.get("to").isNull()
                ? ""
                : ", used " + name.get("from").asObject() + " to "
                        + name.get("to").asObject();
        return "'" + name.get("text").asString() + "' (" + name.get("kind").asString("alias") + " name, "
                + name.get("language").asString("") + years.replace("null", "?") + ")";
    }

    /** Like the search's query, but any word will do: a spreadsheet writes more than a name, or less. */
    private static String anyWord(String text) {
        return ActorSearch.lucene(text).replace(" AND ", " OR ");
    }
}
