package org.helixatlas.faults;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The fixed set of questions. The answers of some come from memory, of others from the database. */
enum Question {
    SEARCH("/api/actors?size=5&q=" + encoded("清华"), 4),
    PROFILE("/api/actors/tongfang", 4),
    OLD_PROFILE("/api/actors/tsinghua-university", 2),
    TIE("/api/ties/tsinghua-university--invested-in--tongfang", 1),
    OBSERVATIONS("/api/observations?metric=employees", 2),
    CYPHER(
            "/api/cypher?query=" + encoded("MATCH (f:Firm)-[t]->(o) RETURN type(t) AS tie, count(*) AS n ORDER BY tie"),
            4),
    NAMED_QUERY("/api/queries/lineage-spin-offs-of-an-institute", 2),
    LINEAGE("/api/actors/lenovo/lineage?direction=ancestors", 3),
    PATHS("/api/paths?from=tongfang&to=unisplendour&families=research,investment", 2),
    SUMMARY("/api/network/summary", 2),
    MEASURE("/api/measures/betweenness?families=research,investment&top=10", 3),
    COMMUNITIES("/api/measures/leiden?top=10", 1),
    NETWORK("/api/network?format=graphml", 1),
    CONFLICTS("/api/conflicts", 1),
    SOURCES("/api/sources", 1),
    DATASETS("/api/datasets", 1),
    SCHEMA("/api/schema", 1),
    FIGURE("/api/figures/spin-off-genealogy.svg", 0);

    private final String path;
    private final int weight;

    Question(String path, int weight) {
        this.path = path;
        this.weight = weight;
    }

    /** Where it is asked. */
    String path() {
        return path;
    }

    /** How often it is asked among others; one with 0 is asked only when all are. */
    int weight() {
        return weight;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
