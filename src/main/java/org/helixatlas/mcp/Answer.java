package org.helixatlas.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the REST interface answered.
 *
 * @param json an object; where it is an error, one that says what would be right
 */
record Answer(JsonNode json, boolean isError) {

    static final String DETAIL = "full for the whole answer; without it lists and texts are cut so that it has at most "
            + ShortAnswer.CHARACTERS + " characters, and it says how much was left out.";

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    /** The answer for an assistant, short unless all of it was asked for. */
    CallToolResult in(@Nullable String detail) {
        boolean full = isError || (detail != null && detail.strip().equalsIgnoreCase("full"));
        JsonNode told = full ? json : ShortAnswer.of(json);
        CallToolResult.Builder result =
                CallToolResult.builder().addTextContent(told.toString()).isError(isError);
        if (!isError) {
            result.structuredContent(JsonMapper.shared().convertValue(told, MEMBERS));
        }
        return result.build();
    }
}
