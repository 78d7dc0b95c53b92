package org.helixatlas.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.helixatlas.actor.Sought.Condition;
import org.helixatlas.actor.Sought.Quantifier;
import org.helixatlas.network.Snapshot;

/**
 * How like an actor is to the one sought. The nearest of its names, or an identifier that both have, gives a score from 0 to 100; what
 * else is known lowers it where it differs. Where neither name nor identifier is sought, the score is the share of what holds, and
 * too low for a match: that two bodies were founded in one year does not make them one.
 */
final class Likeness {

    private static final double WRONG_DETAIL = 15;
    private static final double WRONG_IDENTIFIER = 30;

    /** The most that properties which many share can show. */
    private static final double BY_DETAILS = 90;

    private final Snapshot network;
    private final Snapshot.Actor actor;
    private final List<ActorMatch.Name> names;
    private final List<String> reasons = new ArrayList<>();
    private final Map<String, Object> features = new LinkedHashMap<>();

    private String nearest;
    private double score;
    private boolean excluded;

    private Likeness(Snapshot network, Snapshot.Actor actor, List<ActorMatch.Name> names) {
        this.network = network;
        this.actor = actor;
        this.names = names;
        this.nearest = actor.name();
    }

    /**
     * Judges one actor.
     *
     * @param names all names of it
     * @return what it comes to; of score 0 where it is not one sought
     */
    static ActorMatch.Candidate of(Sought sought, Snapshot network, Snapshot.Actor actor, List<ActorMatch.Name> names) {
        Likeness likeness = new Likeness(network, actor, names);
        sought.names().forEach(likeness::compareName);
        sought.ids().forEach(likeness::compareId);
        sought.properties().forEach(likeness::identify);
        boolean identifiable =
                likeness.score > 0 || !sought.names().isEmpty() || !sought.ids().isEmpty();
        int holding = 0;
        for (Sought.Property property : sought.properties()) {
            holding += likeness.compare(property) ? 1 : 0;
        }
        if (!identifiable && !sought.properties().isEmpty()) {
            likeness.score = BY_DETAILS * holding / sought.properties().size();
        }
        double score = likeness.excluded ? 0 : Math.max(0, Math.round(likeness.score * 10) / 10.0);
        return new ActorMatch.Candidate(actor, score, false, likeness.nearest, likeness.reasons, likeness.features);
    }

    private void compareName(Condition sought) {
        double best = 0;
        double least = 100;
        for (String value : sought.values()) {
            double of = likenessOfName(value, best);
            best = Math.max(best, of);
            least = Math.min(least, of);
        }
        double holds = switch (sought.quantifier()) {
            case ANY -> best;
            case ALL -> least;
            case NONE -> 0;
        };
        excluded |= sought.quantifier() == Quantifier.NONE && best >= Spelling.BUT_FOR_FORM;
        features.merge("name", best, (one, other) -> Math.max((Double) one, (Double) other));
        score = Math.max(score, holds);
    }

    /** Of the nearest of its names; says which, where that is nearer than what was found before. */
    private double likenessOfName(String value, double before) {
        Spelling asked = Spelling.of(value, "");
        boolean isId = value.strip().equals(actor.id());
        double best = isId ? 100 : 0;
        String which = actor.name();
        String reason = "the id of the actor";
        for (ActorMatch.Name name : names) {
            Spelling.Similarity similarity = asked.to(Spelling.of(name.text(), name.pinyin()));
            if (similarity.score() > best) {
                best = similarity.score();
                which = name.text();
                reason = similarity.words() + " " + name.described();
            }
        }
        if (best > before) {
            nearest = which;
            reasons.add(reason);
        }
        return best;
    }

    private void compareId(Condition sought) {
        boolean same = sought.holds(value -> value.strip().equals(actor.id()));
        excluded |= sought.required() && !same;
        features.put("id", same);
        if (same && sought.quantifier() != Quantifier.NONE) {
            score = 100;
            reasons.add("the id of the actor");
        }
    }

    /** What both have and nobody else should. */
    private void identify(Sought.Property sought) {
        if (sought.condition().quantifier() != Quantifier.NONE
                && sought.condition().holds(value -> sought.property().has(network, actor, value))) {
            score = Math.max(score, sought.property().proof());
        }
    }

    private boolean compare(Sought.Property sought) {
        ReconciledProperty property = sought.property();
        List<?> known = property.of(network, actor);
        Condition condition = sought.condition();
        boolean holds = condition.holds(value -> property.has(network, actor, value));
        excluded |= condition.required() && !holds;
        if (known.isEmpty()) {
            return holds;
        }
        String id = property.named().id();
        features.put(id, holds);
        String values = known.stream().map(String::valueOf).collect(Collectors.joining(", "));
        reasons.add(id + " " + values + (holds ? ", as sought" : ", not " + String.join(", ", condition.values())));
        if (!holds) {
            score -= property.proof() == 100 ? WRONG_IDENTIFIER : WRONG_DETAIL;
        }
        return holds;
    }
}
