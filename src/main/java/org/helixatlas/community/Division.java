package org.helixatlas.community;

import org.helixatlas.network.GroupsBySize;

/**
 * A division of nodes into groups that do not overlap, numbered from 0 by size, the largest first, and among equal sizes by their
 * first node.
 *
 * @param group the group of each node
 * @param size the number of nodes of each group
 */
record Division(int[] group, int[] size) {

    /** The division in which nodes of equal label are of one group. Labels are 0 or more and less than the number of nodes. */
    static Division of(int[] labels) {
        GroupsBySize groups = GroupsBySize.of(labels);
        return new Division(groups.group(), groups.size());
    }

    /** How many groups there are. */
    int count() {
        return size.length;
    }
}
