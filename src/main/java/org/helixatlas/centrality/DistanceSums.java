package org.helixatlas.centrality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.Sources;
import org.helixatlas.network.View;

/**
 * For every node the sum of a function of the distances to all others in reach, exact or estimated from pivots: their mean times the
 * number in reach. Without direction that number is known, all others of the component; by direction it is estimated as well.
 */
final class DistanceSums {

    static final String CHEAPER = "estimate it with samples=500 or so, or narrow the filter";

    /** About how many of 64 searches that go side by side cost what one by itself does; fewer by direction, where fewer meet. */
    private static final double SIDE_BY_SIDE = 10;

    private static final double SIDE_BY_SIDE_DIRECTED = 6;

    /** About what the queue of a weighted search adds. */
    private static final double WEIGHTED = 16;

    private final View view;
    private final Options options;
    private final Pivots pivots;
    private final double[] seen;
    private final double[] sums;
    private final double[] squares;
    private final double[] ofOwnMode;

    private DistanceSums(View view, Options options, Pivots pivots, double[][] rows, double[] ofOwnMode) {
        this.view = view;
        this.options = options;
        this.pivots = pivots;
        this.sums = rows[0];
        this.seen = rows[1];
        this.squares = rows.length > 2 ? rows[2] : new double[0];
        this.ofOwnMode = ofOwnMode;
    }

    /** Sums a function of distances as the options {@code by}, {@code samples}, {@code seed} and {@code weightAs} say. */
    static DistanceSums of(View view, Options options, DoubleUnaryOperator function) {
        Pivots pivots = Pivots.of(view, options);
        DoubleUnaryOperator one = distance -> 1;
        DoubleUnaryOperator square = distance -> {
            double value = function.applyAsDouble(distance);
            return value * value;
        };
        DoubleUnaryOperator[] functions = pivots.complete()
                ? new DoubleUnaryOperator[] {function, one}
                : new DoubleUnaryOperator[] {function, one, square};
        double[][] rows = Reach.sums(view, options.is("by", "in"), WeightAs.of(options), pivots.nodes(), functions);
        return new DistanceSums(
                view, options, pivots, rows, view.projection().twoMode() ? pivots.ofOwnMode(view) : new double[0]);
    }

    static double steps(View view, Options options) {
        double each = view.size() + 2.0 * view.edgeCount();
        double search = view.projection().weighted()
                ? WEIGHTED
                : 1 / (view.projection().directed() ? SIDE_BY_SIDE_DIRECTED : SIDE_BY_SIDE);
        return Pivots.most(view, options) * each * search;
    }

    /** The number of others in reach; not a number where no pivot tells. */
    double others(int v) {
        double all = pivots.component(v) - 1.0;
        double asked = pivots.drawn(v) - (pivots.has(v) ? 1 : 0);
        if (asked == all) {
            return seen[v];
        }
        return asked == 0 ? Double.NaN : view.projection().directed() ? seen[v] / asked * all : all;
    }

    /** The sum over the others in reach; not a number where no pivot tells. */
    double sum(int v) {
        double others = others(v);
        return others == seen[v] ? sums[v] : sums[v] / seen[v] * others;
    }

    /** The standard error of the sum: 0 where it is exact, not a number where fewer than two pivots tell. */
    double error(int v) {
        double others = others(v);
        if (others == seen[v]) {
            return 0;
        }
        return others * Sources.errorOfMean(sums[v], squares[v], seen[v], others);
    }

    /** In a two-mode view the least that the sum of distances could be: 1 to each of the other mode in reach, 2 to each of the own. */
    double least(int v) {
        double own = ofOwnMode[v] - 1;
        return pivots.component(v) - 1 - own + 2 * own;
    }

    /** Scores with their errors, where they are estimates. */
    Scores scores(double[] value, double[] normalised, double[] error) {
        if (options.whole("samples") == 0) {
            return new Scores(value, normalised);
        }
        double largest = 0;
        for (double e : error) {
            largest = e > largest ? e : largest;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("sources", pivots.nodes().length);
        found.put("exact", pivots.complete());
        found.put("largestStandardError", largest);
        return new Scores(value, normalised, List.of(Scores.Column.of("standardError", error))).with(found);
    }
}
