package org.helixatlas.cohesion;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What cliques or k-plexes are, for those who cite it.
 *
 * @param title its name
 * @param definition what a group is, and what is counted
 * @param direction what becomes of directions and parallel ties
 * @param reference where it was published
 * @param cost asymptotic cost in actors n and degeneracy d
 * @param chinese the same for readers of Chinese
 */
@Schema(name = "CliqueMethod")
record CliqueMethod(
        String title,
        String definition,
        String direction,
        String reference,
        String cost,
        CliqueMethodInChinese chinese) {

    /** The method, in Chinese. */
    record CliqueMethodInChinese(String title, String definition, String direction) {}

    private static final String COUNTED =
            " sizes: how many groups have so many members. actors: in how many each actor is (groups), and the size of the largest of"
                    + " these. pairs: in how many two actors are together (co-membership). Groups are listed by size, the largest"
                    + " first, and of equals by the ids of their members; leftOut says how many groups, actors and pairs the lists"
                    + " leave out. With actor only the groups that it is in count.";

    private static final String COUNTED_ZH = "sizes：各规模的群体数。actors：每个行动者所在的群体数（groups）及其中最大者的规模。"
            + "pairs：两个行动者同在的群体数（共同隶属）。群体按规模从大到小列出，同样大的按成员标识；leftOut 为列表未列的群体、行动者和对的数目。"
            + "给出 actor 时只计它所在的群体。";

    private static final String DIRECTION =
            "Directions are ignored, as the definitions have it: who is tied either way is tied, however many ties. With weighted and"
                    + " leastWeight only pairs count whose ties weigh at least that together: the groups of valued networks at a"
                    + " level (Doreian 1969), which higher levels divide further.";

    private static final String DIRECTION_ZH = "按定义不计方向：任一方向有关系即为相连，不论条数。给出 weighted 与 leastWeight 时，只计关系权重之和不低于该值的对："
            + "即赋值网络在某一水平上的群体（Doreian 1969），水平越高，划分越细。";

    static final CliqueMethod CLIQUES = new CliqueMethod(
            "Maximal cliques",
            "Sets of at least leastSize actors of whom each two are tied, and to which nobody can be added." + COUNTED,
            DIRECTION,
            "Luce, R. D., Perry, A. D. (1949). A method of matrix analysis of group structure. Psychometrika 14, 95-116. Wasserman, S.,"
                    + " Faust, K. (1994). Social Network Analysis. Cambridge University Press, chapter 7. Weights: Doreian, P. (1969). A note on the detection of cliques in valued graphs."
                    + " Sociometry 32, 237-242. Algorithm: Bron, C.,"
                    + " Kerbosch, J. (1973). Finding all cliques of an undirected graph. Communications of the ACM 16, 575-577."
                    + " Tomita, E., Tanaka, A., Takahashi, H. (2006). The worst-case time complexity for generating all maximal"
                    + " cliques. Theoretical Computer Science 363, 28-42. Eppstein, D., Löffler, M., Strash, D. (2010). Listing all"
                    + " maximal cliques in sparse graphs in near-optimal time. ISAAC 2010, 403-414.",
            "O(d n 3^(d/3)) at worst; refused where it would take too long, by a sample of actors",
            new CliqueMethodInChinese("极大团", "至少 leastSize 个行动者、两两相连且不能再加入任何人的集合。" + COUNTED_ZH, DIRECTION_ZH));

    static final CliqueMethod PLEXES = new CliqueMethod(
            "Maximal k-plexes",
            "Sets of s actors, at least leastSize, each of whom is tied to at least s - k others of the set, and to which nobody can be"
                    + " added: a clique is a 1-plex. leastSize is at least 2k - 1, from which on a k-plex hangs together by paths of"
                    + " two." + COUNTED,
            DIRECTION,
            "Seidman, S. B., Foster, B. L. (1978). A graph-theoretic generalization of the clique concept. Journal of Mathematical"
                    + " Sociology 6, 139-154. Weights: Doreian, P. (1969). A note on the detection of cliques in valued graphs. Sociometry 32,"
                    + " 237-242. Algorithm: Zhou, Y., Xu, J., Guo, Z., Xiao, M., Jin, Y. (2020). Enumerating maximal"
                    + " k-plexes with worst-case time guarantee. AAAI 2020, 2442-2449.",
            "exponential in the actors within two steps at worst; refused where it would take too long, by a sample of actors",
            new CliqueMethodInChinese(
                    "极大 k-丛",
                    "s 个行动者（至少 leastSize 个）的集合，每个成员至少与其中 s - k 个其他成员相连，且不能再加入任何人；团即 1-丛。"
                            + "leastSize 至少为 2k - 1，由此 k-丛中任意两者的距离不超过 2。" + COUNTED_ZH,
                    DIRECTION_ZH));
}
