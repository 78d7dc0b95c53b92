package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Who is joined to whom in a picture: nodes as numbers, neither direction nor parallel ties. */
final class Adjacency {

    private final int[][] neighbours;

    /** Joins {@code n} nodes by pairs of their numbers. */
    Adjacency(int n, List<int[]> pairs) {
        List<TreeSet<Integer>> sets = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            sets.add(new TreeSet<>());
        }
        for (int[] pair : pairs) {
            if (pair[0] != pair[1]) {
                sets.get(pair[0]).add(pair[1]);
                sets.get(pair[1]).add(pair[0]);
            }
        }
        neighbours = sets.stream()
                .map(s -> s.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    int size() {
        return neighbours.length;
    }

    int[] neighbours(int v) {
        return neighbours[v];
    }

    /** The connected parts, the largest first, each in the order of a breadth-first walk from its best connected node. */
    List<int[]> components() {
        List<Integer> starts = new ArrayList<>();
        for (int v = 0; v < size(); v++) {
            starts.add(v);
        }
        starts.sort(
                Comparator.comparingInt((Integer v) -> -neighbours[v].length).thenComparing(v -> v));
        boolean[] seen = new boolean[size()];
        List<int[]> components = new ArrayList<>();
        int[] queue = new int[size()];
        for (int start : starts) {
            if (seen[start]) {
                continue;
            }
            int end = 0;
            queue[end++] = start;
            seen[start] = true;
            for (int i = 0; i < end; i++) {
                for (int w : neighbours[queue[i]]) {
                    if (!seen[w]) {
                        seen[w] = true;
                        queue[end++] = w;
                    }
                }
            }
            components.add(java.util.Arrays.copyOf(queue, end));
        }
        components.sort(Comparator.comparingInt((int[] c) -> -c.length).thenComparingInt(c -> c[0]));
        return components;
    }
}
