package org.helixatlas.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What an assistant may ask of circles of actors; every tool only reads. */
@Component
@ConditionalOnWebApplication
class CircleTools implements Tools {

    private final RestInterface rest;

    CircleTools(RestInterface rest) {
        this.rest = rest;
    }

    @McpTool(
            name = "network_cliques",
            title = "Cliques and k-plexes",
            description =
                    "Closed circles of actors who all are tied to one another (cliques), or nearly closed ones (k-plexes): how many of each"
                            + " size, the largest, who is in how many, and who together with whom, over the network that the filter"
                            + " leaves.")
    @Members({
        "k integer",
        "leastSize integer",
        "leastWeight number",
        "groups integer",
        "sizes array",
        "items array",
        "members integer",
        "actors array",
        "together integer",
        "pairs array",
        "leftOut object",
        "about object"
    })
    CallToolResult networkCliques(
            @McpToolParam(
                            required = false,
                            description =
                                    "How many of a group a member may lack, itself counted in: 1 for cliques (without it), 2 to 5 for"
                                            + " k-plexes.")
                    @Nullable
                    Integer k,
            @McpToolParam(required = false, description = "The size of the smallest group that counts.") @Nullable
                    Integer leastSize,
            @McpToolParam(required = false, description = "An actor's id: only the groups that it is in.") @Nullable
                    String actor,
            @McpToolParam(required = false, description = GraphTools.WEIGHTED) @Nullable String weighted,
            @McpToolParam(
                            required = false,
                            description =
                                    "With weighted: the least that two actors' ties must weigh together for the two to count as tied.")
                    @Nullable
                    Double leastWeight,
            @McpToolParam(required = false, description = GraphTools.FAMILIES) @Nullable String families,
            @McpToolParam(required = false, description = "Kinds of actors, separated by commas.") @Nullable
                    String kinds,
            @McpToolParam(required = false, description = GraphTools.DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = GraphTools.AS_OF) @Nullable Integer asOf,
            @McpToolParam(required = false, description = GraphTools.CERTAINTY) @Nullable String certainty,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        boolean cliques = k == null || k == 1;
        return rest.get(
                        GraphTools.parameters(
                                "k",
                                cliques ? null : k,
                                "leastSize",
                                leastSize,
                                "actor",
                                actor,
                                "weighted",
                                weighted,
                                "leastWeight",
                                leastWeight,
                                "families",
                                families,
                                "kinds",
                                GraphTools.labels(kinds),
                                "datasets",
                                datasets,
                                "asOf",
                                asOf,
                                "certainty",
                                certainty),
                        "api",
                        "network",
                        cliques ? "cliques" : "k-plexes")
                .in(detail);
    }
}
