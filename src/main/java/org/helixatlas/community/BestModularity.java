package org.helixatlas.community;

import java.util.BitSet;
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
        return AllDivisions.canBeTried(joined)
                ? AllDivisions.best(joined, new BitSet())
                : Modularity.of(joined, leiden.best(joined, 1, STARTS, ITERATIONS, 0), 1);
    }
}
