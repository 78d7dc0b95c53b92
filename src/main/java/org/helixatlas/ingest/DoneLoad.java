package org.helixatlas.ingest;

/**
 * What a load has done.
 *
 * @param fromNothing whether it has written all that the graph holds, so that nobody else's content is in it
 */
record DoneLoad(LoadReport report, boolean fromNothing) {}
