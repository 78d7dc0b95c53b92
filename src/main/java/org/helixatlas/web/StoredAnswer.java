package org.helixatlas.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer as it was sent. */
final class StoredAnswer {

    private final String type;
    private final List<Map.Entry<String, String>> headers;
    private final byte[] body;
    private final @Nullable String pattern;
    private final Map<?, ?> variables;
    private volatile byte @Nullable [] compressed;

    /**
     * An answer.
     *
     * @param headers those that belong to it rather than to the connection, the client or the request
     * @param pattern that of the address
     * @param variables what the address gives in the pattern's places
     */
    StoredAnswer(
            String type,
            List<Map.Entry<String, String>> headers,
            byte[] body,
            @Nullable String pattern,
            Map<?, ?> variables) {
        this.type = type;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.pattern = pattern;
        this.variables = variables;
    }

    /** In bytes, as if it were compressed too. */
    int size() {
        return body.length + body.length / 4;
    }

    @Nullable
    String pattern() {
        return pattern;
    }

    Map<?, ?> variables() {
        return variables;
    }

    /** Sends it once more. */
    void write(HttpServletResponse response, boolean gzip) throws IOException {
        response.setContentType(type);
        headers.forEach(header -> response.addHeader(header.getKey(), header.getValue()));
        byte[] bytes = body;
        if (gzip) {
            Optional<byte[]> worth = compressed();
            if (worth.isPresent()) {
                bytes = worth.get();
                response.setHeader(HttpHeaders.CONTENT_ENCODING, Gzip.CODING);
            }
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The compressed body, made when it is first asked for. */
    private Optional<byte[]> compressed() throws IOException {
        byte[] known = compressed;
        if (known == null) {
            if (!Gzip.isWorthwhile(type, body.length)) {
                return Optional.empty();
            }
            known = Gzip.compressed(body);
            compressed = known;
        }
        return Optional.of(known);
    }
}
