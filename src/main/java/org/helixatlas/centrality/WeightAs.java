package org.helixatlas.centrality;

import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.network.Distances.Length;

/** The option for what weights mean to measures of distance, since researchers use both. */
final class WeightAs {

    private WeightAs() {}

    static Option option() {
        return Option.choice(
                        "weightAs",
                        "In a weighted network an edge is 1 / weight long (strength), or as long as its weight (distance).",
                        "strength",
                        "distance")
                .inChinese("在加权网络中，边的长度为 1 / 权重（strength），或即为其权重（distance）。");
    }

    static Length of(Options options) {
        return options.is("weightAs", "distance") ? Length.WEIGHT : Length.INVERSE;
    }
}
