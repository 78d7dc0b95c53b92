package org.helixatlas.ingest;

import java.util.Map;

/**
 * A version of a data set that was loaded.
 *
 * @param number counts the versions of the data set, from 1 in the order of their first loads
 * @param version as the data set says
 * @param checksum the hash of its files
 * @param graphVersion the version of the graph after its first load
 * @param current whether the graph holds it now
 * @param rows how many rows each of its files has
 */
record KeptVersion(
        int number, String version, String checksum, String graphVersion, boolean current, Map<String, Integer> rows) {}
