package org.helixatlas.community;

import java.util.Arrays;
import org.helixatlas.network.Components;

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
        int n = labels.length;
        int[] found = new int[n];
        Arrays.fill(found, -1);
        int[] sizes = new int[n];
        int[] group = new int[n];
        int count = 0;
        for (int v = 0; v < n; v++) {
            if (found[labels[v]] < 0) {
                found[labels[v]] = count++;
            }
            group[v] = found[labels[v]];
            sizes[group[v]]++;
        }
        // Groups were found in the order of their first nodes, which is kept among equal sizes.
        int[] bySize = Components.bySize(sizes, count);
        int[] number = new int[count];
        int[] size = new int[count];
        for (int i = 0; i < count; i++) {
            number[bySize[i]] = i;
            size[i] = sizes[bySize[i]];
        }
        for (int v = 0; v < n; v++) {
            group[v] = number[group[v]];
        }
        return new Division(group, size);
    }

    /** How many groups there are. */
    int count() {
        return size.length;
    }
}
