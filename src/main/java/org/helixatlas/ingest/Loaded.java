package org.helixatlas.ingest;

import java.util.List;

/**
 * Published when data sets are in the graph.
 *
 * @param datasets all that it holds now
 * @param version the graph's version
 */
record Loaded(List<Dataset> datasets, String version) {}
