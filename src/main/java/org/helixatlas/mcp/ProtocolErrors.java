package org.helixatlas.mcp;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.EntityResponse;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers what an assistant may not ask by JSON-RPC 2.0, with the id of its request. The library answers with its own exception, which has
 * neither, but says which classes run.
 */
@Component
@ConditionalOnWebApplication
class ProtocolErrors implements BeanPostProcessor {

    private static final String ROUTES = "webMvcStatelessServerRouterFunction";

    private static final String SHAPE =
            "A message of JSON-RPC 2.0 is an object with jsonrpc, method and, where it wants an answer, id";

    private static final Set<String> METHODS = Set.of(
            "initialize",
            "ping",
            "tools/list",
            "tools/call",
            "prompts/list",
            "prompts/get",
            "resources/list",
            "resources/read",
            "resources/templates/list");

    @Override
    @SuppressWarnings("unchecked")
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals(ROUTES) && bean instanceof RouterFunction<?> routes
                ? ((RouterFunction<ServerResponse>) routes).filter(ProtocolErrors::answer)
                : bean;
    }

    private static ServerResponse answer(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!request.method().name().equals("POST")) {
            return next.handle(request);
        }
        String body = request.body(String.class);
        JsonNode asked = read(body);
        String method = asked.path("method").asString("");
        JsonNode id = asked.path("id").isValueNode()
                ? asked.path("id")
                : JsonMapper.shared().nullNode();
        if (asked.isMissingNode()) {
            return error(HttpStatus.BAD_REQUEST, id, ErrorCodes.PARSE_ERROR, "This is not JSON");
        }
        if (method.isEmpty() || !asked.path("jsonrpc").asString("").equals("2.0")) {
            return error(HttpStatus.BAD_REQUEST, id, ErrorCodes.INVALID_REQUEST, SHAPE);
        }
        if (!id.isNull() && !METHODS.contains(method)) {
            return error(HttpStatus.OK, id, ErrorCodes.METHOD_NOT_FOUND, "There is no method " + method);
        }
        ServerResponse response =
                next.handle(ServerRequest.from(request).body(body).build());
        return response instanceof EntityResponse<?> answer && answer.entity() instanceof McpError error
                ? error(response.statusCode(), id, error.getJsonRpcError().code(), error.getMessage())
                : response;
    }

    private static ServerResponse error(HttpStatusCode status, JsonNode id, int code, String message) {
        ObjectNode told = JsonMapper.shared().createObjectNode().put("jsonrpc", "2.0");
        told.set("id", id);
        told.putObject("error").put("code", code).put("message", message);
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(told.toString());
    }

    private static JsonNode read(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return JsonMapper.shared().missingNode();
        }
    }
}
