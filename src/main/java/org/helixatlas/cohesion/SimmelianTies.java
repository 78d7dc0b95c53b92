package org.helixatlas.cohesion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.measure.Scores.Column;
import org.helixatlas.network.View;
import org.helixatlas.work.Cancellation;
import org.springframework.stereotype.Component;

/**
 * Simmelian ties: ties both ways between two who both have a tie both ways with the same third (Krackhardt, Research in the Sociology of
 * Organizations 16, 1999). As many steps as the squares of all degrees add up to.
 */
@Component
class SimmelianTies implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "simmelian",
                "Simmelian ties",
                "Whose ties lie in closed circles of three or more, which hold them to the circle's norms, and cannot be played against"
                        + " each other.",
                "The number of an actor's Simmelian ties: to partners with whom it is tied both ways while both are tied both ways with"
                        + " the same third. mutual counts its ties both ways, triads the threes in which all are tied both ways. Found"
                        + " of the whole: simmelianPairs and triads, each counted once. An isolate has 0. ergm for R counts each pair"
                        + " twice (simmelianties) and triads as here (simmelian).",
                "Divided by n - 1, the number of others: 1 for a member of a clique of all. 0 in networks of one.",
                "A tie counts where it is answered. Without directions every tie counts as both ways.",
                "Ignored.",
                "Krackhardt, D. (1999). The ties that torture: Simmelian tie analysis in organizations. Research in the Sociology of"
                        + " Organizations 16, 183-210.",
                "O(sum of squared degrees)",
                List.of(),
                new MeasureDefinition.Chinese(
                        "齐美尔关系",
                        "谁的关系处于三人以上的封闭圈子之中：圈子的规范约束着它们，也使其无法被居间利用。",
                        "行动者的齐美尔关系数：它与伙伴双向相连，且两者都与同一第三方双向相连。mutual 为其双向关系数，"
                                + "triads 为全部双向相连的三人组数。对整体给出 simmelianPairs 和 triads，各计一次。孤立者为 0。"
                                + "R 的 ergm 将每一对计两次（simmelianties），三人组与此相同（simmelian）。",
                        "除以 n - 1，即其他行动者人数：全体成员构成的团中为 1。只有一个行动者的网络为 0。",
                        "关系得到回应才计入。不计方向时每条关系都视为双向。",
                        "不计权重。"));
    }

    @Override
    public double steps(View view, Options options) {
        double steps = view.size();
        for (int v = 0; v < view.size(); v++) {
            double degree = view.outEnd(v) - view.outStart(v);
            steps += degree * degree;
        }
        return steps;
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        int[][] partners = new int[n][];
        for (int v = 0; v < n; v++) {
            partners[v] = mutual(view, v);
        }
        double[] value = new double[n];
        double[] normalised = new double[n];
        int[] mutual = new int[n];
        int[] triads = new int[n];
        boolean[] mine = new boolean[n];
        long pairs = 0;
        long all = 0;
        Cancellation cancellation = Cancellation.current();
        for (int v = 0; v < n; v++) {
            cancellation.check();
            for (int w : partners[v]) {
                mine[w] = true;
            }
            for (int w : partners[v]) {
                int shared = 0;
                for (int third : partners[w]) {
                    shared += mine[third] ? 1 : 0;
                }
                value[v] += shared > 0 ? 1 : 0;
                triads[v] += shared;
            }
            for (int w : partners[v]) {
                mine[w] = false;
            }
            // Each three was met from either partner.
            triads[v] /= 2;
            mutual[v] = partners[v].length;
            normalised[v] = n < 2 ? 0 : value[v] / (n - 1);
            pairs += (long) value[v];
            all += triads[v];
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("simmelianPairs", pairs / 2);
        found.put("triads", all / 3);
        return new Scores(value, normalised, List.of(Column.of("mutual", mutual), Column.of("triads", triads)))
                .with(found);
    }

    /** Those to whom an actor is tied and who are tied to it; both lists ascend. */
    private static int[] mutual(View view, int v) {
        int[] both = new int[view.outEnd(v) - view.outStart(v)];
        int count = 0;
        int i = view.inStart(v);
        for (int o = view.outStart(v); o < view.outEnd(v); o++) {
            while (i < view.inEnd(v) && view.inSource(i) < view.outTarget(o)) {
                i++;
            }
            if (i < view.inEnd(v) && view.inSource(i) == view.outTarget(o)) {
                both[count++] = view.outTarget(o);
            }
        }
        return java.util.Arrays.copyOf(both, count);
    }
}
