package org.helixatlas.cohesion;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.helixatlas.network.Components;
import org.helixatlas.network.Distances;
import org.helixatlas.network.Sources;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * A network in figures. An edge is a pair of actors with at least one tie, an arc an ordered pair; an undirected tie makes two
 * arcs. A figure that the network does not define, such as the density of a single actor, is null.
 *
 * @param actors n, the number of actors, isolates included
 * @param ties the number of ties, parallel ones counted each
 * @param selfTies those of them from an actor to itself, which count in nothing below
 * @param edges m, the number of pairs that are tied
 * @param arcs the number of ordered pairs that are tied
 * @param density edges by possible edges, 2 m / (n (n - 1))
 * @param directedDensity arcs by possible arcs, arcs / (n (n - 1))
 * @param averageDegree partners of an actor on average, 2 m / n
 * @param components the number of weak components, isolates among them
 * @param componentSizes their sizes, the largest first
 * @param largestComponentShare the part of the actors that is in the largest component; of several the one with the first actor
 * @param isolates the number of actors without an edge
 * @param reciprocity the part of the arcs that is answered by one in return (Wasserman and Faust, Social Network Analysis, 1994)
 * @param transitivity 3 triangles by paths of length two (Newman, Strogatz and Watts, Phys. Rev. E 64, 2001)
 * @param averageClustering the mean over all actors of the part of their pairs of partners that is tied; 0 for actors with fewer
 *     than two partners (Watts and Strogatz, Nature 393, 1998)
 * @param diameter the longest shortest path in the largest component, directions ignored
 * @param averagePathLength the mean shortest path between two actors of the largest component, directions ignored
 * @param mixing edges by the spheres of their ends
 * @param directedMixing arcs by the spheres of source and target
 * @param externalInternalIndex (external - internal) / (external + internal) edges by sphere, -1 to 1; edges with an end outside
 *     all spheres are neither (Krackhardt and Stern, Social Psychology Quarterly 51, 1988)
 * @param externalInternalBySphere the same for the edges of one sphere, where it has any
 */
public record NetworkSummary(
        int actors,
        int ties,
        int selfTies,
        int edges,
        int arcs,
        @Nullable Double density,
        @Nullable Double directedDensity,
        @Nullable Double averageDegree,
        int components,
        List<Integer> componentSizes,
        @Nullable Double largestComponentShare,
        int isolates,
        @Nullable Double reciprocity,
        @Nullable Double transitivity,
        @Nullable Double averageClustering,
        @Nullable Integer diameter,
        @Nullable Double averagePathLength,
        SphereMixing mixing,
        SphereMixing directedMixing,
        @Nullable Double externalInternalIndex,
        Map<String, Double> externalInternalBySphere) {

    /**
     * Sums up a network. Distances make it O(n m) in the largest component; everything else is O(m^1.5) or less.
     *
     * @param undirected the network's undirected, unweighted view
     * @param directed the directed view of the same part of the same snapshot
     */
    public static NetworkSummary of(View undirected, View directed) {
        if (undirected.projection().directed()
                || undirected.projection().weighted()
                || !directed.projection().directed()
                || undirected.snapshot() != directed.snapshot()
                || !undirected.filter().equals(directed.filter())) {
            throw new IllegalArgumentException(
                    "A summary needs an undirected, unweighted and a directed view of the same");
        }
        int n = undirected.size();
        double pairs = n * (n - 1.0);
        Components components = Components.of(undirected);
        Clustering clustering = Clustering.of(undirected);
        PathLengths paths = PathLengths.of(undirected, components);
        SphereMixing mixing = SphereMixing.of(undirected);
        return new NetworkSummary(
                n,
                undirected.tieCount(),
                undirected.selfLoops(),
                undirected.edgeCount(),
                directed.edgeCount(),
                ratio(2.0 * undirected.edgeCount(), pairs),
                ratio(directed.edgeCount(), pairs),
                ratio(2.0 * undirected.edgeCount(), n),
                components.count(),
                IntStream.range(0, components.count())
                        .map(components::size)
                        .boxed()
                        .toList(),
                n == 0 ? null : ratio(components.size(0), n),
                undirected.isolates(),
                ratio(answered(directed), directed.edgeCount()),
                clustering.transitivity,
                clustering.average,
                paths.diameter,
                paths.average,
                mixing,
                SphereMixing.of(directed),
                mixing.externalInternal(),
                mixing.externalInternalBySphere());
    }

    private static @Nullable Double ratio(double part, double whole) {
        return whole == 0 ? null : part / whole;
    }

    /** The arcs that have one in return: targets that are also sources, both lists being in order. */
    private static int answered(View view) {
        int answered = 0;
        for (int v = 0; v < view.size(); v++) {
            int in = view.inStart(v);
            for (int out = view.outStart(v); out < view.outEnd(v); out++) {
                while (in < view.inEnd(v) && view.inSource(in) < view.outTarget(out)) {
                    in++;
                }
                if (in < view.inEnd(v) && view.inSource(in) == view.outTarget(out)) {
                    answered++;
                }
            }
        }
        return answered;
    }

    private record Clustering(
            @Nullable Double transitivity, @Nullable Double average) {

        static Clustering of(View view) {
            Triangles triangles = new Triangles(view);
            double corners = 0;
            double forks = 0;
            double sum = 0;
            for (int v = 0; v < view.size(); v++) {
                double degree = view.outEnd(v) - view.outStart(v);
                double partners = degree * (degree - 1) / 2;
                corners += triangles.at(v);
                forks += partners;
                sum += partners == 0 ? 0 : triangles.at(v) / partners;
            }
            return new Clustering(ratio(corners, forks), ratio(sum, view.size()));
        }
    }

    private record PathLengths(
            @Nullable Integer diameter, @Nullable Double average) {

        static PathLengths of(View view, Components components) {
            if (components.count() == 0) {
                return new PathLengths(null, null);
            }
            int[] nodes = components.nodes(0);
            double[] pairsAt = Sources.sum(nodes.length, nodes.length, () -> {
                Distances distances = Distances.outgoing(view);
                return (i, sums) -> {
                    distances.from(nodes[i]);
                    for (int j = 1; j < distances.reached(); j++) {
                        sums[(int) distances.to(distances.nearest(j))]++;
                    }
                };
            });
            int diameter = 0;
            double sum = 0;
            for (int d = 1; d < pairsAt.length; d++) {
                diameter = pairsAt[d] > 0 ? d : diameter;
                sum += pairsAt[d] * d;
            }
            return new PathLengths(diameter, ratio(sum, nodes.length * (nodes.length - 1.0)));
        }
    }
}
