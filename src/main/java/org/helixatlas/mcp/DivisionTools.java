package org.helixatlas.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What an assistant may ask of the groups into which a network falls; every tool only reads. */
@Component
@ConditionalOnWebApplication
class DivisionTools implements Tools {

    private static final String DIVIDING =
            "Id of a measure that divides actors into groups: leiden without it; louvain, label-propagation, components.";

    private final RestInterface rest;

    DivisionTools(RestInterface rest) {
        this.rest = rest;
    }

    @McpTool(
            name = "divisions_agreement",
            title = "Whether two divisions agree",
            description =
                    "Divides the network of two years, or the same one by two measures, into groups and compares them over the actors of"
                            + " both: adjusted Rand index and normalised mutual information, and how many actors each two groups share.")
    @Members({
        "measure string",
        "other string",
        "actors integer",
        "groups integer",
        "againstGroups integer",
        "items array",
        "about object",
        "against object"
    })
    CallToolResult divisionsAgreement(
            @McpToolParam(required = false, description = DIVIDING) @Nullable String measure,
            @McpToolParam(required = false, description = "The measure that divides the second network, if another.")
                    @Nullable
                    String other,
            @McpToolParam(required = false, description = "The year of the first network.") @Nullable Integer asOf,
            @McpToolParam(required = false, description = "The year of the second network.") @Nullable
                    Integer againstAsOf,
            @McpToolParam(required = false, description = GraphTools.FAMILIES) @Nullable String families,
            @McpToolParam(required = false, description = "Kinds of actors, separated by commas.") @Nullable
                    String kinds,
            @McpToolParam(required = false, description = GraphTools.DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        String labels = GraphTools.labels(kinds);
        return rest.get(
                        GraphTools.parameters(
                                "other",
                                other,
                                "asOf",
                                asOf,
                                "families",
                                families,
                                "kinds",
                                labels,
                                "datasets",
                                datasets,
                                "against.asOf",
                                againstAsOf,
                                "against.families",
                                families,
                                "against.kinds",
                                labels,
                                "against.datasets",
                                datasets),
                        "api",
                        "measures",
                        measure == null ? "leiden" : measure,
                        "agreement")
                .in(detail);
    }

    @McpTool(
            name = "communities_over_periods",
            title = "Communities followed over periods",
            description =
                    "Divides the network of each period and follows communities from one to the next by the members that they share: which"
                            + " go on, are born, die, merge and split.")
    @Members({"measure string", "threshold number", "least integer", "periods array", "items array", "about object"})
    CallToolResult communitiesOverPeriods(
            @McpToolParam(description = "Periods in order, such as 1980-1989,1990-1999,2000-2009.") String periods,
            @McpToolParam(required = false, description = DIVIDING) @Nullable String measure,
            @McpToolParam(
                            required = false,
                            description = "The least Jaccard index of the members of two that match; 0.3 without it.")
                    @Nullable
                    Double threshold,
            @McpToolParam(required = false, description = "Kinds of actors, separated by commas.") @Nullable
                    String kinds,
            @McpToolParam(required = false, description = GraphTools.DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        GraphTools.parameters(
                                "periods",
                                periods,
                                "measure",
                                measure,
                                "threshold",
                                threshold,
                                "kinds",
                                GraphTools.labels(kinds),
                                "datasets",
                                datasets),
                        "api",
                        "network",
                        "periods",
                        "communities")
                .in(detail);
    }

    @McpTool(
            name = "measure_by_groups",
            title = "Means of a measure by kind or sphere",
            description =
                    "Whether actors of different kinds or spheres differ in a measure: mean of each group, and how it stands among"
                            + " permutations of the values.")
    @Members({
        "measure string",
        "by string",
        "seed integer",
        "withoutGroup integer",
        "withoutValue integer",
        "items array",
        "about object"
    })
    CallToolResult measureByGroups(
            @McpToolParam(description = "A measure's id, from list_measures.") String measure,
            @McpToolParam(required = false, description = "sphere without it, or kind.") @Nullable String groupBy,
            @McpToolParam(required = false, description = GraphTools.WEIGHTED) @Nullable String weighted,
            @McpToolParam(required = false, description = GraphTools.FAMILIES) @Nullable String families,
            @McpToolParam(required = false, description = GraphTools.DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = GraphTools.AS_OF) @Nullable Integer asOf,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        GraphTools.parameters(
                                "groupBy",
                                groupBy,
                                "weighted",
                                weighted,
                                "families",
                                families,
                                "datasets",
                                datasets,
                                "asOf",
                                asOf),
                        "api",
                        "measures",
                        measure,
                        "groups")
                .in(detail);
    }
}
