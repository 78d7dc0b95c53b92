package org.helixatlas.ingest;

import java.util.Set;

/**
 * What a load has done.
 *
 * @param alone whether the graph holds the data sets of this service and no other, so that their rows tell its network
 * @param written the data sets that it has written
 */
record DoneLoad(LoadReport report, boolean alone, Set<String> written) {}
