package org.helixatlas.centrality;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;

/**
 * By how much what flows along a tie is made smaller, and the flow that follows. Sums over ever longer walks are finite as long as
 * the factor times the largest eigenvalue lies between -1 and 1; hence the factor may be given as that product.
 */
final class Attenuation {

    private static final String FACTOR = "factor";
    private static final String ABSOLUTE = "absolute";

    /** The accuracy that iterations are counted for. */
    private static final double NEAR = 1e-13;

    /** Nearer to the bound than this the eigenvalue, which is iterated too, does not tell on which side the factor is. */
    private static final double TOO_NEAR = 1e-9;

    /** The share that the cost of a factor is counted by of which the share is not known before the eigenvalue is. */
    private static final double UNKNOWN_SHARE = 0.99;

    private final ComponentTies ties;
    private final LeadingVectors leading;
    private final double factor;
    private final double share;

    /**
     * The attenuation that a request asks for.
     *
     * @param arriving whether a node receives along the edges that arrive at it, or else along those that leave it
     * @param option the name of the option that has the factor
     */
    Attenuation(View view, boolean arriving, Options options, String option) {
        ties = new ComponentTies(view, arriving);
        leading = new LeadingVectors(ties);
        double given = options.number(option);
        double bound = leading.largest() > 0 ? leading.largest() : mostReceived(view, arriving);
        factor = options.is(FACTOR, ABSOLUTE) ? given : given / bound;
        share = Math.abs(factor) * leading.largest();
    }

    /** The option that says what the number given is. */
    static Option option(String of) {
        return Option.choice(
                        FACTOR,
                        "What " + of
                                + " is: a share of the least factor for which the sums are infinite, which is 1 divided by"
                                + " the largest eigenvalue (share), or the factor itself (absolute).",
                        "share",
                        ABSOLUTE)
                .inChinese(of + " 的含义：以使总和变为无穷的最小因子（最大特征值的倒数）为单位（share），" + "或因子本身（absolute）。");
    }

    /** How often edges are passed at most: those that find the eigenvalue, and those until a remainder is negligible. */
    static double iterations(Options options, String option) {
        return 100 + iterations(options.is(FACTOR, ABSOLUTE) ? UNKNOWN_SHARE : Math.abs(options.number(option)));
    }

    private static double iterations(double share) {
        return share == 0 ? 1 : Math.ceil(Math.log(NEAR) / Math.log(share));
    }

    /** The factor itself. */
    double factor() {
        return factor;
    }

    /** Whether the sums over ever longer walks are finite. */
    boolean finite() {
        return share < 1 - TOO_NEAR;
    }

    /**
     * The values x(v) = own(v) + factor times what v receives; not numbers where the sums are infinite.
     *
     * @param own what each actor has besides what it receives; changed
     * @param found to which is added what was found on the way
     */
    double[] flow(double[] own, Map<String, Object> found) {
        double[] x = new double[own.length];
        found.put("eigenvalue", leading.largest());
        if (!finite()) {
            Arrays.fill(x, Double.NaN);
            found.put("iterations", leading.iterations());
            found.put("converged", false);
            return x;
        }
        double least = share < Double.MIN_NORMAL ? 0 : 2 * iterations(share);
        AttenuatedFlow flow = new AttenuatedFlow(ties, x, own, 1 / factor, least);
        flow.solve();
        found.put("iterations", Math.max(leading.iterations(), flow.iterations()));
        found.put("converged", leading.converged() && flow.converged());
        return x;
    }

    /** What was found, with the factor under the name that the measure gives it. */
    Map<String, Object> found(String name) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put(name, factor);
        return found;
    }

    /** A value for nobody. */
    static Scores undefined(double[] values, Map<String, Object> found) {
        return new Scores(values, values.clone()).with(found);
    }

    /** The largest sum of weights that one actor receives; 1 where there are no edges. */
    private static double mostReceived(View view, boolean arriving) {
        double most = 0;
        for (int v = 0; v < view.size(); v++) {
            double sum = 0;
            int last = arriving ? view.inEnd(v) : view.outEnd(v);
            for (int e = arriving ? view.inStart(v) : view.outStart(v); e < last; e++) {
                sum += arriving ? view.inWeight(e) : view.outWeight(e);
            }
            most = Math.max(most, sum);
        }
        return most > 0 ? most : 1;
    }
}
