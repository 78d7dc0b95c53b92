package org.helixatlas.foreign;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.SpellingSuggestion;
import org.jspecify.annotations.Nullable;

/** What stands behind the keys of a mapping file. What is wrong there is told with its line, and taken as not told. */
final class MappingKeys {

    private static final Pattern WORD_START = Pattern.compile("_(\\p{Lower})");

    private final String file;
    private final FindingList findings;

    MappingKeys(String file, FindingList findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The key of a field: {@code statedBy}. */
    static String key(Enum<?> field) {
        return WORD_START
                .matcher(field.name().toLowerCase(Locale.ROOT))
                .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
    }

    void wrong(long line, String key, String value, String message) {
        findings.add(Severity.ERROR, new Place(file, line, key), value, message, line + " " + key + " " + message);
    }

    /** The values of an object, by key. */
    Map<String, Tree> fields(Tree tree, String key, Collection<String> valid) {
        if (!(tree instanceof Tree.Fields fields)) {
            wrong(tree.line(), key, "", "must be an object in braces, with keys such as " + String.join(", ", valid));
            return Map.of();
        }
        fields.values().forEach((name, value) -> {
            if (!valid.contains(name)) {
                wrong(value.line(), name, "", "there is no such key here; " + SpellingSuggestion.hint(name, valid));
            }
        });
        return fields.values();
    }

    /** The values of a list; none where there is none. */
    List<Tree> items(@Nullable Tree tree, String key, int most) {
        if (tree == null) {
            return List.of();
        }
        if (!(tree instanceof Tree.Items items)) {
            wrong(tree.line(), key, "", "must be a list in square brackets");
            return List.of();
        }
        if (items.values().size() > most) {
            wrong(tree.line(), key, "", "the list has " + items.values().size() + " values; there may be " + most);
            return List.of();
        }
        return items.values();
    }

    /** A text, number or truth value; empty where there is none. */
    String text(@Nullable Tree tree, String key) {
        if (tree == null || tree instanceof Tree.Text) {
            return tree instanceof Tree.Text text ? text.text() : "";
        }
        wrong(tree.line(), key, "", "must be a text in double quotes");
        return "";
    }

    boolean truth(@Nullable Tree tree, String key, boolean otherwise) {
        if (tree == null) {
            return otherwise;
        }
        String text = text(tree, key);
        if (!text.equals("true") && !text.equals("false")) {
            wrong(tree.line(), key, text, "must be true or false");
        }
        return text.equals("true");
    }

    /** The value of an enumeration with this name; the other one where there is none. */
    <E extends Enum<E>> E oneOf(@Nullable Tree tree, String key, Class<E> type, E otherwise) {
        if (tree == null) {
            return otherwise;
        }
        String text = text(tree, key);
        List<E> all = List.of(type.getEnumConstants());
        for (E one : all) {
            if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
                return one;
            }
        }
        List<String> valid =
                all.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        wrong(tree.line(), key, text, "is none of the words for it; " + SpellingSuggestion.hint(text, valid));
        return otherwise;
    }
}
