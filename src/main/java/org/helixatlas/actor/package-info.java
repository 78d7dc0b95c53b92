/**
 * Who is who: search by any name, the profile of one actor with its evidence, and its ego network.
 * All of it comes from memory; only names from elsewhere are matched by Neo4j.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"model", "graph", "network", "web", "work", "evidence", "figure"})
package org.helixatlas.actor;

import org.jspecify.annotations.NullMarked;
