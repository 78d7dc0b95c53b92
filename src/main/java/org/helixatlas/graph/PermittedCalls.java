package org.helixatlas.graph;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which procedures and functions a query may call: a list of what is known to be harmless, not of what is known to do harm. The
 * database that we run ourselves loses all others when it starts, Neo4j's own too; {@link ReadOnlyCypher} refuses them by name
 * at every database. Functions without a namespace are part of the language, and harmless.
 */
final class PermittedCalls {

    /** Our own; they read the graph. */
    static final Set<String> OWN = Set.of(
            "atlas.brokerage",
            "atlas.lineage",
            "atlas.measure",
            "atlas.paths",
            "atlas.structuralHoles",
            "atlas.summary");

    /** They describe the graph or search an index. */
    private static final Set<String> OF_NEO4J = Set.of(
            "db.index.fulltext.listAvailableAnalyzers",
            "db.index.fulltext.queryNodes",
            "db.index.fulltext.queryRelationships",
            "db.index.vector.queryNodes",
            "db.index.vector.queryRelationships",
            "db.info",
            "db.labels",
            "db.ping",
            "db.propertyKeys",
            "db.relationshipTypes",
            "db.schema.nodeTypeProperties",
            "db.schema.relTypeProperties",
            "db.schema.visualization");

    /** Neo4j's tools, its drivers and our own schema ask for these; an untrusted query has no use for them. */
    private static final Set<String> PROCEDURES_OF_TOOLS = Set.of(
            "db.awaitIndex",
            "db.awaitIndexes",
            "dbms.cluster.routing.getRoutingTable",
            "dbms.components",
            "dbms.info",
            "dbms.routing.getRoutingTable",
            "dbms.showCurrentUser");

    /** Namespaces that belong to the language: dates, durations, points and vectors. */
    private static final Set<String> NAMESPACES =
            Set.of("date", "datetime", "duration", "localdatetime", "localtime", "point", "time", "vector.similarity");

    private PermittedCalls() {}

    /** Whether a query may call a procedure. */
    static boolean admitsProcedure(String name) {
        return OWN.contains(name) || OF_NEO4J.contains(name);
    }

    /** Whether a procedure stays in the database that we run. */
    static boolean keepsProcedure(String name) {
        return admitsProcedure(name) || PROCEDURES_OF_TOOLS.contains(name);
    }

    /** Whether a query may call a function; of Neo4j's own names, case does not count. */
    static boolean admitsFunction(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || NAMESPACES.contains(name.substring(0, dot).toLowerCase(java.util.Locale.ROOT));
    }

    /** The procedures that a query may call, in order. */
    static String procedures() {
        Set<String> all = new TreeSet<>(OF_NEO4J);
        all.addAll(OWN);
        return String.join(", ", all);
    }
}
