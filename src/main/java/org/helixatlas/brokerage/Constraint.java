package org.helixatlas.brokerage;

import java.util.List;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Constraint: c(i) = sum over contacts j of (p(i, j) + sum over q of p(i, q) p(q, j))^2, with p(i, j) = (a(i, j) + a(j, i)) / sum
 * over k of (a(i, k) + a(k, i)) (Burt, Structural Holes, 1992, eq. 2.4). O(sum of squared degrees).
 */
@Component
class Constraint implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "constraint",
                "Constraint",
                "Who is hemmed in by contacts that know one another; those with low constraint have structural holes to"
                        + " broker.",
                "For each contact the share of the actor's ties that lead to it, directly and by way of other contacts,"
                        + " squared; summed over the contacts. 1 where there is one contact, 1 / d where none of d equal ones"
                        + " know one another, above 1 in small closed circles (9/8 in a triangle). An isolate has no value."
                        + " Ask for order=lowest to see brokers first.",
                "None: shares make the value comparable as it is.",
                Investments.DIRECTION,
                "Shares are shares of the ties' weights.",
                Investments.BURT,
                "O(sum of squared degrees)",
                Investments.OPTIONS,
                new MeasureDefinition.Chinese(
                        "约束系数",
                        "谁被彼此熟识的联系人所包围；约束系数低者拥有可供牵线的结构洞。",
                        "对每个联系人，取行动者的关系中直接或经由其他联系人通向它的份额，平方后对所有联系人求和。"
                                + "只有一个联系人时为 1，d 个同等的联系人互不相识时为 1 / d，"
                                + "在小而封闭的圈子里大于 1（三角形中为 9/8）。孤立者没有数值。"
                                + "用 order=lowest 可先列中间人。",
                        "无：份额使数值本身即可比较。",
                        Investments.DIRECTION_ZH,
                        "份额是关系权重的份额。"));
    }

    @Override
    public double steps(View view, Options options) {
        return Contacts.stepsOfTwo(view);
    }

    @Override
    public Scores of(View view, Options options) {
        double[] value = Investments.each(view, options, Investments::constraint);
        return new Scores(value, value.clone(), List.of(Scores.Column.of("contacts", Investments.counts(view))));
    }
}
