package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.Slug;
import org.jspecify.annotations.Nullable;

/**
 * The actors that files name, each once. Rows of a list of actors are told apart by their keys, to the letter; an end of a tie is the
 * actor with that key, else the one with that name, else the one whose key differs in case alone, else a new one.
 */
final class Actors {

    private static final Pattern BARE_NUMBER = Pattern.compile("[0-9-]+");

    private final String dataset;
    private final String prefix;
    private final Set<String> elsewhere;
    private final FindingList findings;
    private final Map<String, Actor> byKey = new LinkedHashMap<>();
    private final Map<String, Actor> byName = new HashMap<>();
    private final Map<String, Actor> byCaselessKey = new HashMap<>();

    /** One actor. */
    static final class Actor {
        private final Place place;
        private final String key;
        private final Map<ActorField, String> values = new EnumMap<>(ActorField.class);
        private final List<ActorStatement> statements = new ArrayList<>();
        private final @Nullable TieStatement firstTie;
        private String id = "";

        private Actor(Place place, String key, @Nullable TieStatement firstTie) {
            this.place = place;
            this.key = key;
            this.firstTie = firstTie;
        }

        /** Where it is described, or where it is named first. */
        Place place() {
            return place;
        }

        String id() {
            return id;
        }

        String name() {
            return values.getOrDefault(ActorField.NAME, key);
        }

        /** What is said of it, cleaned; empty where nothing is. */
        String value(ActorField field) {
            return values.getOrDefault(field, "");
        }

        /** The rows that describe it. */
        List<ActorStatement> statements() {
            return statements;
        }

        /** The tie that names it first, where no row describes it. */
        @Nullable
        TieStatement firstTie() {
            return firstTie;
        }
    }

    /**
     * @param prefix what every id begins with; may be empty
     * @param elsewhere the ids of actors of other data sets
     */
    Actors(String dataset, String prefix, Set<String> elsewhere, FindingList findings) {
        this.dataset = dataset;
        this.prefix = prefix;
        this.elsewhere = elsewhere;
        this.findings = findings;
    }

    /** Takes a row of a list of actors. */
    void describe(ActorStatement row) {
        String key = Texts.clean(row.key());
        if (key.isEmpty()) {
            findings.add(Severity.ERROR, row.place(), row.key(), "the row names no actor; write a name or an id");
            return;
        }
        Actor actor = byKey.get(key);
        if (actor == null) {
            actor = new Actor(row.place(), key, null);
            byKey.put(key, actor);
            byCaselessKey.putIfAbsent(Texts.caseless(key), actor);
        } else {
            findings.add(
                    Severity.WARNING,
                    row.place(),
                    row.key(),
                    "the actor is described already in " + written(actor.place)
                            + "; both rows are taken as of one, and where they differ, the first is kept",
                    "described twice");
        }
        actor.statements.add(row);
        for (Map.Entry<ActorField, String> value :
                new EnumMap<>(row.values().isEmpty() ? NOTHING : row.values()).entrySet()) {
            String clean = Texts.clean(value.getValue());
            String earlier = clean.isEmpty() ? clean : actor.values.putIfAbsent(value.getKey(), clean);
            if (earlier != null && !earlier.equals(clean) && isOfActor(value.getKey())) {
                findings.add(
                        Severity.WARNING,
                        row.place(),
                        value.getValue(),
                        "the actor was described otherwise before, by '" + earlier + "', which is kept",
                        "described otherwise");
            }
        }
        if (actor.values.containsKey(ActorField.NAME)) {
            byName.merge(actor.name(), actor, (one, other) -> one == other ? one : AMBIGUOUS);
        }
    }

    private static final Map<ActorField, String> NOTHING = new EnumMap<>(ActorField.class);
    private static final Actor AMBIGUOUS = new Actor(new Place("", 0, ""), "", null);

    private static boolean isOfActor(ActorField field) {
        return field != ActorField.STATED_BY && field != ActorField.PAGE;
    }

    /** The actor at an end of a tie; null, and told, where the cell names none. */
    @Nullable
    Actor end(String cell, TieStatement tie) {
        String key = Texts.clean(cell);
        if (key.isEmpty()) {
            findings.add(
                    Severity.ERROR,
                    tie.place(),
                    cell,
                    "the row names only one end of a tie; write the other, or take the row away");
            return null;
        }
        Actor actor = byKey.get(key);
        if (actor != null) {
            return actor;
        }
        Actor named = byName.get(key);
        if (named == AMBIGUOUS) {
            findings.add(
                    Severity.ERROR,
                    tie.place(),
                    cell,
                    "several rows of the list of actors have this name; write the id of the one that is meant");
            return null;
        }
        Actor alike = named != null ? named : byCaselessKey.get(Texts.caseless(key));
        if (alike == null) {
            alike = new Actor(tie.place(), key, tie);
            byCaselessKey.put(Texts.caseless(key), alike);
        } else if (named == null) {
            findings.add(
                    Severity.WARNING,
                    tie.place(),
                    cell,
                    "is taken for '" + alike.key + "' (" + written(alike.place)
                            + "), since the two differ in case alone; give both a row in a list of actors if they are two",
                    "case alone");
        }
        byKey.put(key, alike);
        return alike;
    }

    /** Each actor once, those of lists of actors first, in the order in which they came up. */
    Collection<Actor> all() {
        Map<Actor, Boolean> once = new LinkedHashMap<>();
        byKey.values().forEach(actor -> once.put(actor, true));
        return once.keySet();
    }

    /**
     * Gives each an id made of its name, which no other actor has. Whether an actor of another data set is the same body, no file
     * says: the two are kept apart.
     */
    void identify() {
        Map<String, Actor> taken = new HashMap<>();
        for (Actor actor : all()) {
            String name = actor.name();
            String slug = Texts.slug(name, "actor");
            String wanted = prefix.isEmpty() && BARE_NUMBER.matcher(slug).matches() ? dataset + "-" + slug : slug;
            wanted = Texts.fit(prefix.isEmpty() ? wanted : prefix + "-" + wanted, Slug.MAX_LENGTH);
            if (elsewhere.contains(wanted)) {
                String apart = Texts.fit(dataset + "-" + wanted, Slug.MAX_LENGTH);
                findings.add(
                        Severity.NOTE,
                        actor.place,
                        name,
                        "its id is " + apart + ", because another data set has an actor " + wanted
                                + "; nothing says that the two are one",
                        "id elsewhere");
                wanted = apart;
            }
            String id = wanted;
            for (int i = 2; taken.containsKey(id) || elsewhere.contains(id); i++) {
                id = Texts.fit(wanted, Slug.MAX_LENGTH - 8) + "-" + i;
            }
            if (taken.containsKey(wanted)) {
                Actor first = taken.get(wanted);
                boolean same = first.name().equals(name);
                findings.add(
                        same ? Severity.WARNING : Severity.NOTE,
                        actor.place,
                        name,
                        "its id is " + id + ", because '" + first.name() + "' (" + written(first.place) + ") has "
                                + wanted + (same ? "; two actors have one name" : ""),
                        "same id");
            }
            actor.id = id;
            taken.put(id, actor);
        }
    }

    /** A place in words: {@code ties.csv line 17}. */
    static String written(Place place) {
        return place.file() + (place.line() == 0 ? "" : " line " + place.line());
    }
}
