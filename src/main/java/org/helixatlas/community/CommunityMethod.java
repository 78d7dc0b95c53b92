package org.helixatlas.community;

/**
 * How a network is told as its communities, for those who cite it.
 *
 * @param title its name
 * @param definition what each number is
 * @param chinese the same for readers of Chinese
 */
record CommunityMethod(String title, String definition, CommunityMethodInChinese chinese) {

    /** The method, in Chinese. */
    record CommunityMethodInChinese(String title, String definition) {}

    static final CommunityMethod IT = new CommunityMethod(
            "Network of communities",
            "The measure divides the actors that the filter leaves at any time, without directions and weights; so a community keeps its"
                    + " number from year to year, 1 being the largest. size, kinds, spheres, ties and pairs count in the time asked for:"
                    + " ties one by one, pairs of actors that are tied once however many ties they have. Ties from an actor to itself join"
                    + " none and are told in about as selfLoops. largest are those of most partners, inside and outside, equal ones by id."
                    + " What touches a community beyond the limit is told in rest and in nothing else. With within, the actors of one"
                    + " community and the ties among them are a network of their own, divided by the same measure.",
            new CommunityMethodInChinese(
                    "社群网络",
                    "由指标划分筛选所留下的、任何时间的全部行动者，不计方向与权重；因此社群的编号逐年不变，1 为最大者。"
                            + "size、kinds、spheres、ties 和 pairs 均按所问的时间计数：ties 逐条计算关系；pairs 为相连的行动者对数，不论有几条关系只计一次。"
                            + "行动者与自身的关系不连接任何一对，见 about 中的 selfLoops。largest 为内外伙伴最多的成员，并列者按标识排序。"
                            + "涉及限额之外社群的数目只计入 rest。使用 within 时，一个社群的行动者及其间的关系自成一个网络，再由同一指标划分。"));
}
