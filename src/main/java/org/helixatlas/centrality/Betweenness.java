package org.helixatlas.centrality;

import java.util.Arrays;
import java.util.List;
import org.helixatlas.measure.Definition;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.Distances;
import org.helixatlas.network.Sources;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Betweenness: b(v) = sum over s, t other than v of sigma(s, t | v) / sigma(s, t), where sigma counts shortest paths from s to t
 * and those of them through v (Freeman, Sociometry 40, 1977). Brandes' accumulation (J. Math. Sociology 25, 2001): from each
 * source, delta(v) = sum over the next nodes w of sigma(v) / sigma(w) * (1 + delta(w)). O(nm), weighted O(nm log n).
 */
@Component
class Betweenness implements Measure {

    @Override
    public Definition definition() {
        return new Definition(
                "betweenness",
                "Betweenness centrality",
                "Who stands on the shortest paths between others, and so can carry, shape or hold up what passes.",
                "For every pair of other actors the share of their shortest paths that lead through the actor, summed over"
                        + " the pairs. Ends of a path do not count; a pair without a path adds nothing; isolates have 0.",
                "Divided by the number of pairs of others, (n - 1)(n - 2) / 2, or (n - 1)(n - 2) by direction: 0 to 1. 0 in"
                        + " networks of fewer than three.",
                "Paths follow the ties' directions, and every ordered pair counts; without direction every pair counts"
                        + " once.",
                "An edge's length is 1 / weight: many ties bring two actors near. Lengths that differ by less than 1e-11 of"
                        + " themselves are equal.",
                "Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40, 35-41."
                        + " Algorithm: Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of"
                        + " Mathematical Sociology 25, 163-177. Weighted: Newman, M. E. J. (2001). Scientific collaboration"
                        + " networks II. Physical Review E 64, 016132; Opsahl, T., Agneessens, F., Skvoretz, J. (2010)."
                        + " Node centrality in weighted networks. Social Networks 32, 245-251.",
                "O(nm), weighted O(nm log n)",
                List.of());
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        double[] value = Sources.sum(n, n, () -> new Accumulation(view));
        double pairs = (n - 1.0) * (n - 2.0);
        if (!view.projection().directed()) {
            for (int v = 0; v < n; v++) {
                value[v] /= 2;
            }
            pairs /= 2;
        }
        return Normalised.by(value, pairs);
    }

    /** One source's contribution to all others, in two passes over the nodes it reaches. */
    private static final class Accumulation implements Sources.Visitor {

        /** Counts of paths can grow beyond any double; above this a count keeps its powers of two apart. */
        private static final int WORD = 512;

        private static final double LARGE = Math.scalb(1.0, WORD);

        private final View view;
        private final boolean weighted;
        private final Distances distances;
        private final double[] paths;
        private final int[] exponent;
        private final double[] dependency;
        private final int[] before;
        private final int[] beforeEnd;
        private boolean large;

        Accumulation(View view) {
            this.view = view;
            weighted = view.projection().weighted();
            distances = Distances.outgoing(view);
            paths = new double[view.size()];
            exponent = new int[view.size()];
            dependency = new double[view.size()];
            before = new int[view.size() == 0 ? 0 : view.inEnd(view.size() - 1) + 1];
            beforeEnd = new int[view.size()];
        }

        @Override
        public void visit(int source, double[] sums) {
            distances.from(source);
            if (large) {
                Arrays.fill(exponent, 0);
                large = false;
            }
            paths[source] = 1;
            beforeEnd[0] = 0;
            for (int i = 1; i < distances.reached(); i++) {
                beforeEnd[i] = findBefore(distances.nearest(i), beforeEnd[i - 1]);
                count(distances.nearest(i), beforeEnd[i - 1], beforeEnd[i]);
            }
            for (int i = distances.reached() - 1; i > 0; i--) {
                int w = distances.nearest(i);
                double perPath = (1 + dependency[w]) / paths[w];
                for (int j = beforeEnd[i - 1]; j < beforeEnd[i]; j++) {
                    int v = before[j];
                    double share = paths[v] * perPath;
                    dependency[v] += large ? Math.scalb(share, exponent[v] - exponent[w]) : share;
                }
                sums[w] += dependency[w];
                dependency[w] = 0;
            }
            dependency[source] = 0;
        }

        /** Lists the nodes just before w on shortest paths, and says where the list ends. */
        private int findBefore(int w, int start) {
            int end = start;
            int last = view.inEnd(w);
            for (int e = view.inStart(w); e < last; e++) {
                int v = view.inSource(e);
                // Written always and kept at times: which edge is on a shortest path is nothing a processor could
                // foresee.
                before[end] = v;
                end += distances.isShortest(v, w, weighted ? view.inWeight(e) : 1) ? 1 : 0;
            }
            return end;
        }

        /** The paths to w are those to the nodes just before it. */
        private void count(int w, int start, int end) {
            double sum = 0;
            int scale = 0;
            if (large) {
                for (int j = start; j < end; j++) {
                    scale = Math.max(scale, exponent[before[j]]);
                }
            }
            for (int j = start; j < end; j++) {
                int v = before[j];
                sum += large ? Math.scalb(paths[v], exponent[v] - scale) : paths[v];
            }
            if (sum > LARGE) {
                sum /= LARGE;
                scale += WORD;
                large = true;
            }
            paths[w] = sum;
            exponent[w] = scale;
        }
    }
}
