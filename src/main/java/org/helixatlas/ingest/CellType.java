package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.Slug;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a cell may hold, and the value it becomes. A parser refuses by an exception that says what would be right. */
final class CellType {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern URL = Pattern.compile("https?://\\S+");

    /** Of a cell that a message shows. */
    private static final int LONGEST = 60;

    /** Names, titles, units: one line of characters that can be shown. */
    static final CellType TEXT = new CellType(text -> readable(text, false));

    /** Notes, rules, paraphrases, findings: they may have several lines. */
    static final CellType PROSE = new CellType(text -> readable(text, true));

    static final CellType SLUG = new CellType(CellType::slug);

    static final CellType SLUGS = new CellType(text -> {
        List<String> ids = new ArrayList<>();
        for (String id : text.split(";", -1)) {
            String slug = slug(id);
            if (ids.contains(slug)) {
                throw new IllegalArgumentException("names '" + slug + "' twice; once is enough");
            }
            ids.add(slug);
        }
        return List.copyOf(ids);
    });

    static final CellType YEAR_OF = new CellType(text -> {
        if (!YEAR.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + Excerpt.of(text, LONGEST)
                    + "' is not a year; write four digits from 1000 to 2999, or leave it empty");
        }
        return Integer.valueOf(text);
    });

    static final CellType NUMBER_OF = new CellType(text -> {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + Excerpt.of(text, LONGEST)
                    + "' is not a number; write digits with a point before decimals and no thousands separator");
        }
        return Double.valueOf(text);
    });

    static final CellType LINK = new CellType(text -> {
        if (!URL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + Excerpt.of(text, LONGEST) + "' is not a link; write http:// or https:// and no spaces");
        }
        return text;
    });

    /** A list of texts of one line each. */
    static final CellType TEXTS = new CellType(text -> {
        List<String> texts = List.of(text.split(";", -1));
        texts.forEach(item -> readable(item, false));
        return texts;
    });

    static final CellType LABEL_OF_ACTOR = wordOf("label", Vocabulary::kind, Vocabulary::kindLabels);

    static final CellType SPHERE_OF_ACTOR = wordOf("sphere", Vocabulary::sphere, Vocabulary::sphereTitles);

    static final CellType RELATION = wordOf("relation type", Vocabulary::type, Vocabulary::typeNames);

    private final BiFunction<String, @Nullable Vocabulary, Object> parser;

    private CellType(Function<String, Object> parser) {
        this((text, vocabulary) -> parser.apply(text));
    }

    private CellType(BiFunction<String, @Nullable Vocabulary, Object> parser) {
        this.parser = parser;
    }

    static CellType oneOf(String what, Set<String> valid) {
        Set<String> inOrder = new TreeSet<>(valid);
        return new CellType(text -> known(what, text, inOrder));
    }

    private static CellType wordOf(
            String what, BiFunction<Vocabulary, String, Optional<?>> word, Function<Vocabulary, List<String>> valid) {
        return new CellType((text, vocabulary) ->
                vocabulary == null || word.apply(vocabulary, text).isPresent()
                        ? text
                        : known(what, text, new TreeSet<>(valid.apply(vocabulary))));
    }

    private static String known(String what, String text, Set<String> valid) {
        if (!valid.contains(text)) {
            throw new IllegalArgumentException("there is no " + what + " '" + Excerpt.of(text, LONGEST) + "'; "
                    + SpellingSuggestion.hint(text, valid));
        }
        return text;
    }

    /**
     * The value of a cell that is not empty.
     *
     * @param vocabulary the words that the data set may use; null to take any
     */
    Object parse(String text, @Nullable Vocabulary vocabulary) {
        return parser.apply(text, vocabulary);
    }

    private static String readable(String text, boolean lines) {
        UnreadableCharacters.in(text, lines).ifPresent(wrong -> {
            throw new IllegalArgumentException(wrong);
        });
        return text;
    }

    private static String slug(String text) {
        if (!Slug.isSlug(text)) {
            throw new IllegalArgumentException("'" + Excerpt.of(text, LONGEST)
                    + "' is not an id; write lower-case letters a to z and digits, in groups joined by single hyphens, at most "
                    + Slug.MAX_LENGTH + " characters");
        }
        return text;
    }
}
