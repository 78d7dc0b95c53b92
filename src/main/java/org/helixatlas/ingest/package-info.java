/**
 * From CSV to the graph: reads the data sets under {@code import/}, validates every cell and reference, and brings the graph in
 * line in one transaction. A load that finds any problem reports all of them and changes nothing.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "graph"})
package org.helixatlas.ingest;

import org.jspecify.annotations.NullMarked;
