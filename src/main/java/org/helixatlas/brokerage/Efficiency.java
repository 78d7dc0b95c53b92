package org.helixatlas.brokerage;

import java.util.List;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/** Efficiency: effective size divided by the number of contacts (Burt, Structural Holes, 1992, p. 53). O(sum of squared degrees). */
@Component
class Efficiency implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "efficiency",
                "Efficiency",
                "Who gets the most different contacts out of the ties kept up.",
                "Effective size divided by the number of contacts: 1 where no two contacts know one another, 1 / d where all"
                        + " d do. An isolate has no value.",
                "None: the value is a part of 1.",
                Investments.DIRECTION,
                "Ties count by their weights, as in effective size.",
                Investments.BURT,
                "O(sum of squared degrees)",
                Investments.OPTIONS,
                new MeasureDefinition.Chinese(
                        "效率",
                        "谁能从所维持的联系中得到最多彼此不同的联系人。",
                        "有效规模除以联系人数：任何两个联系人都不相识时为 1，d 个联系人全都相识时为 1 / d。" + "孤立者没有数值。",
                        "无：数值本身即为占 1 的部分。",
                        Investments.DIRECTION_ZH,
                        "与有效规模一样按关系的权重计算。"));
    }

    @Override
    public double steps(View view, Options options) {
        return Contacts.stepsOfTwo(view);
    }

    @Override
    public Scores of(View view, Options options) {
        double[] value = Investments.each(view, options, ego -> ego.effectiveSize() / ego.count());
        return new Scores(value, value.clone(), List.of(Scores.Column.of("contacts", Investments.counts(view))));
    }
}
