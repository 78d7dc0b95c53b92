package org.helixatlas.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What an assistant may ask; every tool only reads. */
@Component
@ConditionalOnWebApplication
class GraphTools implements Tools {

    static final String FAMILIES =
            "Families of ties, separated by commas: investment, research, personnel, information, lineage, supply, governance,"
                    + " location, and those of its own that a data set declares (graph_schema lists them). All without it.";
    static final String DATASETS =
            "Data sets, separated by commas, such as hsp-thesis: all is then as these alone know it. All without it.";
    static final String AS_OF = "A year: what sources make sure of in it.";
    static final String CERTAINTY = "With a year: possible takes in what may have been then too; certain without it.";

    static final String DIRECTED = "Whether ties count by their direction.";
    static final String EVENTS =
            "Kinds that are events, separated by commas, such as Association: the network is then that of these and who is tied to them, in"
                    + " two modes.";
    static final String WEIGHTED =
            "What ties weigh: true (how many there are), heads, stake, or a unit of amounts such as CNY. Without it all count alike.";

    private final RestInterface rest;

    GraphTools(RestInterface rest) {
        this.rest = rest;
    }

    @McpTool(
            name = "search_actors",
            title = "Search actors",
            description =
                    "Finds universities, institutes, firms, authorities, parks and people by any of their names: English, Chinese,"
                            + " pinyin, abbreviations, former names. Gives the ids that the other tools need.")
    @Members({"items array", "page object"})
    CallToolResult searchActors(
            @McpToolParam(description = "A name or a part of one.") String name,
            @McpToolParam(required = false, description = "A kind, such as Firm or University.") @Nullable String kind,
            @McpToolParam(required = false, description = "How many at most, 1 to 500; 20 without it.") @Nullable
                    Integer size,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(parameters("q", name, "kind", labels(kind), "size", size == null ? 20 : size), "api", "actors")
                .in(detail);
    }

