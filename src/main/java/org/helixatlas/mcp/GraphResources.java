package org.helixatlas.mcp;

import java.util.Map;
import org.springframework.ai.mcp.annotation.McpResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What an assistant may read once and keep: the graph's parts, its data sets and its measures, each in full. */
@Component
@ConditionalOnWebApplication
class GraphResources {

    private static final String JSON = "application/json";
    private static final Map<String, Object> ALL = Map.of("size", 500);

    private final RestInterface rest;

    GraphResources(RestInterface rest) {
        this.rest = rest;
    }

    @McpResource(
            uri = "atlas://schema",
            name = "schema",
            title = "The graph described",
            description = "Labels, relation types, their properties and counts.",
            mimeType = JSON)
    String schema() {
        return rest.get(Map.of(), "api", "schema").json().toString();
    }

    @McpResource(
            uri = "atlas://datasets",
            name = "datasets",
            title = "Data sets",
            description = "What is loaded, by whom it is described, and under which licence.",
            mimeType = JSON)
    String datasets() {
        return rest.get(ALL, "api", "datasets").json().toString();
    }

    @McpResource(
            uri = "atlas://measures",
            name = "measures",
            title = "Measures",
            description = "All measures with their definitions and references.",
            mimeType = JSON)
    String measures() {
        return rest.get(ALL, "api", "measures").json().toString();
    }
}
