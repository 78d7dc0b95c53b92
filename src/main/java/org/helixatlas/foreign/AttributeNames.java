package org.helixatlas.foreign;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the usual names of attributes mean in files of networks, and in our own exports. Case and separators do not matter. */
final class AttributeNames {

    /** What our own exports work out of the years and of the relation type; it is worked out anew. */
    private static final Set<String> DERIVED =
            Set.of("certainty", "certainfrom", "certainto", "possiblefrom", "possibleto");

    private static final Set<String> WEIGHTS = Set.of("weight", "value", "strength");
    private static final Set<String> LABELS = Set.of("label", "verb", "name", "sharedname", "sharedinteraction");
    private static final Set<String> MODES = Set.of("mode", "bipartite");

    private static final Map<String, ActorField> OF_ACTORS = new HashMap<>();
    private static final Map<String, TieField> OF_TIES = new HashMap<>();

    static {
        actor(ActorField.NAME, "name", "label", "title", "fullname", "sharedname");
        actor(ActorField.KIND, "kind", "type", "category", "class", "nodetype", "actortype");
        actor(ActorField.SPHERE, "sphere", "sector");
        actor(
                ActorField.FOUNDED,
                "founded",
                "begun",
                "start",
                "startyear",
                "foundingyear",
                "yearfounded",
                "established");
        actor(ActorField.DISSOLVED, "dissolved", "ended", "end", "endyear", "closed");
        actor(ActorField.ROR, "ror", "rorid");
        actor(ActorField.WIKIDATA, "wikidata", "wikidataid", "qid");
        actor(ActorField.LEI, "lei");
        actor(ActorField.NAME_ZH, "namezh", "labelzh", "chinesename");
        actor(ActorField.NOTE, "note", "notes", "description", "comment");
        actor(ActorField.STATED_BY, "statedby", "reference", "citation");
        actor(ActorField.PAGE, "page", "pages");

        tie(
                TieField.TYPE,
                "type",
                "kind",
                "relation",
                "relationtype",
                "relationship",
                "interaction",
                "category",
                "edgetype");
        tie(TieField.FAMILY, "family");
        tie(TieField.FROM, "from", "fromyear", "start", "startyear", "begin", "since", "year");
        tie(TieField.FROM_PRECISION, "fromprecision");
        tie(TieField.TO, "to", "toyear", "end", "endyear", "until");
        tie(TieField.TO_PRECISION, "toprecision");
        tie(TieField.AMOUNT, "amount");
        tie(TieField.UNIT, "unit", "units", "currency", "unittext");
        tie(TieField.QUALIFIER, "qualifier");
        tie(TieField.STAKE, "stake");
        tie(TieField.CHANNEL, "channel");
        tie(TieField.BASIS, "basis");
        tie(TieField.NOTE, "note", "notes", "description", "comment");
        tie(TieField.STATED_BY, "statedby", "reference", "citation");
        tie(TieField.PAGE, "page", "pages");
    }

    /** The names that the user told: the attribute of a field. */
    private final Map<String, String> told = new HashMap<>();

    private final Map<String, Meaning> actors = new HashMap<>();
    private final Map<String, Meaning> ties = new HashMap<>();

    AttributeNames(ReadingOptions options) {
        for (ActorField field : ActorField.values()) {
            options.option(option(field)).ifPresent(name -> told.put(option(field), name));
        }
        for (TieField field : TieField.values()) {
            options.option(option(field)).ifPresent(name -> told.put(option(field), name));
        }
    }

    /** What an attribute is. */
    enum Role {
        FIELD,
        WEIGHT,
        /** Of a tie: its type where nothing else says that. */
        LABEL,
        /** Which of two modes an actor is of. */
        MODE,
        /** That a tie is the way back of one that has no direction. */
        MIRRORED,
        DERIVED,
        NONE
    }

    /** What an attribute means: a role, and where it is a field, of actors or of ties, which. */
    record Meaning(Role role, Optional<ActorField> actor, Optional<TieField> tie) {

        private static final Meaning NONE = of(Role.NONE);

        private static Meaning of(Role role) {
            return new Meaning(role, Optional.empty(), Optional.empty());
        }
    }

    /** Whether the user told what this attribute is. */
    boolean isTold(String attribute) {
        return told.containsValue(attribute);
    }

    /** What an attribute of actors means. */
    Meaning ofActors(String attribute) {
        return actors.computeIfAbsent(attribute, this::actor);
    }

    /** What an attribute of ties means. */
    Meaning ofTies(String attribute) {
        return ties.computeIfAbsent(attribute, this::tie);
    }

    private Meaning actor(String attribute) {
        for (ActorField field : ActorField.values()) {
            if (attribute.equals(told.get(option(field)))) {
                return new Meaning(Role.FIELD, Optional.of(field), Optional.empty());
            }
        }
        String name = bare(attribute);
        ActorField field = OF_ACTORS.get(name);
        if (field != null && !told.containsKey(option(field))) {
            return new Meaning(Role.FIELD, Optional.of(field), Optional.empty());
        }
        return MODES.contains(name)
                ? Meaning.of(Role.MODE)
                : DERIVED.contains(name) ? Meaning.of(Role.DERIVED) : Meaning.NONE;
    }

    private Meaning tie(String attribute) {
        for (TieField field : TieField.values()) {
            if (attribute.equals(told.get(option(field)))) {
                return new Meaning(Role.FIELD, Optional.empty(), Optional.of(field));
            }
        }
        String name = bare(attribute);
        TieField field = OF_TIES.get(name);
        if (field != null && !told.containsKey(option(field))) {
            return new Meaning(Role.FIELD, Optional.empty(), Optional.of(field));
        }
        if (WEIGHTS.contains(name)) {
            return Meaning.of(Role.WEIGHT);
        }
        if (LABELS.contains(name)) {
            return Meaning.of(Role.LABEL);
        }
        return name.equals("mirrored")
                ? Meaning.of(Role.MIRRORED)
                : DERIVED.contains(name) ? Meaning.of(Role.DERIVED) : Meaning.NONE;
    }

    /** The option by which the user tells which attribute is a field. */
    static String option(Enum<?> field) {
        return field == ActorField.NAME
                ? Field.NAME.option()
                : field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String bare(String attribute) {
        StringBuilder bare = new StringBuilder();
        attribute.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    private static void actor(ActorField field, String... names) {
        for (String name : names) {
            OF_ACTORS.put(name, field);
        }
    }

    private static void tie(TieField field, String... names) {
        for (String name : names) {
            OF_TIES.put(name, field);
        }
    }
}
