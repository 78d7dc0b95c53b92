package org.helixatlas.foreign;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Definition.Table;
import org.helixatlas.model.Family;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.jspecify.annotations.Nullable;

/**
 * The types and families of a file's ties: those of the vocabulary where a word is their name, verb or inverse, and words of the
 * file's own otherwise. These lead from any kind to any, so that two files with one word declare it alike.
 */
final class TypeWords {

    static final String TIED_TO = "TIED_TO";
    static final String TIED_WITH = "TIED_WITH";
    static final String TAKES_PART_IN = "TAKES_PART_IN";
    static final String AFFILIATION = "affiliation";

    private static final String UNSPECIFIED = "unspecified";
    private static final Pattern AUXILIARY = Pattern.compile("^(?:is|are|was|were|has|have|had|be) ");
    private static final Pattern NAME = Pattern.compile("[A-Z0-9_]+");

    private static final Set<String> ALL_BODIES = Set.of(Kind.ORGANIZATION_LABEL, Kind.ACTOR, Kind.ENTITY);

    private final DeclaredWords words;
    private final FindingList findings;
    private final Map<String, Meant> known = new HashMap<>();
    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Family> families = new HashMap<>();
    private final Map<String, Own> own = new LinkedHashMap<>();
    private final Map<String, String> ownFamilies = new HashMap<>();

    /** A type of the vocabulary, and whether the word reads from its end to its start. */
    private record Meant(RelationType type, boolean inverse) {}

    /** A type of the file's own. */
    private static final class Own {
        private final String name;
        private final String word;
        private final Place place;
        private final @Nullable RelationType like;
        private String family = "";
        private boolean directed;

        Own(String name, String word, Place place, @Nullable RelationType like) {
            this.name = name;
            this.word = word;
            this.place = place;
            this.like = like;
        }
    }

    /**
     * How a tie is written.
     *
     * @param exchanged whether its ends are, because the word was the type's inverse
     */
    record Told(String name, boolean exchanged) {}

    TypeWords(DeclaredWords words, FindingList findings) {
        this.words = words;
        this.findings = findings;
        words.vocabulary().definitions().stream()
                .filter(d -> d.table() == Table.RELATION_TYPES)
                .forEach(d -> definitions.put(d.name(), d));
        for (RelationType type : words.vocabulary().types()) {
            learn(type.name(), type, false);
        }
        for (RelationType type : words.vocabulary().types()) {
            learn(type.verb(), type, false);
            type.verbs().values().forEach(verb -> learn(verb, type, false));
        }
        for (RelationType type : words.vocabulary().types()) {
            learn(type.inverse(), type, true);
            type.inverses().values().forEach(inverse -> learn(inverse, type, true));
        }
        for (Family family : words.vocabulary().families()) {
            families.put(Texts.words(family.title()), family);
            family.names().values().forEach(name -> families.putIfAbsent(Texts.words(name), family));
        }
    }

    private void learn(String phrase, RelationType type, boolean inverse) {
        known.putIfAbsent(key(phrase), new Meant(type, inverse && type.directed()));
    }

    private static String key(String phrase) {
        return AUXILIARY.matcher(Texts.words(phrase)).replaceFirst("");
    }

    /**
     * The type of a tie.
     *
     * @param word as the file has it; empty where it says none
     * @param source the kind of the tie's source where the vocabulary has it
     * @param directed whether the file says that its ends may not be exchanged
     */
    Told tell(String word, String family, Optional<Kind> source, Optional<Kind> target, boolean directed, Place place) {
        String wanted = word.isEmpty() ? (directed ? TIED_TO : TIED_WITH) : word;
        // A file has few types and many ties.
        String key = keys.computeIfAbsent(wanted, TypeWords::key);
        Meant meant = known.get(key);
        if (meant == null) {
            Own type = own.computeIfAbsent(key, k -> {
                Own made = new Own(name(wanted), wanted, place, null);
                if (!word.isEmpty() && !word.equals(TAKES_PART_IN)) {
                    findings.add(
                            Severity.NOTE,
                            place,
                            word,
                            "no type of the vocabulary has this name or verb; it becomes a type of the data set's own, "
                                    + made.name,
                            "own type");
                }
                return made;
            });
            return told(type, family, directed, false, place);
        }
        RelationType type = meant.type;
        if (permits(type, meant.inverse ? target : source, meant.inverse ? source : target)) {
            words.use(Table.RELATION_TYPES, type.name(), place);
            if (!family.isEmpty() && !type.family().equals(families.get(Texts.words(family)))) {
                findings.add(
                        Severity.LOSS,
                        place,
                        family,
                        type.name() + " is of the family " + type.family() + "; the file's own family is left out");
            }
            return new Told(type.name(), meant.inverse);
        }
        findings.add(
                Severity.WARNING,
                place,
                word,
                type.name() + " leads from " + kinds(type.sources()) + " to " + kinds(type.targets())
                        + ", and the kinds of these two ends are others or unknown; the tie is written as "
                        + type.name()
                        + "_ANY, a type of the data set's own. Tell the kinds of its ends to have it as "
                        + type.name());
        Own any = own.computeIfAbsent(
                type.name() + "_ANY",
                name -> new Own(words.free(Table.RELATION_TYPES, name, "_TIE"), type.verb(), place, type));
        return told(any, "", type.directed(), meant.inverse, place);
    }

