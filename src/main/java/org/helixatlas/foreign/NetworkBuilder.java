package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a reader finds in a file, in any order, and makes the network of it: puts attributes into their fields, counts those that
 * have none, and settles what only the whole file tells, such as directions and modes.
 */
final class NetworkBuilder {

    private static final Set<ActorField> YEARS_OF_ACTORS = EnumSet.of(ActorField.FOUNDED, ActorField.DISSOLVED);
    private static final Set<TieField> YEARS_OF_TIES = EnumSet.of(TieField.FROM, TieField.TO);

    private final ForeignFile file;
    private final ReadingOptions options;
    private final Findings findings;
    private final AttributeNames names;
    private final Map<String, GatheredActor> actors = new LinkedHashMap<>();
    private final List<GatheredTie> ties = new ArrayList<>();
    private String title = "";
    private boolean directed;
    private boolean derived;

    NetworkBuilder(ForeignFile file, ReadingOptions options) {
        this.file = file;
        this.options = options;
        this.findings = new Findings(file.name());
        this.names = new AttributeNames(options);
    }

    Findings findings() {
        return findings;
    }

    AttributeNames names() {
        return names;
    }

    Unreadable unreadable(long line, String message) {
        return new Unreadable(new Place(file.name(), line, ""), message);
    }

    void title(String said) {
        if (title.isEmpty()) {
            title = said.strip();
        }
    }

    /** What holds for ties that do not say whether they are directed, by the format. */
    void directed(boolean byDefault) {
        directed = byDefault;
    }

    /** The same where the format has no word for it, so that the user should be asked. */
    void directionUntold(boolean byDefault) {
        directed = byDefault;
        if (options.option("directed").isEmpty()) {
            findings.warning(
                    0,
                    "",
                    "",
                    "The format does not say whether ties have a direction; they are read as "
                            + (byDefault ? "directed" : "undirected") + ": tell directed=true or directed=false");
        }
    }

    /** An actor; one that was described before is taken up again, with a warning. */
    GatheredActor actor(long line, String key) {
        GatheredActor before = actors.get(key);
        if (before != null) {
            findings.warning(line, "", key, "This actor is described twice; what is said first holds");
            return before;
        }
        GatheredActor actor = new GatheredActor(line, key);
        actors.put(key, actor);
        return actor;
    }

    boolean knows(String key) {
        return actors.containsKey(key);
    }

    /**
     * A tie.
     *
     * @param direction whether it is directed; null where what holds for all holds for it
     */
    GatheredTie tie(long line, String source, String target, @Nullable Boolean direction) {
        // One string for each actor, however many ties it has.
        GatheredActor from = actors.get(source);
        GatheredActor to = actors.get(target);
        GatheredTie tie =
                new GatheredTie(line, from == null ? source : from.key, to == null ? target : to.key, direction);
        ties.add(tie);
        return tie;
    }

    /** Takes an attribute of an actor, or counts it as lost. */
    void say(GatheredActor actor, String attribute, String value, long line) {
        if (value.isBlank()) {
            return;
        }
        AttributeNames.Meaning meaning = names.ofActors(attribute);
        switch (meaning.role()) {
            case FIELD -> say(actor, meaning.actor().orElseThrow(), attribute, value, line);
            case MODE -> actor.mode = value;
            case DERIVED -> derived = true;
            default -> {
                if (!value.equals(actor.key) && !value.equals(actor.values.get(ActorField.NAME))) {
                    lost(line, attribute, value, "actors: name=, kind=, note= and so on can tell what it is");
                }
            }
        }
    }

    /** Takes what the format itself has a place for. */
    void say(GatheredActor actor, ActorField field, String attribute, String value, long line) {
        if (value.isBlank()) {
            return;
        }
        String clean = YEARS_OF_ACTORS.contains(field) ? whole(value) : value;
        String before = actor.values.putIfAbsent(field, clean);
        if (before != null && !before.equals(clean)) {
            lost(line, attribute, value, "actors: another attribute says that already");
        }
    }

    /** Takes an attribute of a tie, or counts it as lost. */
    void say(GatheredTie tie, String attribute, String value, long line) {
        if (value.isBlank()) {
            return;
        }
        AttributeNames.Meaning meaning = names.ofTies(attribute);
        switch (meaning.role()) {
            case FIELD -> say(tie, meaning.tie().orElseThrow(), attribute, value, line);
            case WEIGHT -> weight(tie, value, line);
            case LABEL -> label(tie, value);
            case MIRRORED -> tie.mirrored = value.equals("true");
            case DERIVED -> derived = true;
            default -> lost(line, attribute, value, "ties: type=, note= and so on can tell what it is");
        }
    }

    /** Takes what the format itself has a place for. */
    void say(GatheredTie tie, TieField field, String attribute, String value, long line) {
        if (value.isBlank()) {
            return;
        }
        String clean = YEARS_OF_TIES.contains(field) ? whole(value) : value;
        if (field == TieField.AMOUNT) {
            String number = number(value, line, attribute);
            if (number == null) {
                return;
            }
            clean = number;
        }
        String before = tie.values().get(field);
        if (before == null) {
            tie.put(field, clean);
        } else if (!before.equals(clean)) {
            lost(line, attribute, value, "ties: another attribute says that already");
        }
    }

    /** The weight of a tie, which is its amount unless an attribute says that. */
    void weight(GatheredTie tie, String value, long line) {
        String number = number(value, line, "weight");
        if (number != null) {
            tie.weight = number;
        }
    }

    /** A word for a tie, which is its type unless something else says that. */
    void label(GatheredTie tie, String value) {
        if (!value.isBlank() && tie.label == null) {
            tie.label = value;
        }
    }

    private void lost(long line, String attribute, String value, String why) {
        findings.loss(line, attribute, value, "This attribute has no room among " + why);
    }

    /** A number as the graph takes it, or null and a finding. */
    @Nullable
    String number(String value, long line, String column) {
        String text = value.strip();
        if (text.indexOf(',') >= 0 && text.indexOf('.') < 0) {
            String dotted = text.replace(',', '.');
            if (Numbers.isNumber(dotted)) {
                if (options.option("decimal")
                        .filter(d -> d.equals(",") || d.equals("comma"))
                        .isPresent()) {
                    return dotted;
                }
                findings.error(
                        line,
                        column,
                        value,
                        "This is no number here: the format writes 1.5 and not 1,5; if a decimal comma is meant, tell decimal=,");
                return null;
            }
        }
        if (!Numbers.isNumber(text)) {
            findings.warning(line, column, value, "This is no number, and is left out");
            return null;
        }
        return text;
    }

    /** A whole number without the fraction that programs append which know no whole numbers. */
    private static String whole(String value) {
        String text = value.strip();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /**
     * The network.
     *
     * @param declared whether in this format every actor must be described
     */
    ForeignNetwork build(boolean declared) {
        options.option("directed").ifPresent(told -> {
            if (!told.equals("true") && !told.equals("false")) {
                findings.error(0, "", told, "Valid are directed=true and directed=false");
            }
            directed = told.equals("true");
            ties.forEach(tie -> tie.directed = null);
        });
        if (derived) {
            findings.note(
                    0,
                    "Certainty and the years in which something may have been are worked out anew from what is stated");
        }
        return new WholeNetwork(file.name(), findings, actors, ties).build(title, directed, declared);
    }
}
