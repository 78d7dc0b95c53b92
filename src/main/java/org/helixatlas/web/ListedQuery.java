package org.helixatlas.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.helixatlas.graph.CypherFile;
import org.jspecify.annotations.Nullable;

/**
 * A Cypher file as it is listed, with the Cypher that it runs.
 *
 * @param chinese title and question in Chinese, where somebody has written them
 */
public record ListedQuery(
        String name,
        String title,
        String answers,
        @Nullable ChineseQuery chinese,
        List<Described> parameters,
        List<Described> columns,
        String cypher) {

    /** The title and what is answered, in Chinese; described under the name that it had when it was the title alone. */
    @Schema(name = "ChineseTitle")
    public record ChineseQuery(String title, @Nullable String answers) {}

    /** A parameter or a column. */
    public record Described(
            String name,
            @Nullable String type,
            String description,
            @Nullable ChineseDescription chinese,
            @Nullable Object byDefault) {

        /** The description in Chinese. */
        public record ChineseDescription(String description) {}
    }

    /** What a file's header says of it. */
    public static ListedQuery of(CypherFile file) {
        return new ListedQuery(
                file.name(),
                file.title(),
                file.answers(),
                file.chineseTitle()
                        .map(title ->
                                new ChineseQuery(title, file.chineseAnswers().orElse(null)))
                        .orElse(null),
                file.parameters().stream().map(ListedQuery::described).toList(),
                file.columns().stream()
                        .map(c -> new Described(c.name(), null, c.description(), null, null))
                        .toList(),
                file.text());
    }

    private static Described described(CypherFile.Parameter parameter) {
        return new Described(
                parameter.name(),
                parameter.type().name().toLowerCase(Locale.ROOT),
                parameter.description(),
                parameter.chinese() == null ? null : new Described.ChineseDescription(parameter.chinese()),
                parameter.fallback());
    }
}