    private Told told(Own type, String family, boolean directed, boolean inverse, Place place) {
        if (own.size() == KindWords.MOST_WORDS + 1) {
            findings.add(
                    Severity.ERROR,
                    place,
                    type.word,
                    "there are more than " + KindWords.MOST_WORDS
                            + " different types of tie; tell the column of types by type=, or none by type=-");
        }
        type.directed |= directed;
        String title = family.isEmpty() ? "" : family(family, place);
        if (type.family.isEmpty()) {
            type.family = title;
        } else if (!title.isEmpty() && !title.equals(type.family)) {
            findings.add(
                    Severity.WARNING,
                    place,
                    family,
                    "ties of one type are of one family; " + type.name + " was of the family " + type.family
                            + " before, and stays so");
        }
        return new Told(type.name, inverse);
    }

    /** Whether ties of a type may not be turned round; of one of the file's own, when all ties were told. */
    boolean isDirected(String type) {
        return words.vocabulary()
                .type(type)
                .map(RelationType::directed)
                .orElseGet(() -> own.values().stream().anyMatch(o -> o.name.equals(type) && o.directed));
    }

    private boolean permits(RelationType type, Optional<Kind> source, Optional<Kind> target) {
        return isEnd(type, "sources", type.sources(), source) && isEnd(type, "targets", type.targets(), target);
    }

    /** Kinds of the file's own are bodies, and permitted where all bodies are. */
    private boolean isEnd(RelationType type, String column, Set<Kind> ends, Optional<Kind> kind) {
        return kind.map(ends::contains)
                .orElseGet(
                        () -> List.of(definitions.get(type.name()).cell(column).split(";")).stream()
                                .anyMatch(ALL_BODIES::contains));
    }

    private static String kinds(Set<Kind> kinds) {
        return kinds.stream().map(Kind::label).sorted().collect(Collectors.joining(", "));
    }

    private String name(String word) {
        if (word.equals(TIED_TO) || word.equals(TIED_WITH) || word.equals(TAKES_PART_IN)) {
            return word;
        }
        String name = Texts.hyphenated(Texts.words(word)).replace('-', '_').toUpperCase(Locale.ROOT);
        boolean startsRight = !name.isEmpty() && !Character.isDigit(name.charAt(0));
        return words.free(Table.RELATION_TYPES, startsRight ? name : name.isEmpty() ? "TIE" : "TIE_" + name, "_TIE");
    }

    private String family(String word, Place place) {
        Family known = families.get(Texts.words(word));
        if (known != null) {
            words.use(Table.FAMILIES, known.title(), place);
            return known.title();
        }
        return ownFamilies.computeIfAbsent(Texts.words(word), key -> {
            String title = word.equals(AFFILIATION)
                    ? word
                    : words.free(Table.FAMILIES, KindWords.title(word, "family"), " family");
            String names = word.equals(AFFILIATION) ? "zh=隶属" : KindWords.inChinese(word);
            words.declareNew(Table.FAMILIES, Map.of("family", title, "names", names), place);
            return title;
        });
    }

    /** Declares the types of the file's own. */
    void declare() {
        for (Own type : own.values()) {
            if (type.family.isEmpty() && type.like == null) {
                words.declare(Table.FAMILIES, Map.of("family", UNSPECIFIED, "names", "zh=未说明"), type.place);
            } else if (type.like != null) {
                words.use(Table.FAMILIES, type.like.family().title(), type.place);
            }
            words.declareNew(Table.RELATION_TYPES, row(type), type.place);
        }
    }

    private static Map<String, String> row(Own type) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", type.name);
        row.put("family", type.family.isEmpty() ? UNSPECIFIED : type.family);
        row.put("directed", String.valueOf(type.directed));
        row.put("sources", Kind.ENTITY);
        row.put("targets", Kind.ENTITY);
        if (type.like != null) {
            row.put("family", type.like.family().title());
            phrases(row, type.like.verb(), type.like.inverse(), type.like.chineseVerb(), type.like.chineseInverse());
            return row;
        }
        switch (type.name) {
            case TIED_TO -> phrases(row, "is tied to", "has a tie from", "联系到", "有联系，来自");
            case TIED_WITH -> phrases(row, "is tied with", "is tied with", "有联系，对方为", "有联系，对方为");
            case TAKES_PART_IN -> phrases(row, "takes part in", "has as a participant", "参加", "参加者包括");
            default -> {
                String verb = NAME.matcher(type.word).matches() ? Texts.words(type.word) : type.word;
                String inverse = type.directed ? "is on the other end of " + verb + " from" : verb;
                phrases(row, verb, inverse, Texts.isChinese(verb) ? verb : "", "");
            }
        }
        return row;
    }

    private static void phrases(Map<String, String> row, String verb, String inverse, String verbZh, String inverseZh) {
        row.put("verb", verb);
        row.put("inverse", inverse);
        row.put("verbZh", verbZh);
        row.put("inverseZh", inverseZh);
    }
}
