package org.helixatlas.brokerage;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What an ego network's composition consists of, for those who cite it.
 *
 * @param title its name
 * @param definition what each number is
 * @param direction what becomes of directions and parallel ties
 * @param reference where each was published
 * @param cost asymptotic cost in ties m
 * @param chinese the same for readers of Chinese
 */
@Schema(name = "EgoMethod")
record EgoMethod(
        String title, String definition, String direction, String reference, String cost, EgoMethodInChinese chinese) {

    /** The method, in Chinese. */
    record EgoMethodInChinese(String title, String definition, String direction) {}

    static final EgoMethod IT = new EgoMethod(
            "Composition of an ego network",
            "alters: the actor's partners; alterTies: pairs of them that are tied; density: these by all pairs of them. By kind and by"
                    + " sphere, among the partners of whom it is known: share: the part of each category. blau: 1 less the sum of squared"
                    + " shares, the probability that two partners drawn with replacement differ. iqv: blau divided by 1 - 1/k, the most"
                    + " that it can be with the k categories of the network. externalInternal: (external - internal) / (external +"
                    + " internal) partners, external those of another category than the actor's. homophily: Coleman's index of the share s"
                    + " of partners of the own category and its share w among all others in the network (expected): (s - w) / (1 - w) where"
                    + " s is at least w, else (s - w) / w; 0 by chance, 1 when all partners are of the own category, -1 when none is."
                    + " simmelianTies: partners with whom the actor has a further partner in common. effectiveSize, efficiency, constraint"
                    + " and hierarchy are the measures of these names, by all ties and by each family that the actor has ties of."
                    + " strength: in how many families the actor is tied to each contact, and by how many ties; multiplex: the contacts"
                    + " of two families or more, multiplexShare these by all contacts. weights, with weighted: what the ties to"
                    + " contacts weigh, in total and by kind and sphere, with Blau's and the E-I index of shares of weight; evenContacts: how many"
                    + " contacts of equal weight would be as concentrated, 1 by the sum of squared shares.",
            "Ignored: who is tied either way is a partner, once however many ties. The measure simmelian counts answered ties by direction.",
            "Blau, P. M. (1977). Inequality and Heterogeneity. New York: Free Press. Agresti, A., Agresti, B. F. (1978). Statistical"
                    + " analysis of qualitative variation. Sociological Methodology 9, 204-237. Krackhardt, D., Stern, R. N. (1988)."
                    + " Informal networks and organizational crises: an experimental simulation. Social Psychology Quarterly 51, 123-140."
                    + " Coleman, J. S. (1958). Relational analysis: the study of social organizations with survey methods. Human"
                    + " Organization 17(4), 28-36. Krackhardt, D. (1999). The ties that torture: Simmelian tie analysis in organizations."
                    + " Research in the Sociology of Organizations 16, 183-210. Granovetter, M. S. (1973). The strength of weak ties. American"
                    + " Journal of Sociology 78, 1360-1380. Barrat, A., Barthelemy, M., Pastor-Satorras, R., Vespignani, A. (2004). The"
                    + " architecture of complex weighted networks. PNAS 101, 3747-3752. Hill, M. O. (1973). Diversity and evenness: a unifying"
                    + " notation and its consequences. Ecology 54, 427-432. " + Investments.BURT,
            "O(m) for each family",
            new EgoMethodInChinese(
                    "自我网络的构成",
                    "alters：行动者的伙伴数；alterTies：其中彼此相连的对数；density：该数占全部伙伴对数的比例。按类别和领域，仅就已知的伙伴而言："
                            + "share：各类所占比例。blau：1 减去各比例的平方和，即有放回地抽取两个伙伴而类别不同的概率。"
                            + "iqv：blau 除以 1 - 1/k，即网络中有 k 类时 blau 的最大值。"
                            + "externalInternal：（外部 - 内部）/（外部 + 内部）伙伴数，外部即与行动者类别不同者。"
                            + "homophily：Coleman 指数，s 为与己同类的伙伴比例，w 为网络中其他行动者里同类的比例（expected）："
                            + "s 不小于 w 时为 (s - w) / (1 - w)，否则为 (s - w) / w；随机时为 0，伙伴全为同类时为 1，无一同类时为 -1。"
                            + "simmelianTies：与行动者另有共同伙伴的伙伴数。effectiveSize、efficiency、constraint 和 hierarchy "
                            + "即同名指标，按全部关系以及行动者所具有的每一族关系给出。"
                            + "strength：行动者与每个联系人在几族关系中相连，共几条关系；multiplex：在两族及以上相连的联系人数，"
                            + "multiplexShare 为其占全部联系人的比例。"
                            + "weights（带权重时）：与联系人的关系的权重，给出总和以及按类别和领域的分布，并以权重比例计算 Blau 指数和 E-I 指数；"
                            + "evenContacts：集中程度相同的等权联系人数，即权重比例平方和的倒数。",
                    "不计方向：任一方向有关系即为伙伴，不论条数只计一次。指标 simmelian 按方向计算得到回应的关系。"));
}
