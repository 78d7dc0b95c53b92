package org.helixatlas.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.helixatlas.graph.CypherFile.Column;
import org.helixatlas.graph.CypherFile.Field;
import org.helixatlas.graph.CypherFile.Parameter;
import org.helixatlas.graph.CypherFile.Type;
import org.helixatlas.model.SpellingSuggestion;
import org.jspecify.annotations.Nullable;

/** Reads the header and the statements of one Cypher file. */
final class CypherFileParser {

    private static final Pattern FIELD = Pattern.compile("// (title|answers): (\\S.*)");
    private static final Pattern FURTHER = Pattern.compile("// ([a-z][a-zA-Z-]*): (\\S.*)");
    private static final Pattern PARAMETER = Pattern.compile("// param (\\w+) \\((\\w+)\\): (\\S.*)");
    private static final Pattern PARAMETER_ZH = Pattern.compile("// paramZh (\\w+): (\\S.*)");
    private static final Pattern COLUMN = Pattern.compile("// column (\\w+): (\\S.*)");
    private static final Set<String> EVERYWHERE = Set.of(CypherFile.TITLE_ZH, CypherFile.ANSWERS_ZH);
    private static final Pattern CONTINUATION = Pattern.compile("// {3,}(\\S.*)");
    private static final Pattern DEFAULT = Pattern.compile(":param (\\w+) => (.+?);?");
    private static final Pattern TEXT = Pattern.compile("'[^'\\\\]*'");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** The folder whose headers also say how a result is drawn. */
    private static final String FIGURES = "figures";

    private final String folder;
    private final String name;
    private final String text;
    private final List<Entry> header = new ArrayList<>();
    private final Map<String, Object> defaults = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();
    private int line;

    private record Entry(String key, String name, String type, StringBuilder value, int line) {}

    CypherFileParser(String folder, String name, String text) {
        this.folder = folder;
        this.name = name;
        this.text = text;
    }

