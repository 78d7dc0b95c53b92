package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.foreign.Mapping.ActorRule;
import org.helixatlas.foreign.Mapping.Form;
import org.helixatlas.foreign.Mapping.Located;
import org.helixatlas.foreign.Mapping.Occasion;
import org.helixatlas.foreign.Mapping.Part;
import org.helixatlas.foreign.Mapping.TieRule;
import org.helixatlas.foreign.Mapping.Value;
import org.helixatlas.foreign.MappingValues.Context;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping from its file: JSON, in which comments may stand. A mapping says all by itself; it can include no other. All that is
 * wrong in it is told, each with its line.
 */
final class MappingFile {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_PARTS = 50;
    private static final int MOST_RULES = 100;

    private static final List<String> WHOLE = List.of("title", "read");
    private static final List<String> PART = List.of("files", "format", "records", "separator", "actors", "ties");
    private static final Set<String> ACTOR = keys(List.of("each", "when", "mention", "key"), ActorField.values());
    private static final Set<String> TIE =
            keys(List.of("each", "when", "directed", "source", "target"), TieField.values());

    private final String file;
    private final MappingKeys keys;
    private final MappingValues values;

    private MappingFile(String file, FindingList findings) {
        this.file = file;
        this.keys = new MappingKeys(file, findings);
        this.values = new MappingValues(keys);
    }

    private static Set<String> keys(List<String> first, Enum<?>[] fields) {
        Set<String> keys = new LinkedHashSet<>(first);
        for (Enum<?> field : fields) {
            keys.add(MappingKeys.key(field));
        }
        return keys;
    }

    /**
     * The mapping of a file. Where anything is wrong in it, there is an error among the findings, and it should not be used.
     *
     * @throws Unreadable when it is no JSON
     */
    static Mapping read(ForeignFile file, FindingList findings) {
        if (file.bytes().length > MOST_BYTES) {
            throw new Unreadable(
                    new Place(file.name(), 0, ""),
                    "a mapping has at most " + MOST_BYTES + " bytes; leave out what is not needed");
        }
        return new MappingFile(file.name(), findings).mapping(JsonPieces.withComments(file));
    }

    private Mapping mapping(Tree whole) {
        Map<String, Tree> told = keys.fields(whole, "", WHOLE);
        List<Part> parts = new ArrayList<>();
        for (Tree part : keys.items(told.get("read"), "read", MOST_PARTS)) {
            parts.add(part(part));
        }
        if (parts.isEmpty()) {
            keys.wrong(
                    whole.line(),
                    "read",
                    "",
                    "tell in a list of this name how to read the files: read: [{format, actors, ties}]");
        }
        return new Mapping(file, keys.text(told.get("title"), "title"), parts, values.paths());
    }

    private Part part(Tree tree) {
        Map<String, Tree> told = keys.fields(tree, "read", PART);
        if (!told.containsKey("format")) {
            keys.wrong(tree.line(), "format", "", "tell the format of the files: csv, json or jsonl");
        }
        Form form = keys.oneOf(told.get("format"), "format", Form.class, Form.JSON);
        Context context = Context.of(form == Form.CSV);
        List<String> names = new ArrayList<>();
        Tree files = told.get("files");
        for (Tree name : files instanceof Tree.Text ? List.of(files) : keys.items(files, "files", MOST_RULES)) {
            names.add(keys.text(name, "files"));
        }
        List<ActorRule> actors = new ArrayList<>();
        for (Tree rule : keys.items(told.get("actors"), "actors", MOST_RULES)) {
            actors.add(actor(rule, context));
        }
        List<TieRule> ties = new ArrayList<>();
        for (Tree rule : keys.items(told.get("ties"), "ties", MOST_RULES)) {
            ties.add(tie(rule, context));
        }
        if (!told.containsKey("actors") && !told.containsKey("ties")) {
            keys.wrong(tree.line(), "ties", "", "tell how to read actors, ties or both: ties: [{source, target}]");
        }
        return new Part(
                tree.line(),
                names,
                form,
                records(told.get("records"), form, tree.line()),
                separator(told.get("separator"), form),
                actors,
                ties);
    }

