package org.helixatlas.cohesion;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.helixatlas.network.Components;
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
 * @param diameter the longest shortest path in the largest component, directions ignored; null where distances were sampled
 * @param averagePathLength the mean shortest path between two actors of the largest component, directions ignored
 * @param distances from how many actors these were measured, with the error where they were not all
 * @param smallWorld clustering and distances of the largest component beside those of a random network
 * @param triadCensus triples of actors by the sixteen ways to be tied (Davis and Leinhardt, 1972)
 * @param degreeAssortativity the correlation of the degrees at both ends of an edge, -1 to 1: above 0 when those with many partners
 *     keep to one another (Newman, Phys. Rev. Lett. 89, 208701, 2002); null where all ends are of one degree
 * @param mixing edges by the spheres of their ends
 * @param directedMixing arcs by the spheres of source and target
 * @param externalInternalIndex (external - internal) / (external + internal) edges by sphere, -1 to 1; edges with an end outside
 *     all spheres are neither (Krackhardt and Stern, Social Psychology Quarterly 51, 1988)
 * @param externalInternalByChance what the index would be with spheres dealt at random, exactly
 * @param externalInternalTest the index held against chance
 * @param sphereAssortativity the part by which edges within spheres exceed chance, of the most they could (Newman, Phys. Rev. E 67,
 *     026126, 2003)
 * @param externalInternalBySphere the E-I index of the edges of one sphere, where it has any
 * @param externalInternalByKind the same index by kind, with its expectation and test
 */
record NetworkSummary(
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
        PathLengths distances,
        @Nullable SmallWorld smallWorld,
        Map<String, Long> triadCensus,
        @Nullable Double degreeAssortativity,
        SphereMixing mixing,
        SphereMixing directedMixing,
        @Nullable Double externalInternalIndex,
        @Nullable IndexByChance externalInternalByChance,
        @Nullable PermutationTest externalInternalTest,
        @Nullable Double sphereAssortativity,
        Map<String, Double> externalInternalBySphere,
        @Nullable IndexByKind externalInternalByKind) {

    /**
     * Sums up a network. Distances make it O(n m) in the largest component, or O(m) for each sampled actor; everything else is O(m^1.5)
     * or less.
     *
     * @param undirected the network's undirected, unweighted view
     * @param directed the directed view of the same part of the same snapshot
     * @throws org.helixatlas.network.TooLarge when more permutations or samples are asked for than a few seconds allow
     */
    static NetworkSummary of(View undirected, View directed, SummaryOptions options) {
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
        PathLengths paths = PathLengths.of(undirected, components, options);
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
                paths.diameter(),
                paths.average(),
                paths,
                clustering.smallWorld(undirected, components, paths),
                TriadCensus.of(undirected, directed),
                degreeAssortativity(undirected),
                mixing,
                SphereMixing.of(directed),
                mixing.externalInternal(),
                IndexByChance.of(undirected, Category.SPHERE),
                PermutationTest.of(undirected, Category.SPHERE, options),
                mixing.assortativity(),
                mixing.externalInternalBySphere(),
                IndexByKind.of(undirected, options));
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

    /** Pearson's correlation over all ends of edges; sums of whole numbers, so that equal degrees give no variance at all. */
    private static @Nullable Double degreeAssortativity(View view) {
        double ends = 0;
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (int v = 0; v < view.size(); v++) {
            double degree = view.outEnd(v) - view.outStart(v);
            ends += degree;
            sum += degree * degree;
            squares += degree * degree * degree;
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int w = view.outTarget(e);
                products += degree * (view.outEnd(w) - view.outStart(w));
            }
        }
        return ratio(products * ends - sum * sum, squares * ends - sum * sum);
    }

    private record Clustering(
            @Nullable Double transitivity, @Nullable Double average, double[] at) {

        static Clustering of(View view) {
            Triangles triangles = new Triangles(view);
            double corners = 0;
            double forks = 0;
            double sum = 0;
            double[] at = new double[view.size()];
            for (int v = 0; v < view.size(); v++) {
                double degree = view.outEnd(v) - view.outStart(v);
                double partners = degree * (degree - 1) / 2;
                corners += triangles.at(v);
                forks += partners;
                at[v] = partners == 0 ? 0 : triangles.at(v) / partners;
                sum += at[v];
            }
            return new Clustering(ratio(corners, forks), ratio(sum, view.size()), at);
        }

        @Nullable
        SmallWorld smallWorld(View view, Components components, PathLengths paths) {
            if (components.count() == 0) {
                return null;
            }
            double ends = 0;
            double sum = 0;
            for (int v : components.nodes(0)) {
                ends += view.outEnd(v) - view.outStart(v);
                sum += at[v];
            }
            int n = components.size(0);
            return SmallWorld.of(n, ends, sum / n, paths.average());
        }
    }
}
