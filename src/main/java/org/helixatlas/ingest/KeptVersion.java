package org.helixatlas.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a data set that was loaded.
 *
 * @param number counts the versions of the data set, from 1 in the order of their first loads
 * @param version as the data set says; empty, as the other texts, when that cannot be read any more
 * @param checksum the hash of its files
 * @param graphVersion the version of the graph after its first load
 * @param current whether the graph holds it now
 * @param rows how many rows each of its files has
 * @param damage why its content cannot be had any more; absent for a sound one
 */
record KeptVersion(
        int number,
        String version,
        String checksum,
        String graphVersion,
        boolean current,
        Map<String, Integer> rows,
        @Nullable String damage) {}