    CypherFile parse() {
        boolean inHeader = true;
        for (String raw : text.split("\\R", -1)) {
            line++;
            if (inHeader && raw.startsWith("//")) {
                headerLine(raw.stripTrailing());
            } else if (raw.startsWith(":param")) {
                inHeader = false;
                defaultLine(raw.strip());
            } else {
                inHeader &= raw.isBlank() && body.isEmpty();
                body.append(raw).append('\n');
            }
        }
        List<Parameter> parameters =
                entries("param").stream().map(this::parameter).toList();
        defaults.keySet().stream()
                .filter(p -> parameters.stream()
                        .noneMatch(declared -> declared.name().equals(p)))
                .findFirst()
                .ifPresent(p -> {
                    throw malformed("the header declares no parameter " + p);
                });
        entries("paramZh").stream()
                .filter(e -> parameters.stream()
                        .noneMatch(declared -> declared.name().equals(e.name)))
                .findFirst()
                .ifPresent(e -> {
                    line = e.line;
                    throw malformed("the header declares no parameter " + e.name);
                });
        List<String> statements = Arrays.stream(body.toString().split(";[ \\t]*\\n"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        if (statements.isEmpty()) {
            throw malformed("there is no statement");
        }
        return new CypherFile(
                folder,
                name,
                single("title"),
                single("answers"),
                parameters,
                entries("column").stream()
                        .map(e -> new Column(e.name, e.value.toString()))
                        .toList(),
                further(),
                statements,
                text);
    }

    private Map<String, Field> further() {
        Map<String, Field> fields = new LinkedHashMap<>();
        entries("field").forEach(e -> fields.put(e.name, new Field(e.value.toString(), e.line)));
        return Collections.unmodifiableMap(fields);
    }

    private void headerLine(String raw) {
        Matcher field = FIELD.matcher(raw);
        Matcher parameter = PARAMETER.matcher(raw);
        Matcher parameterZh = PARAMETER_ZH.matcher(raw);
        Matcher column = COLUMN.matcher(raw);
        Matcher further = FURTHER.matcher(raw);
        Matcher continuation = CONTINUATION.matcher(raw);
        if (field.matches()) {
            header.add(new Entry(field.group(1), "", "", new StringBuilder(field.group(2)), line));
        } else if (parameter.matches()) {
            once("param", parameter.group(1));
            header.add(new Entry(
                    "param", parameter.group(1), parameter.group(2), new StringBuilder(parameter.group(3)), line));
        } else if (parameterZh.matches()) {
            once("paramZh", parameterZh.group(1));
            header.add(new Entry("paramZh", parameterZh.group(1), "", new StringBuilder(parameterZh.group(2)), line));
        } else if (column.matches()) {
            once("column", column.group(1));
            header.add(new Entry("column", column.group(1), "", new StringBuilder(column.group(2)), line));
        } else if (further.matches() && (folder.equals(FIGURES) || EVERYWHERE.contains(further.group(1)))) {
            once("field", further.group(1));
            header.add(new Entry("field", further.group(1), "", new StringBuilder(further.group(2)), line));
        } else if (continuation.matches() && !header.isEmpty()) {
            header.get(header.size() - 1).value.append(' ').append(continuation.group(1));
        } else {
            throw malformed("a header line reads '// title: …', '// answers: …', '// param name (type): …', "
                    + "'// column name: …', is one of these in Chinese as '// answersZh: …', or continues the one above after three spaces, not '"
                    + raw + "'");
        }
    }

    private void once(String key, String entryName) {
        if (entries(key).stream().anyMatch(e -> e.name.equals(entryName))) {
            throw malformed("the " + key + " " + entryName + " stands twice");
        }
    }

    private void defaultLine(String raw) {
        Matcher matcher = DEFAULT.matcher(raw);
        if (!matcher.matches()) {
            throw malformed("a default reads ':param name => value;', not '" + raw + "'");
        }
        if (defaults.containsKey(matcher.group(1))) {
            throw malformed("the default of " + matcher.group(1) + " stands twice");
        }
        defaults.put(matcher.group(1), literal(matcher.group(2).strip()));
    }

    private @Nullable Object literal(String value) {
        if (value.equals("null")) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        if (NUMBER.matcher(value).matches()) {
            if (value.contains(".")) {
                return Double.valueOf(value);
            }
            return Long.valueOf(value);
        }
        if (TEXT.matcher(value).matches()) {
            return value.substring(1, value.length() - 1);
        }
        throw malformed("a default is a number, true, false, null or a text in single quotes, not " + value);
    }

    private Parameter parameter(Entry entry) {
        List<String> types = Arrays.stream(Type.values())
                .map(t -> t.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!types.contains(entry.type)) {
            line = entry.line;
            throw malformed(
                    "there is no parameter type " + entry.type + "; " + SpellingSuggestion.hint(entry.type, types));
        }
        return new Parameter(
                entry.name,
                Type.valueOf(entry.type.toUpperCase(Locale.ROOT)),
                entry.value.toString(),
                entries("paramZh").stream()
                        .filter(e -> e.name.equals(entry.name))
                        .map(e -> e.value.toString())
                        .findFirst()
                        .orElse(null),
                defaults.get(entry.name),
                !defaults.containsKey(entry.name));
    }

    private List<Entry> entries(String key) {
        return header.stream().filter(e -> e.key.equals(key)).toList();
    }

    private String single(String key) {
        List<Entry> found = entries(key);
        if (found.size() != 1) {
            line = 1;
            throw malformed("the header has " + found.size() + " lines '// " + key + ": …', where it needs one; it has "
                    + header.stream().map(Entry::key).distinct().collect(Collectors.joining(", ")));
        }
        return found.get(0).value.toString();
    }

    private IllegalArgumentException malformed(String problem) {
        return malformed(folder, name, line, problem);
    }

    static IllegalArgumentException malformed(String folder, String name, int line, String problem) {
        return new IllegalArgumentException("cypher/" + folder + "/" + name + ".cypher line " + line + ": " + problem);
    }
}
