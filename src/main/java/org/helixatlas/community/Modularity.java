package org.helixatlas.community;

import java.util.BitSet;
import org.helixatlas.network.View;

/** How much more of the edges' weight lies within groups than chance would put there, given each node's strength. */
final class Modularity {

    private Modularity() {}

    /**
     * Q = sum over groups of inside / 2m - resolution (strength / 2m)^2, where inside counts every edge within the group from both
     * ends (Newman, Phys. Rev. E 69, 026113 and 70, 056131, 2004; with a resolution Reichardt and Bornholdt, Phys. Rev. E 74,
     * 2006). From -1/2 to 1 at resolution 1; not a number without edges.
     */
    static double of(UndirectedGraph network, int[] group, double resolution) {
        double inside = 0;
        for (int v = 0; v < network.size(); v++) {
            for (int e = network.start()[v]; e < network.start()[v + 1]; e++) {
                if (group[network.target()[e]] == group[v]) {
                    inside += network.weight()[e];
                }
            }
        }
        return of(network, group, resolution, inside);
    }

    /**
     * The same, where it is known already what lies within groups.
     *
     * @param inside the weight of the edges within groups, each counted from both ends
     */
    static double of(UndirectedGraph network, int[] group, double resolution, double inside) {
        double[] strength = new double[network.size()];
        for (int v = 0; v < network.size(); v++) {
            strength[group[v]] += network.strength()[v];
        }
        double expected = 0;
        for (double s : strength) {
            expected += s / network.total() * (s / network.total());
        }
        return inside / network.total() - resolution * expected;
    }

    /**
     * The same by direction: chance joins v to w in proportion to what leaves v and what arrives at w (Leicht and Newman, Phys. Rev.
     * Lett. 100, 118703, 2008).
     */
    static double directed(View view, int[] group, double resolution) {
        double[] leaving = new double[view.size()];
        double[] arriving = new double[view.size()];
        double inside = 0;
        double total = 0;
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int w = view.outTarget(e);
                double weight = view.outWeight(e);
                leaving[group[v]] += weight;
                arriving[group[w]] += weight;
                total += weight;
                inside += group[v] == group[w] ? weight : 0;
            }
        }
        double expected = 0;
        for (int g = 0; g < leaving.length; g++) {
            expected += leaving[g] / total * (arriving[g] / total);
        }
        return inside / total - resolution * expected;
    }

    /**
     * The same in a two-mode network: chance joins only actors of different modes, v of the one to w of the other in proportion to
     * both their strengths (Barber, Phys. Rev. E 76, 066102, 2007). Q = sum over groups of inside / m - resolution s1 / m s2 / m, with
     * each edge counted once and s1, s2 the strengths of the group's members of either mode.
     */
    static double twoMode(UndirectedGraph network, BitSet second, int[] group, double resolution) {
        double[][] strength = new double[2][network.size()];
        double inside = 0;
        for (int v = 0; v < network.size(); v++) {
            strength[second.get(v) ? 1 : 0][group[v]] += network.strength()[v];
            for (int e = network.start()[v]; e < network.start()[v + 1]; e++) {
                inside += group[network.target()[e]] == group[v] ? network.weight()[e] : 0;
            }
        }
        // The network counts each edge from both ends.
        double edges = network.total() / 2;
        double expected = 0;
        for (int g = 0; g < network.size(); g++) {
            expected += strength[0][g] / edges * (strength[1][g] / edges);
        }
        return inside / network.total() - resolution * expected;
    }
}
