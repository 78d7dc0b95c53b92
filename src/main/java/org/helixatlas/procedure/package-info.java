/**
 * Questions about the network as procedures of Cypher: the same code in the database that the service runs and, as a plugin, in a server
 * of somebody else's. It runs where there is no Spring, and is loaded at the first call.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "model",
            "graph",
            "network",
            "measure",
            "cohesion",
            "lineage",
            "path",
            "evidence",
            "web",
            "work"
        })
package org.helixatlas.procedure;

import org.jspecify.annotations.NullMarked;
