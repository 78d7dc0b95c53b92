package org.helixatlas.brokerage;

import java.util.Arrays;
import java.util.List;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Effective size: e(i) = sum over contacts j of (1 - sum over q of p(i, q) m(j, q)), with m(j, q) the strength of the tie of j and q
 * as part of j's strongest (Burt, Structural Holes, 1992, eq. 2.2). O(sum of squared degrees).
 */
@Component
class EffectiveSize implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "effective-size",
                "Effective size",
                "How many contacts an actor has that do not lead to the same people.",
                "The number of contacts less their redundancy: for each contact, the shares of the actor's ties that lead to"
                        + " others with whom the contact is tied, each by the strength of that tie as part of the contact's"
                        + " strongest. Without weights it is the number of contacts less the mean number of ties that a"
                        + " contact has to other contacts (Borgatti 1997). From 1 to the number of contacts. An isolate has"
                        + " no value; UCINET gives it 0.",
                "Divided by the number of contacts, which makes it the efficiency.",
                Investments.DIRECTION,
                "Ties count by their weights, both in the actor's shares and as part of a contact's strongest tie.",
                Investments.BURT
                        + " Without weights: Borgatti, S. P. (1997). Structural holes: unpacking Burt's redundancy"
                        + " measures. Connections 20(1), 35-38.",
                "O(sum of squared degrees)",
                Investments.OPTIONS,
                new MeasureDefinition.Chinese(
                        "有效规模",
                        "行动者有多少联系人不会通向同一批人。",
                        "联系人数减去其冗余：对每个联系人，取行动者的关系中通向与该联系人相连的其他人的份额，"
                                + "各按该条关系的强度占该联系人最强关系的比例计算。"
                                + "不加权时即为联系人数减去每个联系人与其他联系人之间关系的平均数（Borgatti 1997）。"
                                + "取值从 1 到联系人数。孤立者没有数值；UCINET 记为 0。",
                        "除以联系人数，即得效率。",
                        Investments.DIRECTION_ZH,
                        "关系按权重计算，既用于行动者的份额，也用于占联系人最强关系的比例。"));
    }

    @Override
    public double steps(View view, Options options) {
        return Contacts.stepsOfTwo(view);
    }

    @Override
    public Scores of(View view, Options options) {
        double[] value = Investments.each(view, options, Investments::effectiveSize);
        int[] contacts = Investments.counts(view);
        double[] normalised = new double[value.length];
        Arrays.setAll(normalised, v -> contacts[v] == 0 ? value[v] : value[v] / contacts[v]);
        return new Scores(value, normalised, List.of(Scores.Column.of("contacts", contacts)));
    }
}
