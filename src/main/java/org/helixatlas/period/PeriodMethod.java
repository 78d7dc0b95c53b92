package org.helixatlas.period;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How periods were compared, for those who cite it.
 *
 * @param title the method's name
 * @param definition what each number is
 * @param time which actors and ties are in a period, and what becomes of those without a first year
 * @param reference where it was published
 * @param cost asymptotic cost in periods p and ties m
 * @param chinese the same for readers of Chinese
 */
@Schema(name = "PeriodMethod")
record PeriodMethod(
        String title, String definition, String time, String reference, String cost, PeriodMethodInChinese chinese) {

    /** The method, in Chinese. */
    record PeriodMethodInChinese(String title, String definition, String time) {}

    private static final String TIME =
            "The network of a period is the union over its years: actors and ties that are certain in some year of it, with"
                    + " certainty=possible those that may have been too. A tie without a first year is certain only where sources attest"
                    + " it, so that it seems to come with the first source that speaks of it: undatedTies counts such ties of each period"
                    + " and those left out, cameUndated and leftUndated the pairs that come and leave by them alone.";

    private static final String TIME_ZH = "一个时期的网络是其各年网络的并集：其中某一年确定存在的行动者和关系；certainty=possible 时也包括可能存在者。"
            + "没有起始年份的关系只在有来源证实的年份确定，因而看似随第一个提到它的来源出现："
            + "undatedTies 给出各时期中此类关系的数目以及因此略去的数目，cameUndated 和 leftUndated 为仅由此类关系而出现和消失的对数。";

    static final PeriodMethod TURNOVER = new PeriodMethod(
            "Turnover between periods",
            "From each period to the next, of actors, of actors with a tie to another, and of tied pairs (by direction ordered pairs):"
                    + " stayed: in both; left: in the earlier alone; came: in the later alone. persistence: stayed by before. jaccard: stayed"
                    + " by those of either period. turnover: (left + came) / (before + after). weights, where ties weigh: the same of what pairs weigh, parallel ties added"
                    + " up; of each pair the lesser of its two weights stays, so that jaccard is Ruzicka's index.",
            TIME,
            "Jaccard, P. (1901). Etude comparative de la distribution florale dans une portion des Alpes et des Jura. Bulletin de la"
                    + " Societe vaudoise des sciences naturelles 37, 547-579. Ruzicka, M. (1958). Anwendung mathematisch-statistischer"
                    + " Methoden in der Geobotanik. Biologia (Bratislava) 13, 647-661. Diamond, J. M. (1969). Avifaunal equilibria and species turnover"
                    + " rates on the Channel Islands of California. PNAS 64, 57-63. Snijders, T. A. B., van de Bunt, G. G., Steglich, C. E. G."
                    + " (2010). Introduction to stochastic actor-based models for network dynamics. Social Networks 32, 44-60.",
            "O(p m log m)",
            new PeriodMethodInChinese(
                    "时期之间的更替",
                    "对每相邻两个时期，就行动者、与他人有联系的行动者以及有联系的对（计方向时为有序对）："
                            + "stayed：两个时期都有；left：只在前一时期；came：只在后一时期。persistence：stayed 除以 before。"
                            + "jaccard：stayed 除以任一时期所有者。turnover：(left + came) / (before + after)。"
                            + "weights（关系带权重时）：就各对的权重（平行关系相加）计算同样的数；每一对两个权重中较小者为保留部分，因而 jaccard 即 Ruzicka 指数。",
                    TIME_ZH));

    static final PeriodMethod COMMUNITIES = new PeriodMethod(
            "Communities followed over periods",
            "Each period's network is divided by the same measure. A community of one period and one of the next match when Jaccard's index"
                    + " of their members is at least the threshold. A community without an earlier match is born, one without a later match"
                    + " dies; one with several earlier matches has merged, one with several later matches splits. Of the matches, those with"
                    + " the highest index carry a line on, each community at most once, so that a line follows one community through time."
                    + " Communities of fewer than least members are left out.",
            TIME,
            "Greene, D., Doyle, D., Cunningham, P. (2010). Tracking the evolution of communities in dynamic social networks. Proceedings of"
                    + " ASONAM 2010, 176-183. Palla, G., Barabasi, A.-L., Vicsek, T. (2007). Quantifying social group evolution. Nature 446,"
                    + " 664-667.",
            "that of the measure for each period",
            new PeriodMethodInChinese(
                    "跨时期追踪社群",
                    "用同一指标划分各时期的网络。前一时期的社群与后一时期的社群，若成员的 Jaccard 指数不低于阈值即为匹配。"
                            + "没有前期匹配的社群为新生，没有后期匹配的为消亡；有多个前期匹配的为合并，有多个后期匹配的为分裂。"
                            + "匹配中指数最高者延续同一条线，每个社群至多一次，因而一条线在时间上跟随一个社群。少于 least 个成员的社群不计。",
                    TIME_ZH));
}
