package org.helixatlas.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What an assistant may ask of positions of actors; every tool only reads. */
@Component
@ConditionalOnWebApplication
class PositionTools implements Tools {

    private final RestInterface rest;

    PositionTools(RestInterface rest) {
        this.rest = rest;
    }

    @McpTool(
            name = "positions",
            title = "Positions of actors",
            description =
                    "Which actors hold alike positions: blocks by structural equivalence (tied to the same others), regular equivalence"
                            + " (tied to others of alike positions) or CONCOR, with the density of ties between them, the image"
                            + " matrix and the fit, over the network that the filter leaves.")
    @Members({
        "method string",
        "actors integer",
        "isolatesLeftOut integer",
        "rSquared number",
        "blocks array",
        "relations array",
        "about object"
    })
    CallToolResult positions(
            @McpToolParam(
                            required = false,
                            description =
                                    "Relations, separated by commas: ties, families, relation types; all or none weighed, as in"
                                            + " investment:CNY. ties without it.")
                    @Nullable
                    String relations,
            @McpToolParam(
                            required = false,
                            description =
                                    "correlation, euclidean, rege or concor; correlation without it. rege needs several relations or"
                                            + " directed.")
                    @Nullable
                    String method,
            @McpToolParam(
                            required = false,
                            description =
                                    "How many blocks; 4 without it. Not for concor, which parts all in two, twice.")
                    @Nullable
                    Integer blocks,
            @McpToolParam(required = false, description = "Whether ties count by their direction.") @Nullable
                    Boolean directed,
            @McpToolParam(required = false, description = "Kinds of actors, separated by commas.") @Nullable
                    String kinds,
            @McpToolParam(required = false, description = GraphTools.DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = GraphTools.AS_OF) @Nullable Integer asOf,
            @McpToolParam(required = false, description = GraphTools.CERTAINTY) @Nullable String certainty,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        GraphTools.parameters(
                                "relations",
                                relations,
                                "method",
                                method,
                                "blocks",
                                blocks,
                                "directed",
                                directed,
                                "kinds",
                                GraphTools.labels(kinds),
                                "datasets",
                                datasets,
                                "asOf",
                                asOf,
                                "certainty",
                                certainty),
                        "api",
                        "positions")
                .in(detail);
    }

    @McpTool(
            name = "blockmodel",
            title = "Generalised blockmodel",
            description =
                    "The partition of up to about a hundred actors whose ties come nearest to ideal blocks (Doreian, Batagelj and"
                            + " Ferligoj), with the ideal block that suits each pair of blocks, its inconsistencies, and how many"
                            + " starts came to it.")
    @Members({
        "ideal array",
        "starts integer",
        "seed integer",
        "inconsistencies number",
        "reached integer",
        "partitions integer",
        "actors integer",
        "isolatesLeftOut integer",
        "rSquared number",
        "blocks array",
        "relations array",
        "about object"
    })
    CallToolResult blockmodel(
            @McpToolParam(
                            required = false,
                            description =
                                    "Relations, separated by commas: ties, families, relation types. ties without it.")
                    @Nullable
                    String relations,
            @McpToolParam(
                            required = false,
                            description =
                                    "Ideal blocks, separated by commas: null, complete, row-dominant, column-dominant, regular,"
                                            + " row-regular, column-regular, row-functional, column-functional. null,complete"
                                            + " without it.")
                    @Nullable
                    String ideal,
            @McpToolParam(required = false, description = "How many blocks; 3 without it.") @Nullable Integer blocks,
            @McpToolParam(required = false, description = "Whether ties count by their direction.") @Nullable
                    Boolean directed,
            @McpToolParam(required = false, description = "Kinds of actors, separated by commas.") @Nullable
                    String kinds,
            @McpToolParam(required = false, description = GraphTools.DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = GraphTools.AS_OF) @Nullable Integer asOf,
            @McpToolParam(required = false, description = GraphTools.CERTAINTY) @Nullable String certainty,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        GraphTools.parameters(
                                "relations",
                                relations,
                                "ideal",
                                ideal,
                                "blocks",
                                blocks,
                                "directed",
                                directed,
                                "kinds",
                                GraphTools.labels(kinds),
                                "datasets",
                                datasets,
                                "asOf",
                                asOf,
                                "certainty",
                                certainty),
                        "api",
                        "positions",
                        "blockmodel")
                .in(detail);
    }
}
