package org.helixatlas.position;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How positions were found, for those who cite it.
 *
 * @param title the method's name
 * @param definition what makes positions alike, and how blocks follow
 * @param blockmodel what densities, image and rSquared are
 * @param relations what the relations are
 * @param reference where it was published
 * @param cost asymptotic cost in actors n and relations r
 * @param chinese the same for readers of Chinese
 */
@Schema(name = "PositionMethod")
record PositionMethod(
        String title,
        String definition,
        String blockmodel,
        String relations,
        String reference,
        String cost,
        PositionMethodInChinese chinese) {

    /** The method, in Chinese. */
    record PositionMethodInChinese(String title, String definition, String blockmodel, String relations) {}

    private static final String BLOCKMODEL =
            "densities: of the ordered pairs of actors from one block to another the part that is tied; an actor with itself is no"
                    + " pair, so that a block of one has none with itself (null). image: 1 where that part is at least alpha and"
                    + " above 0; alpha is the density of the whole relation, or what was asked for. rSquared: of the variation of"
                    + " ties over ordered pairs of actors the part that lies between pairs of blocks, the squared correlation of"
                    + " ties with the densities that stand for them; 1 when every pair of blocks is tied wholly or not at all. For"
                    + " all relations together the variations of each about its own density are summed.";

    private static final String BLOCKMODEL_ZH = "densities：从一个位置块到另一个位置块的有序行动者对中有联系的比例；行动者与自身不成对，"
            + "因而只有一个成员的块与自身之间从缺（null）。image：该比例不低于 alpha 且大于 0 时为 1；alpha 为整个关系的密度，或请求所给之值。"
            + "rSquared：联系在有序行动者对上的变差中，位于块对之间的部分，即联系与代表它的块密度之相关系数的平方；"
            + "每一对块都完全相连或完全不相连时为 1。对所有关系合计时，将各关系围绕其自身密度的变差相加。";

    private static final String RELATIONS =
            "ties: two actors are joined by any tie that the filter leaves; a family or a relation type: by a tie of it among"
                    + " these. 1 for joined, 0 for not, however many ties; ties from an actor to itself do not count. By direction"
                    + " a profile holds who an actor is tied to and who is tied to it, else its partners. Actors without a tie of"
                    + " the relations have no position, and are counted in isolatesLeftOut, unless isolates=true.";

    private static final String RELATIONS_ZH = "ties：两个行动者之间有过滤后留下的任何关系；族或关系类型：其中有该族或该类型的关系。有为 1，无为 0，不论条数；"
            + "行动者与自身的关系不计。计方向时，关系轮廓包括行动者指向谁和谁指向它，否则为其伙伴。"
            + "在这些关系中没有联系的行动者没有位置，其数目见 isolatesLeftOut，除非 isolates=true。";

    private static final String WEIGHED = RELATIONS
            + " With a weight, as in investment:CNY, the sum of what their ties weigh stands for 1, and densities are mean"
            + " weights; a tie whose weight the data does not give is none (unweightedTies).";

    private static final String WEIGHED_ZH =
            RELATIONS_ZH + "带权重时（如 investment:CNY）以其各条关系权重之和代替 1，densities 为平均权重；数据未给出该权重的关系视为没有（unweightedTies）。";

    private static final String COMPARED =
            "Two actors are compared by their ties to all others, in all relations at once; their ties to each other do not count.";

    private static final String COMPARED_ZH = "两个行动者按其与所有其他行动者的联系（所有关系一并）相比较；两者之间的联系不计。";

    private static final String CLUSTERS =
            " Hierarchical clustering then joins the two nearest clusters, until as many are left as were asked for: by the mean"
                    + " distance of their actors (average), the greatest (complete) or the least (single). Of pairs that are"
                    + " equally near the first by the ids of their first actors is joined. below is the distance of the last two"
                    + " that were joined, above that of the next: the farther they are from each other the better the number of"
                    + " blocks suits the data.";

    private static final String CLUSTERS_ZH =
            "然后用层次聚类合并最近的两个类，直至剩下所要的数目：类间距离为其行动者距离的平均（average）、最大（complete）或最小（single）。"
                    + "距离相等时先合并首位行动者标识符在前的一对。below 为最后合并的两个类的距离，above 为下一次合并的距离：两者相差越大，块数越合适。";

    private static final String OF_CLUSTERS =
            " Johnson, S. C. (1967). Hierarchical clustering schemes. Psychometrika 32, 241-254. Wasserman, S., Faust, K. (1994)."
                    + " Social Network Analysis. Cambridge University Press, chapters 9 and 10.";

    private static final String OF_BLOCKS =
            " White, H. C., Boorman, S. A., Breiger, R. L. (1976). Social structure from multiple networks I: blockmodels of roles and"
                    + " positions. American Journal of Sociology 81, 730-780.";

    private static final String CLUSTER_COST = "O(n^3 r)";

    private static final PositionMethod EUCLIDEAN = new PositionMethod(
            "Structural equivalence by Euclidean distance",
            COMPARED
                    + " Their distance is the root of the number of ties that one has and the other has not: 0 for two that are"
                    + " structurally equivalent." + CLUSTERS,
            BLOCKMODEL,
            WEIGHED,
            "Lorrain, F., White, H. C. (1971). Structural equivalence of individuals in social networks. Journal of Mathematical"
                    + " Sociology 1, 49-80. Burt, R. S. (1976). Positions in networks. Social Forces 55, 93-122."
                    + OF_CLUSTERS
                    + OF_BLOCKS,
            CLUSTER_COST,
            new PositionMethodInChinese(
                    "以欧氏距离衡量的结构等价",
                    COMPARED_ZH + "距离为一方有而另一方没有的联系数的平方根：结构等价的两者为 0。" + CLUSTERS_ZH,
                    BLOCKMODEL_ZH,
                    WEIGHED_ZH));

    private static final PositionMethod CORRELATION = new PositionMethod(
            "Structural equivalence by correlation",
            COMPARED
                    + " Their distance is 1 - r, r Pearson's correlation of the two profiles: 0 for the same pattern, 2 for opposite"
                    + " ones. Without variation, as of an actor tied to all others, there is no r; it is taken as 1 for two"
                    + " profiles that are the same, and else as 0." + CLUSTERS,
            BLOCKMODEL,
            WEIGHED,
            "Lorrain, F., White, H. C. (1971). Structural equivalence of individuals in social networks. Journal of Mathematical"
                    + " Sociology 1, 49-80." + OF_CLUSTERS + OF_BLOCKS,
            CLUSTER_COST,
            new PositionMethodInChinese(
                    "以相关系数衡量的结构等价",
                    COMPARED_ZH + "距离为 1 - r，r 为两个关系轮廓的皮尔逊相关系数：模式相同为 0，相反为 2。"
                            + "轮廓不变时（如与所有其他人都有联系）没有 r：两个轮廓相同时取 1，否则取 0。" + CLUSTERS_ZH,
                    BLOCKMODEL_ZH,
                    WEIGHED_ZH));

    private static final PositionMethod CONCOR = new PositionMethod(
            "CONCOR",
            COMPARED
                    + " Pearson's correlations of their profiles are correlated again, column by column, diagonal included, and the"
                    + " result likewise, until all are 1 or -1: that parts the actors in two. Each block is parted in the same"
                    + " way, from the correlations of the profiles of its actors, as many times as splits says, unless it has"
                    + " fewer than three actors or all of one profile. A correlation with what does not vary is taken as 1 for two"
                    + " profiles that are the same, and else as 0. unsettled counts the parts whose correlations were still"
                    + " between -1 and 1 after 100 iterations; their signs then decide.",
            BLOCKMODEL,
            WEIGHED,
            "Breiger, R. L., Boorman, S. A., Arabie, P. (1975). An algorithm for clustering relational data with applications to"
                    + " social network analysis and comparison with multidimensional scaling. Journal of Mathematical Psychology"
                    + " 12, 328-383." + OF_BLOCKS,
            "O(n^3) for each iteration",
            new PositionMethodInChinese(
                    "CONCOR（迭代相关收敛法）",
                    COMPARED_ZH + "对轮廓的皮尔逊相关矩阵逐列（含对角线）再求相关，如此反复，直至全部为 1 或 -1，由此将行动者分为两块。"
                            + "每块再从其成员轮廓的相关系数出发以同样方式分割，次数由 splits 给出，除非该块少于三个行动者或轮廓全部相同。"
                            + "与不变者的相关：两个轮廓相同时取 1，否则取 0。unsettled 为迭代 100 次后仍未收敛的分割数，此时由正负号决定。",
                    BLOCKMODEL_ZH,
                    WEIGHED_ZH));

    private static final PositionMethod REGE = new PositionMethod(
            "Regular equivalence by REGE",
            "Two actors are regularly equivalent when each tie of one is matched by a tie of the other to someone who is"
                    + " equivalent in turn: directors of different firms, who need not direct the same people. Similarity is 1"
                    + " for all at first. Each iteration computes it anew: for each partner k of i the partner m of j is sought"
                    + " for whom the number of ties, by relation and way, that i-k and j-m have both, times the similarity of k"
                    + " and m, is greatest (of equal ones that which leaves the fewest ties over); likewise for each partner of"
                    + " j. Similarity is the sum of these products over the sum of the numbers of ties that i-k or j-m have, from"
                    + " 0 to 1. Where ties weigh, both have the lesser weight and one of them the greater; weights of several relations add"
                    + " up, and should be of one unit. Later versions of REGE divide by the ties of i and j alone, so that a tie returned matches one"
                    + " that is not. The distance is 1 less the similarity. In one relation without directions all who have a tie are"
                    + " equivalent, which is refused; with directions similarity falls with iterations where chains of ties end"
                    + " sooner for one than for the other, so that three iterations are usual." + CLUSTERS
                    + " Who is equivalent stays in one block, though fewer blocks are then left.",
            BLOCKMODEL,
            WEIGHED,
            "White, D. R., Reitz, K. P. (1983). Graph and semigroup homomorphisms on networks of relations. Social Networks 5,"
                    + " 193-234. Wasserman, S., Faust, K. (1994), chapter 12. Borgatti, S. P., Everett, M. G. (1993). Two"
                    + " algorithms for computing regular equivalence. Social Networks 15, 361-376." + OF_CLUSTERS,
            "O(m^2) for each iteration, m pairs of actors that are tied, and O(n^3)",
            new PositionMethodInChinese(
                    "以 REGE 衡量的规则等价",
                    "若一方的每条联系都能由另一方与等价者的联系相匹配，则两个行动者规则等价：如不同企业的主管，其下属不必是同一批人。"
                            + "起初所有相似度为 1，每次迭代重新计算：对 i 的每个伙伴 k，寻找 j 的伙伴 m，使 i-k 与 j-m 共有的联系数"
                            + "（按关系与方向）乘以 k 与 m 的相似度为最大（相等时取剩余联系最少者）；对 j 的每个伙伴亦然。"
                            + "相似度为这些乘积之和除以 i-k 或 j-m 所有的联系数之和，介于 0 与 1。"
                            + "带权重时，共有者取较小的权重，所有者取较大的权重；多种关系的权重相加，故宜用同一单位。"
                            + "距离为 1 减相似度。"
                            + "在不计方向的单一关系中，凡有联系者皆等价，故予以拒绝；计方向时，若一方的联系链先于另一方终止，"
                            + "相似度随迭代下降，因而通常迭代三次。" + CLUSTERS_ZH + "等价者始终同块，即使块数因此少于所要。",
                    BLOCKMODEL_ZH,
                    WEIGHED_ZH));

    /** Of generalised blockmodels. */
    static final PositionMethod GENERALISED = new PositionMethod(
            "Generalised blockmodelling",
            "The actors are parted into blocks so that the ties from block to block come as near as possible to ideal ones. null:"
                    + " nobody is tied. complete: all are tied to all. row-dominant: someone is tied to all; column-dominant: all"
                    + " are tied to someone. regular: each is tied to someone, and to each someone is tied; row-regular and"
                    + " column-regular: the first or the second alone. row-functional: each is tied to exactly one;"
                    + " column-functional: to each exactly one is tied. Rows are the block that ties come from. Inconsistencies"
                    + " are the ties that are missing or too many; in a row that ought to have ties and has none all are missing."
                    + " For each pair of blocks the ideal block with the fewest counts, of equal ones that which was named first,"
                    + " and inconsistencies are added over pairs of blocks and relations. The search begins from the clusters by correlation and"
                    + " by Euclidean distance, which count as two starts, and from partitions at random. It moves an actor to another block, or exchanges two, wherever that makes fewer inconsistencies,"
                    + " until nothing does; no block becomes empty. The best that any start finds is the answer. reached says how"
                    + " many starts came to it, partitions how many different ones are as good. A better one may exist: few"
                    + " starts that agree are a reason to ask for more.",
            BLOCKMODEL,
            RELATIONS,
            "Doreian, P., Batagelj, V., Ferligoj, A. (2005). Generalized Blockmodeling. Cambridge University Press. Batagelj, V."
                    + " (1997). Notes on blockmodeling. Social Networks 19, 143-155. Batagelj, V., Ferligoj, A., Doreian, P."
                    + " (1992). Direct and indirect methods for structural equivalence. Social Networks 14, 63-90.",
            "O(n^3) for each pass over all moves and exchanges",
            new PositionMethodInChinese(
                    "广义块模型",
                    "将行动者分为若干块，使块与块之间的联系尽可能接近理想块。null：无人相连。complete：全部相连。row-dominant：有一人与所有人相连；"
                            + "column-dominant：所有人都与某一人相连。regular：每人至少与一人相连，且每人至少有一人与之相连；"
                            + "row-regular 与 column-regular：仅前者或仅后者。row-functional：每人恰与一人相连；"
                            + "column-functional：恰有一人与每人相连。行为联系发出的块。不一致数为缺少或多余的联系数；"
                            + "本应有联系而全无的一行，整行计为缺少。每一对块取不一致数最少的理想块（相等时取先列出者），"
                            + "不一致数在块对与关系间相加。搜索从按相关系数与欧氏距离所得的聚类（计为两次起始）以及随机划分开始，凡将一个行动者移至他块或交换两个行动者能减少不一致数，即如此做，"
                            + "直至无可改进；任何块都不会变空。答案为各次起始所得之最优者。reached 为达到此数的起始次数，"
                            + "partitions 为同样好的不同划分数。可能存在更好的划分：若只有少数起始一致，宜增加起始次数。",
                    BLOCKMODEL_ZH,
                    RELATIONS_ZH));

    /** Of blockmodels of what ties weigh. */
    static final PositionMethod VALUED = new PositionMethod(
            "Generalised blockmodelling of valued networks: homogeneity by sums of squares",
            "The actors are parted into blocks so that what ties weigh is as even as possible within each pair of blocks. null: the sum"
                    + " of the squared weights of all ordered pairs, 0 where nobody is tied. complete: the sum of squares about the mean of"
                    + " the pairs, 0 where all weigh the same, which is never more than that of null, so that null is chosen where nobody"
                    + " is tied; with null alone every weight counts as too much. row-regular: for each actor of the first block the most that its ties to the second"
                    + " weigh, the sum of squares of these about their mean, times the number of actors of the second;"
                    + " column-regular: the same by columns; regular: the greater of both. An actor with itself is no pair, and who has"
                    + " no tie has 0. inconsistencies are these sums: for each pair of blocks the least, of equal ones that of the ideal"
                    + " block named first, added over pairs of blocks and relations, so that several relations should be of one unit."
                    + " Dominant and functional blocks ask to how many one is tied and have no such form. The search is that of"
                    + " generalised blockmodelling without weights: it begins from the clusters by correlation and by Euclidean distance,"
                    + " which count as two starts, and from partitions at random, moves an actor or exchanges two wherever that makes the"
                    + " sum less, and answers with the best that any start finds; reached says how many starts came to it, partitions how"
                    + " many different ones are as good.",
            BLOCKMODEL,
            WEIGHED,
            "Žiberna, A. (2007). Generalized blockmodeling of valued networks. Social Networks 29, 105-126. Doreian, P., Batagelj, V.,"
                    + " Ferligoj, A. (2005). Generalized Blockmodeling. Cambridge University Press.",
            "O(n^4 / blocks) for each pass over all moves and exchanges",
            new PositionMethodInChinese(
                    "有权网络的广义块模型：以平方和衡量同质性",
                    "将行动者分为若干块，使每一对块之间的权重尽可能均匀。null：所有有序对权重的平方和，无人相连时为 0。"
                            + "complete：围绕各对平均值的离差平方和，全部相同时为 0；它不会大于 null 之值，因而仅在无人相连时选取 null；只允许 null 时，任何权重都算多余。"
                            + "row-regular：第一块每个行动者与第二块各关系中的最大权重，取其围绕平均值的离差平方和，乘以第二块的行动者数；"
                            + "column-regular：按列同样计算；regular：两者中较大者。行动者与自身不成对，没有关系者为 0。"
                            + "inconsistencies 即这些和：每一对块取最小者（相等时取先列出的理想块），在块对与关系间相加，因而多种关系宜用同一单位。"
                            + "主导型与函数型块问的是与多少人相连，没有这种形式。搜索与不带权重的广义块模型相同：从按相关系数与欧氏距离所得的聚类"
                            + "（计为两次起始）以及随机划分开始，凡移动一个行动者或交换两个能使和变小即如此做，答案为各次起始所得之最优者；"
                            + "reached 为达到此值的起始次数，partitions 为同样好的不同划分数。",
                    BLOCKMODEL_ZH,
                    WEIGHED_ZH));

    static PositionMethod of(PositionQuestion.Alike alike) {
        return switch (alike) {
            case EUCLIDEAN -> EUCLIDEAN;
            case CORRELATION -> CORRELATION;
            case REGE -> REGE;
            case CONCOR -> CONCOR;
        };
    }
}
