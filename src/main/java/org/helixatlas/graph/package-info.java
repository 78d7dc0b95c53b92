/**
 * The database: Neo4j as a child process of the service or as a remote server, the Cypher files, and the graph's version.
 * All other code sees only the driver and what this package says of the database's state.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "launch", "work"})
package org.helixatlas.graph;

import org.jspecify.annotations.NullMarked;
