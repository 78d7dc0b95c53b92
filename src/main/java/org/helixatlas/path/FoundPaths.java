package org.helixatlas.path;

import java.util.List;

/**
 * The ways that were found.
 *
 * @param ways each as the nodes passed, both ends included
 * @param count how many there are, whether shown or not, at most {@link #COUNTLESS}; of an unfinished search, how many it met
 * @param truncated whether there are, or may be, more than those shown
 */
record FoundPaths(List<int[]> ways, long count, boolean truncated) {

    /** The largest number that JSON's readers keep exact; stands for itself and everything beyond. */
    static final long COUNTLESS = (1L << 53) - 1;
}
