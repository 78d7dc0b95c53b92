package org.helixatlas.community;

import java.util.BitSet;
import java.util.Objects;
import org.helixatlas.measure.DivisionQuality;
import org.helixatlas.network.SimpleGraph;
import org.springframework.stereotype.Component;

/** Barber's modularity of the best division that {@link TwoModeCommunities} finds as it searches by default; in small networks that of the best there is. */
@Component
class BestTwoModeModularity implements DivisionQuality {

    @Override
    public String title() {
        return "two-mode-modularity";
    }

    @Override
    public boolean ofTwoModes() {
        return true;
    }

    @Override
    public double steps(int nodes, int ties) {
        return TwoModeCommunities.EFFORT * TwoModeCommunities.USUAL_STARTS * (nodes + (double) ties);
    }

    @Override
    public double of(SimpleGraph graph) {
        UndirectedGraph joined = UndirectedGraph.of(graph);
        BitSet second = Objects.requireNonNull(graph.second());
        if (joined.total() == 0) {
            return Double.NaN;
        }
        return AllDivisions.canBeTried(joined)
                ? AllDivisions.best(joined, second)
                : Modularity.twoMode(
                        joined,
                        second,
                        TwoModeCommunities.best(joined, second, 1, TwoModeCommunities.USUAL_STARTS, 0),
                        1);
    }
}
