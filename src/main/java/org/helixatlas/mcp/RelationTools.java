package org.helixatlas.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What an assistant may ask of relations among actors; every tool only reads. */
@Component
@ConditionalOnWebApplication
class RelationTools implements Tools {

    private static final String RELATIONS =
            "Relations, separated by commas: ties, families, relation types, same-sphere, same-kind, same-park, same-place,"
                    + " founding-difference.";

    private final RestInterface rest;

    RelationTools(RestInterface rest) {
        this.rest = rest;
    }

    @McpTool(
            name = "relations_correlation",
            title = "Correlation of relations",
            description =
                    "How far relations among the same actors go together: QAP correlations of each two, with p from permutations of"
                            + " the actors, over the network that the filter leaves.")
    @Members({"relations array", "permutations integer", "seed integer", "items array", "about object"})
    CallToolResult relationsCorrelation(
            @McpToolParam(description = RELATIONS) String relations,
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
                                "kinds",
                                GraphTools.labels(kinds),
                                "datasets",
                                datasets,
                                "asOf",
                                asOf,
                                "certainty",
                                certainty),
                        "api",
                        "association",
                        "correlation")
                .in(detail);
    }

    @McpTool(
            name = "relations_regression",
            title = "Regression of relations",
            description =
                    "On what a relation among actors depends: MRQAP regression on other relations, with p by double"
                            + " semi-partialling, over the network that the filter leaves.")
    @Members({
        "dependent string",
        "dyads integer",
        "rSquared number",
        "terms array",
        "relations array",
        "permutations integer",
        "seed integer",
        "about object"
    })
    CallToolResult relationsRegression(
            @McpToolParam(description = "The relation to be explained, named as the predictors are.") String dependent,
            @McpToolParam(description = RELATIONS) String predictors,
            @McpToolParam(required = false, description = "Kinds of actors, separated by commas.") @Nullable
                    String kinds,
            @McpToolParam(required = false, description = GraphTools.DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = GraphTools.AS_OF) @Nullable Integer asOf,
            @McpToolParam(required = false, description = GraphTools.CERTAINTY) @Nullable String certainty,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        GraphTools.parameters(
                                "dependent",
                                dependent,
                                "predictors",
                                predictors,
                                "kinds",
                                GraphTools.labels(kinds),
                                "datasets",
                                datasets,
                                "asOf",
                                asOf,
                                "certainty",
                                certainty),
                        "api",
                        "association",
                        "regression")
                .in(detail);
    }

    @McpTool(
            name = "network_chance",
            title = "The network against chance",
            description =
                    "Whether transitivity, clustering, the E-I index, centralisation or the fit of a core are higher or lower than in random"
                            + " networks that have something in common with this one, with p on both sides, over the network that the"
                            + " filter leaves.")
    @Members({"given string", "draws integer", "seed integer", "items array", "about object"})
    CallToolResult networkChance(
            @McpToolParam(
                            required = false,
                            description =
                                    "What random networks have in common with this one: size (not where ties weigh), ties (without it),"
                                            + " degrees, or with directed dyads.")
                    @Nullable
                    String given,
            @McpToolParam(
                            required = false,
                            description =
                                    "Which figures, separated by commas; modularity, of communities, and core-fit and core-errors, for a"
                                            + " core and a periphery, only where named.")
                    @Nullable
                    String figures,
            @McpToolParam(required = false, description = GraphTools.DIRECTED) @Nullable Boolean directed,
            @McpToolParam(required = false, description = GraphTools.EVENTS) @Nullable String events,
            @McpToolParam(required = false, description = GraphTools.WEIGHTED) @Nullable String weighted,
            @McpToolParam(required = false, description = GraphTools.FAMILIES) @Nullable String families,
            @McpToolParam(required = false, description = "Kinds of actors, separated by commas.") @Nullable
                    String kinds,
            @McpToolParam(required = false, description = GraphTools.DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = GraphTools.AS_OF) @Nullable Integer asOf,
            @McpToolParam(required = false, description = GraphTools.CERTAINTY) @Nullable String certainty,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        GraphTools.parameters(
                                "given",
                                given,
                                "figures",
                                figures,
                                "directed",
                                directed,
                                "events",
                                GraphTools.labels(events),
                                "weighted",
                                weighted,
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
                        "chance")
                .in(detail);
    }

    @McpTool(
            name = "ego_composition",
            title = "Composition of an ego network",
            description =
                    "Of whom the network around one actor is made: partners by kind and sphere, how mixed they are, whether it seeks its"
                            + " like (E-I index, Coleman's index), density, structural holes by family of ties, and in how many families it is tied"
                            + " to each contact.")
    @Members({
        "ego string",
        "inNetwork boolean",
        "alters integer",
        "simmelianTies integer",
        "attributes array",
        "holes array",
        "strength object",
        "about object"
    })
    CallToolResult egoComposition(
            @McpToolParam(description = "The actor's id.") String id,
            @McpToolParam(required = false, description = "Kinds of actors, separated by commas.") @Nullable
                    String kinds,
            @McpToolParam(required = false, description = GraphTools.DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = GraphTools.AS_OF) @Nullable Integer asOf,
            @McpToolParam(required = false, description = GraphTools.CERTAINTY) @Nullable String certainty,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        GraphTools.parameters(
                                "kinds",
                                GraphTools.labels(kinds),
                                "datasets",
                                datasets,
                                "asOf",
                                asOf,
                                "certainty",
                                certainty),
                        "api",
                        "actors",
                        id,
                        "composition")
                .in(detail);
    }

    @McpTool(
            name = "network_periods",
            title = "Change from period to period",
            description =
                    "What stays, comes and goes from one period of years to the next: turnover, persistence and Jaccard's index of actors"
                            + " and tied pairs, with ties without a first year counted by themselves.")
    @Members({"periods array", "items array", "about object"})
    CallToolResult networkPeriods(
            @McpToolParam(description = "Periods in order, such as 1980-1989,1990-1999,2000-2009.") String periods,
            @McpToolParam(required = false, description = GraphTools.WEIGHTED) @Nullable String weighted,
            @McpToolParam(required = false, description = "Kinds of actors, separated by commas.") @Nullable
                    String kinds,
            @McpToolParam(required = false, description = GraphTools.DATASETS) @Nullable String datasets,
            @McpToolParam(
                            required = false,
                            description = "possible takes in what may have been in a period too; certain without it.")
                    @Nullable
                    String certainty,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        GraphTools.parameters(
                                "periods",
                                periods,
                                "weighted",
                                weighted,
                                "kinds",
                                GraphTools.labels(kinds),
                                "datasets",
                                datasets,
                                "certainty",
                                certainty),
                        "api",
                        "network",
                        "periods")
                .in(detail);
    }
}
