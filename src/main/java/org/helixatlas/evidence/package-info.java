/**
 * What everything stands on: sources and data sets, the evidence of one tie, figures, judgements and periods, and where the
 * statements of sources rival each other. Adding a rule for conflicts is adding a file to {@code cypher/conflicts}.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "graph", "network", "web", "work"})
package org.helixatlas.evidence;

import org.jspecify.annotations.NullMarked;
