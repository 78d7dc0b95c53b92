package org.helixatlas.web;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service's own interface answered.
 *
 * @param body as it was sent: JSON, or a picture
 * @param status that of HTTP
 */
public record OwnAnswer(byte[] body, int status) {

    static OwnAnswer of(String json, int status) {
        return new OwnAnswer(json.getBytes(StandardCharsets.UTF_8), status);
    }

    /** Whether it is an error; then the body is a problem document that says what would be right. */
    public boolean isError() {
        return status >= 400;
    }

    /** The body of an answer in JSON. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }
}
