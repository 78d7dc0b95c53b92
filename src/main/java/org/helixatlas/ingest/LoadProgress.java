package org.helixatlas.ingest;

/**
 * How far a load is; published as it goes on.
 *
 * @param dataset the data set that is being written
 * @param file its file that is being written
 * @param rows how many rows of that file are written
 * @param of how many it has
 * @param share how much of the whole load is done, from 0 to 1
 */
record LoadProgress(String dataset, String file, int rows, int of, double share) {}
