package org.helixatlas.community;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.helixatlas.measure.DivisionQuality;
import org.helixatlas.network.SimpleGraph;
import org.springframework.stereotype.Component;

/**
 * The modularity of the best division that {@link Leiden} finds in several starts; in small networks that of the best there is, which the
 * search misses in one of a hundred: it ends a path of six in three pairs (.26), and two triples are better (.30). Random graphs have divisions of high modularity too
 * (Guimerà, Sales-Pardo and Amaral, Phys. Rev. E 70, 025101, 2004), so that the value alone shows no communities.
 */
@Component
class BestModularity implements DivisionQuality {

    /** With fewer, luck in the search of the network itself would count as a difference from chance. */
    private static final int STARTS = 10;

    private static final int ITERATIONS = 2;

    /** Up to as many tied nodes all divisions are compared, which takes less time than the search. */
    private static final int ALL_DIVISIONS = 10;

    private final Leiden leiden;

    BestModularity(Leiden leiden) {
        this.leiden = leiden;
    }

    @Override
    public String title() {
        return "modularity";
    }

    @Override
    public boolean ofTwoModes() {
        return false;
    }

    @Override
    public double steps(int nodes, int ties) {
        return leiden.effort() * STARTS * ITERATIONS * (nodes + (double) ties);
    }

    @Override
    public double of(SimpleGraph graph) {
        return of(UndirectedGraph.of(graph));
    }

    @Override
    public boolean weighs() {
        return true;
    }

    @Override
    public double of(SimpleGraph graph, double[] weight) {
        return of(UndirectedGraph.of(graph, weight));
    }

    private double of(UndirectedGraph joined) {
        if (joined.total() == 0) {
            return Double.NaN;
        }
        int[] tied = IntStream.range(0, joined.size())
                .filter(v -> joined.strength()[v] > 0)
                .toArray();
        return tied.length <= ALL_DIVISIONS
                ? ofAllDivisions(joined, tied)
                : Modularity.of(joined, leiden.best(joined, 1, STARTS, ITERATIONS, 0), 1);
    }

    /** The highest modularity of all divisions, which is a sum over groups: the best of each set of nodes from the best of its parts. */
    private static double ofAllDivisions(UndirectedGraph joined, int[] tied) {
        int sets = 1 << tied.length;
        double[] inside = new double[sets];
        double[] strength = new double[sets];
        double[] best = new double[sets];
        for (int set = 1; set < sets; set++) {
            int last = Integer.numberOfTrailingZeros(set);
            int rest = set & set - 1;
            int v = tied[last];
            inside[set] = inside[rest];
            strength[set] = strength[rest] + joined.strength()[v];
            for (int e = joined.start()[v]; e < joined.start()[v + 1]; e++) {
                int other = Arrays.binarySearch(tied, joined.target()[e]);
                if ((rest >> other & 1) == 1) {
                    inside[set] += 2 * joined.weight()[e];
                }
            }
            best[set] = Double.NEGATIVE_INFINITY;
            // Which of the others are in the group of the last: all of their sets, from all of them to none.
            int others = rest;
            while (true) {
                int group = set ^ rest | others;
                double share = strength[group] / joined.total();
                best[set] = Math.max(best[set], inside[group] / joined.total() - share * share + best[set ^ group]);
                if (others == 0) {
                    break;
                }
                others = others - 1 & rest;
            }
        }
        return best[sets - 1];
    }
}
