/**
 * How two actors are connected: the shortest ways, all ways of some length, and the most reliable ones by the evidence of their
 * ties. Ways are found in memory; only the evidence of those shown is read from the database.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "evidence", "web", "figure"})
package org.helixatlas.path;

import org.jspecify.annotations.NullMarked;
