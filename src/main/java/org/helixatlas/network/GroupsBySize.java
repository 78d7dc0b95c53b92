package org.helixatlas.network;

import java.util.Arrays;

/**
 * Groups of nodes that do not overlap, numbered from 0 by size, the largest first, and among equal sizes by their first nodes.
 *
 * @param group the group of each node
 * @param size the number of nodes of each group
 */
public record GroupsBySize(int[] group, int[] size) {

    /** The groups of nodes of equal label. Labels are 0 or more and less than the number of nodes. */
    public static GroupsBySize of(int[] labels) {
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
        int[] bySize = bySize(sizes, count);
        int[] number = new int[count];
        int[] size = new int[count];
        for (int i = 0; i < count; i++) {
            number[bySize[i]] = i;
            size[i] = sizes[bySize[i]];
        }
        for (int v = 0; v < n; v++) {
            group[v] = number[group[v]];
        }
        return new GroupsBySize(group, size);
    }

    /** The first numbers of sizes, the largest size first, and equal ones in their order. */
    private static int[] bySize(int[] sizes, int count) {
        int most = 0;
        for (int g = 0; g < count; g++) {
            most = Math.max(most, sizes[g]);
        }
        int[] next = new int[most + 2];
        for (int g = 0; g < count; g++) {
            next[most - sizes[g] + 1]++;
        }
        for (int i = 0; i <= most; i++) {
            next[i + 1] += next[i];
        }
        int[] order = new int[count];
        for (int g = 0; g < count; g++) {
            order[next[most - sizes[g]]++] = g;
        }
        return order;
    }
}
