package org.helixatlas.console;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one needs to know of the graph to write a right query.
 *
 * @param graphVersion the version of the graph that was counted
 * @param labels every label, general ones such as {@code Actor} included, by name
 * @param relationTypes ties in the order of the registry, then other relationships by name
 * @param procedures what queries may call to ask questions of the network; none where the database has not our plugin
 * @param notes how the graph is meant to be read
 */
record GraphSchema(
        String graphVersion,
        List<Label> labels,
        List<RelationshipType> relationTypes,
        List<Procedure> procedures,
        List<String> notes) {

    /**
     * A procedure.
     *
     * @param signature what it takes and what it yields
     */
    @Schema(name = "CypherProcedure")
    record Procedure(String name, String signature, String description) {}

    /**
     * A label.
     *
     * @param actor whether its nodes can act; null for labels of evidence and such
     * @param sphere the sphere of its nodes, where the label implies one
     * @param broader the label of a broader kind, which its nodes have too
     * @param names what a node of it is called in other languages, by language; null for labels of evidence and such
     * @param count how many nodes have it
     * @param example a query that returns some of them
     */
    record Label(
            String name,
            @Nullable Boolean actor,
            @Nullable String sphere,
            @Nullable String broader,
            @Nullable Map<String, String> names,
            long count,
            List<Property> properties,
            String example) {}

    /**
     * A type of relationship.
     *
     * @param tie whether it is a tie between actors, places or programmes, as opposed to evidence and the like
     * @param family the family of the tie
     * @param meaning what the tie means for descent or place: birth, renaming, merger, part, location or move
     * @param parent which end is the parent, source or target, where the type carries descent
     * @param verb the phrase from source to target
     * @param inverse the phrase from target to source
     * @param chineseVerb the phrase from source to target in Chinese
     * @param chineseInverse the phrase from target to source in Chinese
     * @param verbs the phrase from source to target in other languages, by language
     * @param inverses the phrase from target to source in other languages, by language
     * @param sources labels that a source may have by the registry, or does have where that is silent
     * @param targets labels of targets, likewise
     * @param example a query that returns some of them
     */
    record RelationshipType(
            String name,
            boolean tie,
            @Nullable String family,
            @Nullable Boolean directed,
            @Nullable String meaning,
            @Nullable String parent,
            @Nullable String verb,
            @Nullable String inverse,
            @Nullable String chineseVerb,
            @Nullable String chineseInverse,
            @Nullable Map<String, String> verbs,
            @Nullable Map<String, String> inverses,
            List<String> sources,
            List<String> targets,
            long count,
            List<Property> properties,
            String example) {}

    /**
     * A property.
     *
     * @param type Neo4j's type of its values
     * @param count how many nodes or relationships have it
     */
    record Property(String name, String type, long count) {}
}
