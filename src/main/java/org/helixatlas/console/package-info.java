/**
 * Questions in Cypher: the named queries of {@code cypher/queries}, each a file that cypher-shell runs unchanged.
 * Adding a query is adding a file.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"model", "graph", "network", "figure", "web", "work"})
package org.helixatlas.console;

import org.jspecify.annotations.NullMarked;