    @McpTool(
            name = "actor_profile",
            title = "Profile of an actor",
            description =
                    "All that the graph holds of one actor: names, figures, and ties by family and type, each with its evidence.")
    @Members({
        "id string",
        "kind string",
        "sphere string",
        "name string",
        "names array",
        "ties object",
        "observations array",
        "evidence array",
        "about object"
    })
    CallToolResult actorProfile(
            @McpToolParam(description = "The actor's id.") String id,
            @McpToolParam(required = false, description = FAMILIES) @Nullable String families,
            @McpToolParam(required = false, description = DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = AS_OF) @Nullable Integer asOf,
            @McpToolParam(required = false, description = CERTAINTY) @Nullable String certainty,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        parameters("families", families, "datasets", datasets, "asOf", asOf, "certainty", certainty),
                        "api",
                        "actors",
                        id)
                .in(detail);
    }

    @McpTool(
            name = "lineage",
            title = "Spin-off lineage",
            description =
                    "Who an actor came from and who came from it: spin-offs, foundings, mergers, splits and renamings.")
    @Members({
        "root object",
        "nodes array",
        "ties array",
        "steps array",
        "progeny object",
        "truncated boolean",
        "about object"
    })
    CallToolResult lineage(
            @McpToolParam(description = "The actor's id.") String id,
            @McpToolParam(required = false, description = "ancestors, descendants or both.") @Nullable String direction,
            @McpToolParam(required = false, description = "How many generations to follow.") @Nullable
                    Integer maxGenerations,
            @McpToolParam(required = false, description = DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        parameters("direction", direction, "maxGenerations", maxGenerations, "datasets", datasets),
                        "api",
                        "actors",
                        id,
                        "lineage")
                .in(detail);
    }

    @McpTool(
            name = "shortest_paths",
            title = "Shortest paths",
            description = "The shortest paths between two actors, each hop with its verb and evidence.")
    @Members({
        "from object",
        "to object",
        "length integer",
        "count integer",
        "paths array",
        "truncated boolean",
        "about object"
    })
    CallToolResult shortestPaths(
            @McpToolParam(description = "The id of the first actor.") String from,
            @McpToolParam(description = "The id of the last actor.") String to,
            @McpToolParam(required = false, description = "How many steps at most; 6 without it.") @Nullable
                    Integer maxLength,
            @McpToolParam(
                            required = false,
                            description =
                                    "Pass no actor with more neighbours than this number, or than this share (0.05) of all.")
                    @Nullable
                    String avoidHubs,
            @McpToolParam(required = false, description = FAMILIES) @Nullable String families,
            @McpToolParam(required = false, description = DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        parameters(
                                "from",
                                from,
                                "to",
                                to,
                                "maxLength",
                                maxLength,
                                "avoidHubs",
                                avoidHubs,
                                "families",
                                families,
                                "datasets",
                                datasets),
                        "api",
                        "paths")
                .in(detail);
    }

    @McpTool(
            name = "measure",
            title = "Compute a measure",
            description =
                    "Ranks actors by a measure such as betweenness or degree over the network that the filter leaves; says what it"
                            + " covers and by which definition.")
    @Members({"measure string", "found object", "items array", "about object"})
    CallToolResult measure(
            @McpToolParam(description = "The measure's id; list_measures gives them.") String measure,
            @McpToolParam(required = false, description = "How many actors, from the highest value; 20 without it.")
                    @Nullable
                    Integer top,
            @McpToolParam(required = false, description = "A variant of the measure.") @Nullable String by,
            @McpToolParam(required = false, description = DIRECTED) @Nullable Boolean directed,
            @McpToolParam(required = false, description = WEIGHTED) @Nullable String weighted,
            @McpToolParam(required = false, description = EVENTS) @Nullable String events,
            @McpToolParam(required = false, description = FAMILIES) @Nullable String families,
            @McpToolParam(required = false, description = "Kinds of actors, separated by commas.") @Nullable
                    String kinds,
            @McpToolParam(required = false, description = DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = AS_OF) @Nullable Integer asOf,
            @McpToolParam(required = false, description = CERTAINTY) @Nullable String certainty,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        parameters(
                                "top",
                                top == null ? 20 : top,
                                "by",
                                by,
                                "directed",
                                directed,
                                "weighted",
                                weighted,
                                "events",
                                labels(events),
                                "families",
                                families,
                                "kinds",
                                labels(kinds),
                                "datasets",
                                datasets,
                                "asOf",
                                asOf,
                                "certainty",
                                certainty),
                        "api",
                        "measures",
                        measure)
                .in(detail);
    }

    @McpTool(
            name = "named_query",
            title = "Run a named query",
            description = "Runs one of the named queries with its own parameters; those left out have their defaults.")
    @Members({"query string", "parameters object", "columns array", "rows array", "truncated boolean"})
    CallToolResult namedQuery(
            @McpToolParam(description = "The query's name.") String name,
            @McpToolParam(required = false, description = "Values by parameter name.") @Nullable
                    Map<String, Object> parameters,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(parameters == null ? Map.of() : new LinkedHashMap<>(parameters), "api", "queries", name)
                .in(detail);
    }

    @McpTool(
            name = "cypher",
            title = "Read-only Cypher",
            description =
                    "Runs one Cypher statement that only reads, within limits of time, rows and size; an error says what is wrong"
                            + " and where.")
    @Members({"columns array", "rows array", "truncated boolean", "graph object"})
    CallToolResult cypher(
            @McpToolParam(description = "The statement.") String query,
            @McpToolParam(required = false, description = "Values of its parameters.") @Nullable
                    Map<String, Object> parameters,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.post(
                        Map.of("query", query, "parameters", parameters == null ? Map.of() : parameters),
                        "api",
                        "cypher")
                .in(detail);
    }

    /** Kinds as the graph has them: assistants write {@code firm} or {@code science park} as readily as {@code SciencePark}. */
    static @Nullable String labels(@Nullable String kinds) {
        return kinds == null
                ? null
                : Arrays.stream(kinds.split(",", -1)).map(GraphTools::label).collect(Collectors.joining(","));
    }

    private static String label(String kind) {
        return Arrays.stream(kind.strip().split("[ _-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    static Map<String, @Nullable Object> parameters(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return parameters;
    }
}
