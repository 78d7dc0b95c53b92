package org.helixatlas.foreign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to read files whose rows or records are not simply ties.
 *
 * @param file the name of the file that says so
 * @param title what the files are, in words; empty where it is not told
 * @param paths all paths, each at the index that is its number
 */
record Mapping(String file, String title, List<Part> parts, List<Located> paths) {

    /** The separator of a table of which the mapping does not say it. */
    static final char FOUND_OUT = 0;

    /** What a file is made of. */
    enum Form {
        CSV("CSV"),
        JSON("JSON"),
        /** One JSON document a line. */
        JSONL("JSON Lines");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * How to read files of one form.
     *
     * @param line where the mapping begins to tell it
     * @param files their names, in which a {@code *} stands for any characters; none for all files
     * @param records where their records stand, as a path of names and {@code [*]}; not used for tables
     * @param separator what separates the cells of a table, or {@link #FOUND_OUT}
     */
    record Part(
            long line,
            List<String> files,
            Form form,
            ValuePath records,
            char separator,
            List<ActorRule> actors,
            List<TieRule> ties) {

        /** Whether it reads a file of this name. */
        boolean reads(String name) {
            return files.isEmpty() || files.stream().anyMatch(pattern -> NamePattern.matches(pattern, name));
        }
    }

    /**
     * A path at a place of the mapping.
     *
     * @param key what it is for
     * @param number counted through the mapping, from 0
     * @param start where it begins, in words: {@code records} or {@code items of relationships[*]}
     */
    record Located(ValuePath path, long line, String key, int number, String start) {}

    /**
     * What a rule is for: each record, or each item in it, that meets all conditions.
     *
     * @param each where the items stand; null where the record itself is the item
     */
    record Occasion(long line, @Nullable Located each, List<Condition> conditions) {}

    /**
     * A condition: that one of the values at a path is one of these.
     *
     * @param words of which an empty one stands for no value
     */
    record Condition(Located path, Set<String> words) {}

    /**
     * How to read actors.
     *
     * @param mention whether what it says counts only for actors that no other rule describes
     */
    record ActorRule(Occasion occasion, boolean mention, Value key, Map<ActorField, Value> values) {}

    /** How to read ties. */
    record TieRule(Occasion occasion, boolean directed, Value source, Value target, Map<TieField, Value> values) {}

    /** How to make one value: the first of these ways that gives a text. */
    record Value(String key, List<Way> ways) {}

    /**
     * One way to make a value.
     *
     * @param pieces which give the text together, and none where one of them has none
     * @param words what to say for each text, by the text without the difference of case; null where the text itself is the value
     * @param otherwise what to do with a text that is not among them
     */
    record Way(
            long line,
            List<Condition> conditions,
            List<Piece> pieces,
            @Nullable Map<String, String> words,
            Otherwise otherwise) {}

    /** What to do with a word that is not in the table of words. */
    enum Otherwise {
        /** It is the value itself. */
        OWN,
        /** There is no value; of the type of a tie, no tie. */
        SKIP,
        /** Nothing can be loaded. */
        ERROR
    }

    /** A piece of a text. */
    sealed interface Piece {}

    /** Always the same. */
    record Fixed(String text) implements Piece {}

    /** What stands at a path. */
    record At(Located path) implements Piece {}

    /** The name of the file, without what follows its last dot. */
    record FileName() implements Piece {}
}
