package org.helixatlas.mcp;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the answers of tools consist of, by JSON Schema: their members at the top. None is required, since a short answer leaves out what is
 * empty, and more may come.
 */
final class Outputs {

    private static final String ITEMS = "items array";
    private static final String ABOUT = "about object";

    private static final Map<String, String[]> MEMBERS = Map.ofEntries(
            Map.entry("search_actors", new String[] {ITEMS, "page object"}),
            Map.entry("actor_profile", new String[] {
                "id string",
                "kind string",
                "sphere string",
                "name string",
                "names array",
                "ties object",
                "observations array",
                "evidence array",
                ABOUT
            }),
            Map.entry("lineage", new String[] {
                "root object", "nodes array", "ties array", "steps array", "progeny object", "truncated boolean", ABOUT
            }),
            Map.entry("shortest_paths", new String[] {
                "from object", "to object", "length integer", "count integer", "paths array", "truncated boolean", ABOUT
            }),
            Map.entry("measure", new String[] {"measure string", "found object", ITEMS, ABOUT}),
            Map.entry(
                    "relations_correlation",
                    new String[] {"relations array", "permutations integer", "seed integer", ITEMS, ABOUT}),
            Map.entry("relations_regression", new String[] {
                "dependent string",
                "dyads integer",
                "rSquared number",
                "terms array",
                "relations array",
                "permutations integer",
                "seed integer",
                ABOUT
            }),
            Map.entry("named_query", new String[] {
                "query string", "parameters object", "columns array", "rows array", "truncated boolean"
            }),
            Map.entry("cypher", new String[] {"columns array", "rows array", "truncated boolean", "graph object"}),
            Map.entry("list_measures", new String[] {"found integer", "all string", ITEMS}),
            Map.entry("list_queries", new String[] {"found integer", "all string", ITEMS}),
            Map.entry("describe_measure", new String[] {
                "id string", "title string", "tells string", "definition string", "options array", "reference string"
            }),
            Map.entry("describe_query", new String[] {
                "name string", "answers string", "parameters array", "columns array", "cypher string"
            }),
            Map.entry("graph_schema", new String[] {"graphVersion string"}));

    private Outputs() {}

    /** The schema of a tool's answers: of any object for one that is not known here. */
    static Map<String, Object> schema(String tool) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String member : MEMBERS.getOrDefault(tool, new String[0])) {
            String[] nameAndType = member.split(" ");
            properties.put(nameAndType[0], Map.of("type", nameAndType[1]));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        return schema;
    }
}
