package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.foreign.Mapping.Condition;
import org.helixatlas.foreign.Mapping.Located;
import org.helixatlas.foreign.Mapping.Otherwise;
import org.helixatlas.foreign.Mapping.Piece;
import org.helixatlas.foreign.Mapping.Value;
import org.helixatlas.foreign.Mapping.Way;
import org.jspecify.annotations.Nullable;

/** Reads how a mapping makes values: their paths, conditions, texts with gaps and tables of words. */
final class MappingValues {

    /** What stands for the name of the file. */
    static final String FILE_NAME = "#file";

    private static final List<String> KEYS = List.of("value", "constant", "template", "words", "otherwise", "when");
    private static final int MOST_WAYS = 20;
    private static final int MOST_WORDS = 20_000;

    private final MappingKeys keys;
    private final List<Located> paths = new ArrayList<>();

    /** Whether paths are headings of a table, and where they begin, in words. */
    record Context(boolean table, String start) {

        private static final String RECORDS = "records";

        static Context of(boolean table) {
            return new Context(table, table ? "rows" : RECORDS);
        }

        /** Of what stands in the items at a path. */
        Context each(String path) {
            return new Context(table, "items of " + path);
        }
    }

    MappingValues(MappingKeys keys) {
        this.keys = keys;
    }

    /** All paths that were read, each at its number. */
    List<Located> paths() {
        return paths;
    }

    /** The path that a text writes; null, and told, where it writes none. */
    @Nullable
    Located path(String text, long line, String key, Context context) {
        try {
            ValuePath path = context.table ? heading(text) : ValuePath.of(text);
            Located located =
                    new Located(path, line, key, paths.size(), path.fromRecord() ? Context.RECORDS : context.start);
            paths.add(located);
            return located;
        } catch (IllegalArgumentException e) {
            keys.wrong(line, key, text, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static ValuePath heading(String text) {
        if (Texts.clean(text).isEmpty()) {
            throw new IllegalArgumentException("is no heading of a column; write one as the table has it");
        }
        return ValuePath.column(text);
    }

    /** Conditions, all of which must hold. */
    List<Condition> conditions(@Nullable Tree when, Context context) {
        List<Condition> conditions = new ArrayList<>();
        if (when == null) {
            return conditions;
        }
        if (!(when instanceof Tree.Fields fields)) {
            keys.wrong(
                    when.line(),
                    "when",
                    "",
                    "must be an object in braces: what must be equal, and to which word or which of several in square brackets");
            return conditions;
        }
        fields.values().forEach((name, words) -> {
            Set<String> wanted = new LinkedHashSet<>();
            List<Tree> all = words instanceof Tree.Items items ? items.values() : List.of(words);
            for (Tree word : all) {
                wanted.add(word instanceof Tree.Nothing ? "" : Texts.clean(keys.text(word, name)));
            }
            Located path = path(name, words.line(), "when", context);
            if (path != null) {
                conditions.add(new Condition(path, wanted));
            }
        });
        return conditions;
    }

    /** A value: a path, a way to make it, or a list of ways of which the first that gives one counts. */
    Value value(Tree tree, String key, Context context) {
        List<Tree> all = tree instanceof Tree.Items ? keys.items(tree, key, MOST_WAYS) : List.of(tree);
        List<Way> ways = new ArrayList<>();
        for (Tree one : all) {
            if (one instanceof Tree.Fields) {
                ways.add(way(one, key, context));
            } else {
                ways.add(new Way(
                        one.line(), List.of(), pieces(keys.text(one, key), one, key, context), null, Otherwise.OWN));
            }
        }
        return new Value(key, ways);
    }

    private List<Piece> pieces(String path, Tree at, String key, Context context) {
        if (path.equals(FILE_NAME)) {
            return List.of(new Mapping.FileName());
        }
        Located located = path(path, at.line(), key, context);
        return located == null ? List.of() : List.of(new Mapping.At(located));
    }

    private Way way(Tree tree, String key, Context context) {
        Map<String, Tree> told = keys.fields(tree, key, KEYS);
        List<String> origins = told.keySet().stream()
                .filter(k -> KEYS.indexOf(k) >= 0 && KEYS.indexOf(k) < 3)
                .toList();
        if (origins.size() != 1) {
            keys.wrong(
                    tree.line(), key, String.join(", ", origins), "tell exactly one of value, constant and template");
            return new Way(tree.line(), List.of(), List.of(), null, Otherwise.OWN);
        }
        Tree origin = told.get(origins.get(0));
        String text = keys.text(origin, origins.get(0));
        List<Piece> pieces = switch (origins.get(0)) {
            case "constant" -> List.of(new Mapping.Fixed(text));
            case "template" -> template(text, origin, key, context);
            default -> pieces(text, origin, key, context);
        };
        if (told.containsKey("otherwise") && !told.containsKey("words")) {
            keys.wrong(
                    told.get("otherwise").line(),
                    "otherwise",
                    "",
                    "is for words that are not in the table: tell words too");
        }
        return new Way(
                tree.line(),
                conditions(told.get("when"), context),
                pieces,
                words(told.get("words")),
                keys.oneOf(told.get("otherwise"), "otherwise", Otherwise.class, Otherwise.OWN));
    }

    private List<Piece> template(String text, Tree at, String key, Context context) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
            int close = text.indexOf('}', open);
            if (close < 0 || pieces.size() > 2 * MOST_WAYS) {
                keys.wrong(
                        at.line(),
                        key,
                        text,
                        close < 0
                                ? "a brace is opened and never closed; write {name}"
                                : "has more gaps than " + MOST_WAYS);
                return List.of();
            }
            if (open > done) {
                pieces.add(new Mapping.Fixed(text.substring(done, open)));
            }
            pieces.addAll(pieces(text.substring(open + 1, close), at, key, context));
            done = close + 1;
        }
        if (done < text.length()) {
            pieces.add(new Mapping.Fixed(text.substring(done)));
        }
        return pieces;
    }

    private @Nullable Map<String, String> words(@Nullable Tree tree) {
        if (tree == null) {
            return null;
        }
        Map<String, String> words = new LinkedHashMap<>();
        if (!(tree instanceof Tree.Fields fields)
                || fields.values().isEmpty()
                || fields.values().size() > MOST_WORDS) {
            keys.wrong(
                    tree.line(),
                    "words",
                    "",
                    "must be an object in braces: for each word of the file, what it means; at most " + MOST_WORDS
                            + " of them");
            return words;
        }
        fields.values().forEach((word, meaning) -> {
            String meant = keys.text(meaning, word);
            if (words.putIfAbsent(folded(word), meant) != null) {
                keys.wrong(
                        meaning.line(), "words", word, "stands here twice, since case does not count; leave one out");
            }
        });
        return words;
    }

    /** A word as it is looked up. */
    static String folded(String word) {
        return Texts.caseless(Texts.clean(word));
    }
}
