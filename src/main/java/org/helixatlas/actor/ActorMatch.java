package org.helixatlas.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.ChineseScript;
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
    private static final double SURE = 95;

    /** A second candidate as near as this makes a match unsure. */
    private static final double APART = 5;

    private static final double LEAST = 40;
    private static final int CANDIDATES = 60;
    private static final double WRONG_DETAIL = 15;

    /** Words that say of what legal form a body is, not which body. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "co",
            "company",
            "corp",
            "corporation",
            "ltd",
            "limited",
            "inc",
            "incorporated",
            "llc",
            "plc",
            "group",
            "holdings",
            "holding",
            "the",
            "of",
            "and",
            "gmbh",
            "ag",
            "sa");

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
        double best = sought.name.strip().equals(actor.id()) ? 100 : 0;
        String bestName = actor.name();
        String reason = "the id of the actor";
        for (Value name : names) {
            String text = name.get("text").asString();
            Similarity similarity =
                    similarity(sought.name, text, name.get("pinyin").asString(""));
            if (similarity.score > best) {
                best = similarity.score;
                bestName = text;
                reason = similarity.words + " " + described(name);
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

    private record Similarity(double score, String words) {}

    private static Similarity similarity(String sought, String name, String pinyin) {
        String a = plain(sought);
        String b = plain(name);
        if (a.equals(b)) {
            return new Similarity(100, "same as");
        }
        String[] readings = pinyin.isEmpty() ? new String[0] : pinyin.split(" ");
        String whole = wholeReading(readings);
        if (!whole.isEmpty() && a.replace(" ", "").equals(whole)) {
            return new Similarity(97, "the pinyin of");
        }
        Set<String> wordsA = words(a);
        Set<String> wordsB = words(b);
        if (!wordsA.isEmpty() && wordsA.equals(wordsB)) {
            return new Similarity(SURE, "but for order or legal form the same as");
        }
        double spelling = new JaroWinklerSimilarity().apply(a, b);
        double letters = spelling > 0.85 ? 90 * spelling : 60 * spelling;
        Set<String> common = new HashSet<>(wordsA);
        common.retainAll(wordsB);
        double shared = common.isEmpty() ? 0 : 2.0 * common.size() / (wordsA.size() + wordsB.size());
        double contained = !a.isEmpty() && b.contains(a) ? 50 + 40.0 * a.length() / b.length() : 0;
        double overlap = Math.max(90 * shared, contained);
        if (Arrays.asList(readings).contains(a.replace(" ", ""))) {
            overlap = Math.max(overlap, 70);
        }
        return overlap >= letters
                ? new Similarity(overlap, "in part the same as")
                : new Similarity(letters, "spelt like");
    }

    /** The longest run of syllables from the first one; the readings list the runs from each syllable, shortest first. */
    private static String wholeReading(String[] readings) {
        String run = "";
        for (String reading : readings) {
            if (!reading.startsWith(run) || reading.equals(run)) {
                break;
            }
            run = reading;
        }
        return run;
    }

    private static String plain(String text) {
        return Normalizer.normalize(ChineseScript.simplified(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Set<String> words(String plain) {
        Set<String> words = new HashSet<>(Arrays.asList(plain.split(" ")));
        Set<String> telling = new HashSet<>(words);
        telling.removeAll(LEGAL_FORMS);
        telling.remove("");
        return telling.isEmpty() ? words : telling;
    }

    /** Like the search's query, but any word will do: a spreadsheet writes more than a name, or less. */
    private static String anyWord(String text) {
        return ActorSearch.lucene(text).replace(" AND ", " OR ");
    }
}
