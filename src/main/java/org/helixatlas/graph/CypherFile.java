package org.helixatlas.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file under {@code cypher/}: a header that says what it answers, and one or more statements. The same file runs unchanged in
 * cypher-shell.
 *
 * <pre>
 * // title: Firms of a university or institute
 * // titleZh: 大学或研究院所的企业
 * // answers: Which firms did this university or institute invest in?
 * // answersZh: 这所大学或研究院所投资了哪些企业？
 * // param investor (actor): whose investments
 * // paramZh investor: 谁的投资
 * // column firm: the firm's name
 * :param investor =&gt; 'chinese-academy-of-sciences';
 *
 * MATCH …
 * </pre>
 *
 * A header line that continues the one above starts with {@code //} and three spaces. A {@code :param} line gives the
 * parameter's default, for us as for cypher-shell. The lines in Chinese may be left out; tests want them of named queries and of rules
 * for conflicts.
 *
 * @param folder the folder under {@code cypher/}
 * @param name the file's name without its extension
 * @param title what it is called, in a few words
 * @param answers the question it answers, or what it does
 * @param parameters in the header's order
 * @param columns the columns of the result, in order; empty for statements that return nothing
 * @param fields further lines {@code // name: value} in the header's order; files of figures have several, others what stands in
 *     Chinese at most
 * @param statements in order, without their closing semicolons
 * @param text the file as it stands
 */
public record CypherFile(
        String folder,
        String name,
        String title,
        String answers,
        List<Parameter> parameters,
        List<Column> columns,
        Map<String, Field> fields,
        List<String> statements,
        String text) {

    /** A further line that every file may have: its title in Chinese. */
    public static final String TITLE_ZH = "titleZh";

    /** A further line that every file may have: what it answers, in Chinese. */
    static final String ANSWERS_ZH = "answersZh";

    /** What values a parameter takes. */
    public enum Type {
        /** The id of an actor. */
        ACTOR,
        /** Any text. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** Any number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** A list of maps; only for statements that the service itself runs. */
        ROWS
    }

    /**
     * A parameter of the statements.
     *
     * @param chinese the description in Chinese; null where nobody has written it yet
     * @param fallback the value when none is given; null where there is none, or where the default is null
     * @param required whether a value must be given
     */
    public record Parameter(
            String name,
            Type type,
            String description,
            @Nullable String chinese,
            @Nullable Object fallback,
            boolean required) {}

    /** A column of the result. */
    public record Column(String name, String description) {}

    /** A further line of the header, and where it stands. */
    public record Field(String value, int line) {}

    /** What is said of a file that does not keep its form: where, what is wrong, and what would be right. */
    public IllegalArgumentException malformed(int line, String problem) {
        return CypherFileParser.malformed(folder, name, line, problem);
    }

    /** Reads a file's text; errors name the file and the line. */
    public static CypherFile parse(String folder, String name, String text) {
        return new CypherFileParser(folder, name, text).parse();
    }

    /** The only statement of a file that has one. */
    public String statement() {
        if (statements.size() != 1) {
            throw new IllegalStateException(folder + "/" + name + " has " + statements.size() + " statements, not one");
        }
        return statements.get(0);
    }

    /** The title in Chinese; empty where nobody has written it yet. */
    public Optional<String> chineseTitle() {
        return field(TITLE_ZH);
    }

    /** What it answers in Chinese; empty where nobody has written it yet. */
    public Optional<String> chineseAnswers() {
        return field(ANSWERS_ZH);
    }

    /** The value of a further line; empty when the header has none of this name. */
    public Optional<String> field(String fieldName) {
        return Optional.ofNullable(fields.get(fieldName)).map(Field::value);
    }

    /** The parameter of this name; empty when the header has none. */
    public Optional<Parameter> parameter(String parameterName) {
        return parameters.stream().filter(p -> p.name.equals(parameterName)).findFirst();
    }
}
