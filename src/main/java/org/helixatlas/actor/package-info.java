/**
 * Who is who: search by any name, the profile of one actor with its evidence, and its ego network.
 * Search and evidence come from Neo4j, ties from the network in memory.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"model", "graph", "network", "web", "work", "evidence", "figure"})
package org.helixatlas.actor;

import org.jspecify.annotations.NullMarked;
