package org.helixatlas.linked;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers to who looks something up, in the form asked for. */
final class LinkedAnswers {

    private static final JsonMapper JSON = new JsonMapper();

    private final LinkedRows rows;
    private final Map<String, String> namespaces;

    /**
     * Answers of one sort of things.
     *
     * @param namespaces what their rows use beside those of the graph
     */
    LinkedAnswers(LinkedRows rows, Map<String, String> namespaces) {
        this.rows = rows;
        this.namespaces = namespaces;
    }

    /** What is told of a thing, made only where a form needs it. */
    @FunctionalInterface
    interface Told {

        /** The rows. */
        List<Map<String, Object>> rows();
    }

    /**
     * An answer.
     *
     * @param path of the thing, after what all identifiers begin with
     * @param page the page in a language
     */
    ResponseEntity<byte[]> answer(LinkedAsked asked, String path, Told told, Function<String, String> page)
            throws IOException {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(asked.form().type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.LINK, links(asked.form(), path));
        return switch (asked.form()) {
            case TURTLE -> answer.body(turtle(told.rows()));
            case JSON_LD -> answer.body(jsonLd(told.rows()));
            case HTML ->
                answer.header("Content-Security-Policy", LinkedPage.POLICY)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Referrer-Policy", "no-referrer")
                        .header(HttpHeaders.CONTENT_LANGUAGE, asked.language())
                        .body(page.apply(asked.language()).getBytes(StandardCharsets.UTF_8));
        };
    }

    private byte[] turtle(List<Map<String, Object>> told) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TurtleText text = new TurtleText(out, rows, List.of(), namespaces);
        for (Map<String, Object> row : told) {
            text.row(row);
        }
        text.flush();
        return out.toByteArray();
    }

    private byte[] jsonLd(List<Map<String, Object>> told) {
        Map<String, Object> context = new LinkedHashMap<>(rows.context());
        context.putAll(namespaces);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context);
        document.put("@graph", told);
        return JSON.writeValueAsBytes(document);
    }

    /** The identifier, and where the other forms are (RFC 8288). */
    private String links(LinkedForm sent, String path) {
        return Stream.concat(
                        Stream.of("<" + Iri.written(rows.identifiers() + path) + ">; rel=\"canonical\""),
                        Arrays.stream(LinkedForm.values())
                                .filter(form -> form != sent)
                                .map(form -> "<?format=" + form.title() + ">; rel=\"alternate\"; type=\""
                                        + form.plainType() + "\""))
                .collect(Collectors.joining(", "));
    }
}
