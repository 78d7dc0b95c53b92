package org.helixatlas.ingest;

/**
 * How far a load is; published as it goes on.
 *
 * @param dataset the data set that is being written
 * @param file its file that is being written
 * @param rows how many rows of that file are written
 * @param of how many it has
 */
record LoadProgress(String dataset, String file, int rows, int of) {}
