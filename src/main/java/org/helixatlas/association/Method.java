package org.helixatlas.association;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How an answer about relations was computed, for those who cite it.
 *
 * @param title the method's name
 * @param statistic what the number is
 * @param definition what is compared, what chance is, and how p follows
 * @param missing what becomes of pairs of which something is not known
 * @param relations what the relations are
 * @param reference where it was published
 * @param chinese the same for readers of Chinese
 */
@Schema(name = "AssociationMethod")
record Method(
        String title,
        String statistic,
        String definition,
        String missing,
        String relations,
        String reference,
        MethodInChinese chinese) {

    /** The method, in Chinese. */
    record MethodInChinese(String title, String statistic, String definition, String missing, String relations) {}

    private static final String RELATIONS =
            "ties: two actors are joined by any tie that the filter leaves; a family or a relation type: by a tie of it among"
                    + " these. 1 for joined, 0 for not, however many ties; with a weight, as in investment:CNY, the sum of what their"
                    + " ties weigh, where a tie whose weight the data does not give is none (unweightedTies). same-sphere, same-kind: 1 for two actors of one"
                    + " sphere or kind. same-place: located in or moved to the same park or place; same-park: the same park."
                    + " founding-difference: the years between their foundings. Without directions each pair of actors is one"
                    + " dyad, by direction each ordered pair.";

    private static final String RELATIONS_ZH = "ties：两个行动者之间有过滤后留下的任何关系；族或关系类型：其中有该族或该类型的关系。有为 1，无为 0，不论条数；"
            + "带权重时（如 investment:CNY）为其各条关系权重之和，数据未给出该权重的关系视为没有（unweightedTies）。"
            + "same-sphere、same-kind：两个行动者领域或类别相同时为 1。same-place：位于或迁至同一园区或地点；"
            + "same-park：同一园区。founding-difference：成立年份相差的年数。不计方向时每一对行动者为一个二元组，计方向时每一有序对为一个。";

    private static final String MISSING =
            "A dyad of which a value is not known is left out, and counted in dyadsLeftOut: that of an actor whose sphere, place"
                    + " or founding the data does not give. Permutations are among the other actors.";

    private static final String MISSING_ZH =
            "任一数值未知的二元组不计入，其数目见 dyadsLeftOut：即数据未给出领域、地点或成立年份的行动者的二元组。" + "随机置换在其余行动者之间进行。";

    static final Method CORRELATION = new Method(
            "QAP correlation",
            "Pearson's correlation over dyads",
            "The correlation of two relations over all dyads. Dyads of one actor depend on one another, so that no table of"
                    + " critical values holds; instead the actors of one relation are permuted, its rows and columns together,"
                    + " and the correlation is taken again. p = (k + 1) / (permutations + 1) for the k permutations with a"
                    + " correlation at least as high (atLeast), at most as high (atMost) or as far from 0 (twoSided). error is"
                    + " the Monte Carlo standard error of twoSided. null where one of the relations does not vary.",
            MISSING,
            RELATIONS,
            "Krackhardt, D. (1988). Predicting with networks: nonparametric multiple regression analysis of dyadic data. Social"
                    + " Networks 10, 359-381. Hubert, L., Schultz, J. (1976). Quadratic assignment as a general data analysis"
                    + " strategy. British Journal of Mathematical and Statistical Psychology 29, 190-241.",
            new MethodInChinese(
                    "QAP 相关",
                    "二元组上的皮尔逊相关系数",
                    "两个关系在所有二元组上的相关系数。同一行动者的二元组互不独立，因而临界值表不适用；"
                            + "改为随机置换其中一个关系的行动者（行列同时置换），再求相关系数。p = (k + 1) / (置换次数 + 1)，"
                            + "k 为相关系数至少同样高（atLeast）、至多同样高（atMost）或离 0 至少同样远（twoSided）的置换次数。"
                            + "error 为 twoSided 的蒙特卡罗标准误。其中一个关系不变时从缺。",
                    MISSING_ZH,
                    RELATIONS_ZH));

    static final Method REGRESSION = new Method(
            "MRQAP by double semi-partialling",
            "t of ordinary least squares over dyads",
            "The dependent relation is regressed on the intercept and the predictors by ordinary least squares over all dyads; of a"
                    + " relation of ties that is a linear probability model. For each term, what it has beyond the others, its"
                    + " residual, is permuted, rows and columns together, and the dependent regressed on that and the others."
                    + " p = (k + 1) / (permutations + 1) for the k permutations with a t, and so a partial correlation, at least as high (atLeast), at most as"
                    + " high (atMost) or as far from 0 (twoSided). error is the Monte Carlo standard error of twoSided."
                    + " Predictors that do not vary or are a combination of those before them are left out and named in aliased.",
            MISSING,
            RELATIONS,
            "Dekker, D., Krackhardt, D., Snijders, T. A. B. (2007). Sensitivity of MRQAP tests to collinearity and"
                    + " autocorrelation conditions. Psychometrika 72, 563-581. Krackhardt, D. (1988). Predicting with networks:"
                    + " nonparametric multiple regression analysis of dyadic data. Social Networks 10, 359-381.",
            new MethodInChinese(
                    "双重半偏置换的 MRQAP",
                    "二元组上普通最小二乘的 t 值",
                    "以普通最小二乘在所有二元组上将因变关系对截距和各自变关系回归；因变关系为联系时即线性概率模型。"
                            + "对每一项，将其在其他各项之外的部分（残差）随机置换（行列同时置换），再将因变关系对它和其他各项回归。"
                            + "p = (k + 1) / (置换次数 + 1)，k 为 t 至少同样高（atLeast）、至多同样高（atMost）或离 0 至少同样远（twoSided）的置换次数。"
                            + "error 为 twoSided 的蒙特卡罗标准误。不变的、或为其前各项之线性组合的自变关系不计入，列于 aliased。",
                    MISSING_ZH,
                    RELATIONS_ZH));

    static final Method OVERLAP = new Method(
            "Overlap of relations",
            "Jaccard's index",
            "For each two relations the pairs that both join by the pairs that either joins; and for each combination of relations"
                    + " the pairs that these join and no other of those asked for.",
            "Nothing is missing: two actors without a tie in the data are not joined.",
            RELATIONS,
            "Jaccard, P. (1901). Etude comparative de la distribution florale dans une portion des Alpes et des Jura. Bulletin de"
                    + " la Societe vaudoise des sciences naturelles 37, 547-579. Wasserman, S., Faust, K. (1994). Social"
                    + " Network Analysis. Cambridge University Press, section 2.3 (multirelational networks).",
            new MethodInChinese(
                    "关系的重叠",
                    "Jaccard 指数",
                    "每两个关系：两者都连接的对数除以至少一者连接的对数；每一种关系组合：由这些关系且仅由这些（就所问者而言）连接的对数。",
                    "没有缺失：数据中没有联系的两个行动者即视为不相连。",
                    RELATIONS_ZH));
}
