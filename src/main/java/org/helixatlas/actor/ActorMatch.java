package org.helixatlas.actor;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.helixatlas.actor.Sought.Condition;
import org.helixatlas.actor.Sought.Quantifier;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.KeptWhileNewest;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.work.Cancellation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Matches what is known elsewhere of an actor, such as a spreadsheet's row, to actors. A score of 100 is the same identifier, or a name
 * written the same but for case, accents, punctuation and Chinese script; 95 a name that differs in a legal form only; less where words
 * are missing or letters differ.
 */
@Service
class ActorMatch {

    /** From here a single candidate is taken for the actor meant. */
    private static final double SURE = Spelling.BUT_FOR_FORM;

    /** A second candidate as near as this makes a match unsure. */
    private static final double APART = 5;

    private static final double LEAST = 40;
    private static final int CANDIDATES = 60;

    /** Names that are looked at for one that is sought. */
    private static final int NAMES = 1000;

    private final ActorSearch search;
    private final CurrentNetwork network;
    private final KeptWhileNewest<String, IdentifierIndex> identifiers;

    ActorMatch(ActorSearch search, CurrentNetwork network) {
        this.search = search;
        this.network = network;
        this.identifiers = new KeptWhileNewest<>(
                network, Caffeine.newBuilder().maximumSize(2).build(), version -> version, "the index of identifiers");
    }

    /**
     * An actor that may be meant.
     *
     * @param score 0 to 100
     * @param match whether it alone is near enough to be taken for the one meant
     * @param name the name that matched best
     * @param reasons what speaks for it and against it
     * @param features what the score is made of, by what was sought: the likeness of the name as a number, or whether a property agrees
     */
    record Candidate(
            Snapshot.Actor actor,
            double score,
            boolean match,
            String name,
            List<String> reasons,
            Map<String, Object> features) {}

    /** A name of an actor. */
    record Name(
            String text,
            String language,
            String kind,
            @Nullable Integer from,
            @Nullable Integer to,
            String pinyin) {

        /** In words. */
        String described() {
            String years = from == null && to == null ? "" : ", used " + year(from) + " to " + year(to);
            return "'" + text + "' (" + kind + " name, " + language + years + ")";
        }

        private static String year(@Nullable Integer year) {
            return year == null ? "?" : year.toString();
        }
    }

    /** The likeliest actors, best first. */
    List<Candidate> candidates(Sought sought, int limit) {
        Snapshot snapshot = network.snapshot();
        List<Candidate> found = new ArrayList<>();
        for (int a : worthJudging(sought, snapshot)) {
            Snapshot.Actor actor = snapshot.actor(a);
            if (isOfKind(sought, actor)) {
                Candidate candidate = Likeness.of(sought, snapshot, actor, names(snapshot, actor));
                if (candidate.score >= LEAST) {
                    found.add(candidate);
                }
            }
        }
        found.sort(Comparator.comparingDouble((Candidate c) -> -c.score).thenComparing(c -> c.actor.id()));
        if (!found.isEmpty()
                && found.get(0).score >= SURE
                && (found.size() == 1 || found.get(1).score <= found.get(0).score - APART)) {
            Candidate best = found.get(0);
            found.set(0, new Candidate(best.actor, best.score, true, best.name, best.reasons, best.features));
        }
        return found.stream().limit(limit).toList();
    }

    private static boolean isOfKind(Sought sought, Snapshot.Actor actor) {
        return sought.kinds().isEmpty() || sought.kinds().stream().anyMatch(actor.kind()::isA);
    }

    /** Those with a word of a name, the id or an identifier that is sought; without any of these, all with a property that is. */
    private NavigableSet<Integer> worthJudging(Sought sought, Snapshot snapshot) {
        NavigableSet<Integer> found = new TreeSet<>();
        for (Condition name : sought.names()) {
            for (String value : name.values()) {
                search.withSomeWord(snapshot, value, actor -> isOfKind(sought, actor), NAMES).stream()
                        .limit(CANDIDATES)
                        .forEach(actor -> snapshot.indexOf(actor.id()).ifPresent(found::add));
                snapshot.indexOf(value.strip()).ifPresent(found::add);
            }
        }
        sought.ids()
                .forEach(id -> id.values()
                        .forEach(value -> snapshot.indexOf(value.strip()).ifPresent(found::add)));
        for (Sought.Property property : sought.properties()) {
            if (property.property().proof() > 0) {
                IdentifierIndex index =
                        identifiers.of(snapshot, snapshot.version(), () -> new IdentifierIndex(snapshot));
                property.condition().values().forEach(value -> found.addAll(index.having(property.property(), value)));
            }
        }
        if (found.isEmpty() && sought.names().isEmpty() && sought.ids().isEmpty()) {
            found.addAll(withSomeProperty(sought, snapshot));
        }
        return found;
    }

    private static List<Integer> withSomeProperty(Sought sought, Snapshot snapshot) {
        Predicate<Snapshot.Actor> has = actor -> sought.properties().stream()
                .anyMatch(p -> p.condition().quantifier() != Quantifier.NONE
                        && p.condition().holds(value -> p.property().has(snapshot, actor, value)));
        Cancellation cancellation = Cancellation.current();
        List<Integer> found = new ArrayList<>();
        for (int a = 0; a < snapshot.actorCount(); a++) {
            if (a % NAMES == 0) {
                cancellation.check();
            }
            if (has.test(snapshot.actor(a))) {
                found.add(a);
            }
        }
        return found;
    }

    private static List<Name> names(Snapshot snapshot, Snapshot.Actor actor) {
        List<Name> names = new ArrayList<>(List.of(new Name(actor.name(), "en", "preferred", null, null, "")));
        snapshot.statements().particulars().names(actor.id()).stream()
                .sorted(Comparator.comparing(Particulars.Name::text)
                        .thenComparing(Particulars.Name::language)
                        .thenComparing(Particulars.Name::kind))
                .map(n -> new Name(
                        n.text(), n.language(), n.kind(), n.from(), n.to(), n.pinyin() == null ? "" : n.pinyin()))
                .forEach(names::add);
        return names;
    }
}