    private ValuePath records(@Nullable Tree tree, Form form, long line) {
        ValuePath whole = ValuePath.of("$");
        if (tree == null) {
            if (form == Form.JSON) {
                keys.wrong(
                        line, "records", "", "tell where the records stand: $[*] where the file is one list of them");
            }
            return whole;
        }
        String text = keys.text(tree, "records");
        if (form == Form.CSV) {
            keys.wrong(tree.line(), "records", text, "is for JSON alone; the records of a table are its rows");
            return whole;
        }
        try {
            ValuePath path = ValuePath.of(text);
            if (path.fromRecord()
                    && path.steps().stream()
                            .allMatch(s -> s instanceof ValuePath.Named || s instanceof ValuePath.All)) {
                return path;
            }
            keys.wrong(
                    tree.line(),
                    "records",
                    text,
                    "must begin with $, which stands for the document, and go on with names and [*] alone: $.items[*]");
        } catch (IllegalArgumentException e) {
            keys.wrong(tree.line(), "records", text, String.valueOf(e.getMessage()));
        }
        return whole;
    }

    private char separator(@Nullable Tree tree, Form form) {
        if (tree == null) {
            return Mapping.FOUND_OUT;
        }
        String text = keys.text(tree, "separator");
        if (form != Form.CSV) {
            keys.wrong(tree.line(), "separator", text, "is for tables alone");
        }
        try {
            return DelimitedReader.named(text, new Place(file, tree.line(), "separator"));
        } catch (Unreadable e) {
            keys.wrong(tree.line(), "separator", text, String.valueOf(e.getMessage()));
            return Mapping.FOUND_OUT;
        }
    }

    private Occasion occasion(Map<String, Tree> told, long line, Context context, @Nullable Located each) {
        return new Occasion(line, each, values.conditions(told.get("when"), context));
    }

    private @Nullable Located each(Map<String, Tree> told, Context context) {
        Tree tree = told.get("each");
        if (tree == null) {
            return null;
        }
        String text = keys.text(tree, "each");
        if (context.table()) {
            keys.wrong(tree.line(), "each", text, "is for JSON alone; a row of a table has no lists");
            return null;
        }
        return values.path(text, tree.line(), "each", context);
    }

    private ActorRule actor(Tree tree, Context records) {
        Map<String, Tree> told = keys.fields(tree, "actors", ACTOR);
        Located each = each(told, records);
        Context context = each == null ? records : records.each(each.path().text());
        Map<ActorField, Value> fields = new EnumMap<>(ActorField.class);
        for (ActorField field : ActorField.values()) {
            Tree value = told.get(MappingKeys.key(field));
            if (value != null) {
                fields.put(field, values.value(value, MappingKeys.key(field), context));
            }
        }
        return new ActorRule(
                occasion(told, tree.line(), context, each),
                keys.truth(told.get("mention"), "mention", false),
                required(told, "key", tree, context),
                fields);
    }

    private TieRule tie(Tree tree, Context records) {
        Map<String, Tree> told = keys.fields(tree, "ties", TIE);
        Located each = each(told, records);
        Context context = each == null ? records : records.each(each.path().text());
        Map<TieField, Value> fields = new EnumMap<>(TieField.class);
        for (TieField field : TieField.values()) {
            Tree value = told.get(MappingKeys.key(field));
            if (value != null) {
                fields.put(field, values.value(value, MappingKeys.key(field), context));
            }
        }
        return new TieRule(
                occasion(told, tree.line(), context, each),
                keys.truth(told.get("directed"), "directed", true),
                required(told, "source", tree, context),
                required(told, "target", tree, context),
                fields);
    }

    private Value required(Map<String, Tree> told, String key, Tree rule, Context context) {
        Tree value = told.get(key);
        if (value == null) {
            keys.wrong(rule.line(), key, "", "tell " + key + ": by which text " + subject(key) + " is known");
            return new Value(key, List.of());
        }
        return values.value(value, key, context);
    }

    private static String subject(String key) {
        return key.equals("key") ? "the actor" : "the actor at this end";
    }
}
