/**
 * From CSV to the graph: reads the data sets under {@code import/}, validates every cell and reference, and brings the graph in
 * line in one transaction, or as a new store. A load that finds any problem reports all of them and changes nothing. Data sets also come and go by REST, by a
 * command and from a folder, and so do files from outside, once they are understood; what was loaded is kept, version by version.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "graph", "web", "work", "foreign"})
package org.helixatlas.ingest;

import org.jspecify.annotations.NullMarked;
