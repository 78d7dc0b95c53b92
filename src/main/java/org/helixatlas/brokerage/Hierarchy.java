package org.helixatlas.brokerage;

import java.util.List;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Hierarchy: h(i) = sum over contacts j of r(j) ln r(j) / (d ln d), with r(j) contact j's constraint divided by the mean of all d
 * (Burt, Structural Holes, 1992, eq. 2.9: the index of Coleman and Theil). O(sum of squared degrees).
 */
@Component
class Hierarchy implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "hierarchy",
                "Hierarchy",
                "Whether what constrains an actor comes from one contact or from all alike.",
                "The inequality of the constraint that comes from each contact: r ln r of each one's constraint r as"
                        + " multiple of the mean, summed and divided by d ln d for d contacts. 0 where all constrain alike,"
                        + " near 1 where one does alone; 1 where there is one contact. An isolate has no value.",
                "None: the value is a part of 1.",
                Investments.DIRECTION,
                "Ties count by their weights, as in constraint.",
                Investments.BURT,
                "O(sum of squared degrees)",
                Investments.OPTIONS,
                new MeasureDefinition.Chinese(
                        "等级度",
                        "行动者所受的约束来自单个联系人，还是均匀地来自所有人。",
                        "来自各联系人的约束的不均等程度：以 r 为各联系人的约束与平均值之比，对 r ln r 求和，"
                                + "再除以 d ln d，d 为联系人数。各联系人约束相同时为 0，约束集中于一人时接近 1；"
                                + "只有一个联系人时为 1。孤立者没有数值。",
                        "无：数值本身即为占 1 的部分。",
                        Investments.DIRECTION_ZH,
                        "与约束系数一样按关系的权重计算。"));
    }

    @Override
    public double steps(View view, Options options) {
        return Contacts.stepsOfTwo(view);
    }

    @Override
    public Scores of(View view, Options options) {
        double[] value = Investments.each(view, options, Hierarchy::of);
        return new Scores(value, value.clone(), List.of(Scores.Column.of("contacts", Investments.counts(view))));
    }

    static double of(Investments ego) {
        int d = ego.count();
        if (d == 1) {
            return 1;
        }
        double mean = ego.constraint() / d;
        double sum = 0;
        for (int i = 0; i < d; i++) {
            double multiple = ego.constraint(i) / mean;
            sum += multiple * StrictMath.log(multiple);
        }
        // The sum is 0 where all are alike; what rounding leaves of it below 0 is none.
        return Math.max(0, sum / (d * StrictMath.log(d)));
    }
}
