package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * How edges run within and between the spheres.
 *
 * @param spheres the labels of rows and columns: the spheres, and {@code none} for actors without one
 * @param edges edges by the spheres of their ends. Without direction the matrix is symmetric, and an edge between two spheres
 *     stands in both of its cells; by direction rows are sources and columns targets
 */
record SphereMixing(List<String> spheres, List<List<Integer>> edges) {

    /** Copies the lists. */
    public SphereMixing {
        spheres = List.copyOf(spheres);
        edges = edges.stream().map(List::copyOf).toList();
    }

    static SphereMixing of(View view) {
        Vocabulary vocabulary = view.snapshot().vocabulary();
        int all = vocabulary.spheres().size() + 1;
        Integer[][] counts = new Integer[all][all];
        for (Integer[] row : counts) {
            Arrays.fill(row, 0);
        }
        boolean directed = view.projection().directed();
        for (int v = 0; v < view.size(); v++) {
            int from = sphere(view, v);
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int to = sphere(view, view.outTarget(e));
                // An undirected edge is met from both ends, which is right for two spheres and once too often for one.
                if (directed || from != to || v < view.outTarget(e)) {
                    counts[from][to]++;
                }
            }
        }
        return new SphereMixing(
                Stream.concat(vocabulary.sphereTitles().stream(), Stream.of("none"))
                        .toList(),
                Arrays.stream(counts).map(List::of).toList());
    }

    private static int sphere(View view, int v) {
        Sphere sphere = view.sphere(v);
        Vocabulary vocabulary = view.snapshot().vocabulary();
        return sphere == null ? vocabulary.spheres().size() : vocabulary.index(sphere);
    }

    /** How many spheres there are; the row after them is of actors without one. */
    private int count() {
        return edges.size() - 1;
    }

    /**
     * The E-I index of an undirected mixing: (external - internal) / (external + internal) edges, from -1, all ties within spheres,
     * to 1, all between (Krackhardt and Stern, Social Psychology Quarterly 51, 1988). Edges with an end outside all spheres are
     * neither. Null without any such edge.
     */
    @Nullable
    Double externalInternal() {
        double internal = 0;
        double external = 0;
        for (int s = 0; s < count(); s++) {
            internal += internal(s);
            external += external(s) / 2.0;
        }
        return index(external, internal);
    }

    /** The E-I index of each sphere by its own edges; spheres without any are left out. */
    Map<String, Double> externalInternalBySphere() {
        Map<String, Double> indices = new LinkedHashMap<>();
        for (int s = 0; s < count(); s++) {
            Double index = index(external(s), internal(s));
            if (index != null) {
                indices.put(spheres.get(s), index);
            }
        }
        return Collections.unmodifiableMap(indices);
    }

    /**
     * Assortativity by sphere of an undirected mixing: (sum of e_ss - sum of a_s^2) / (1 - sum of a_s^2), where e_ss is the part of the
     * edges that lies within sphere s and a_s the part of the ends of edges that is in it; 1 when all edges lie within spheres, 0 when
     * they do so as often as chance would have it, below 0 when less often (Newman, Phys. Rev. E 67, 026126, 2003). Edges with an
     * end outside all spheres do not count. Null without edges and when all ends are of one sphere.
     */
    @Nullable
    Double assortativity() {
        double internal = 0;
        double ends = 0;
        for (int s = 0; s < count(); s++) {
            internal += internal(s);
            ends += 2.0 * internal(s) + external(s);
        }
        double chance = 0;
        for (int s = 0; s < count(); s++) {
            double part = (2.0 * internal(s) + external(s)) / ends;
            chance += part * part;
        }
        return ends == 0 || chance == 1 ? null : (2 * internal / ends - chance) / (1 - chance);
    }

    private int internal(int s) {
        return edges.get(s).get(s);
    }

    private int external(int s) {
        return edges.get(s).stream().limit(count()).mapToInt(Integer::intValue).sum() - internal(s);
    }

    private static @Nullable Double index(double external, double internal) {
        double all = external + internal;
        return all == 0 ? null : (external - internal) / all;
    }
}
