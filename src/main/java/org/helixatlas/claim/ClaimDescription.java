package org.helixatlas.claim;

import java.util.List;

/**
 * What a claim is and how it is tested, for those who cite the numbers.
 *
 * @param id its name in paths, a slug
 * @param title what is claimed, in one sentence of our own
 * @param source where it is claimed
 * @param definition of which actors and ties it speaks
 * @param statistics what is computed, and what chance is
 * @param test how p follows
 * @param cannotShow what the numbers cannot show
 * @param reference where the tests were published
 * @param chinese the same for readers of Chinese
 */
record ClaimDescription(
        String id,
        String title,
        ClaimSource source,
        String definition,
        List<ClaimStatistic> statistics,
        String test,
        String cannotShow,
        String reference,
        ClaimInChinese chinese) {

    /** Permutation tests of networks in general. */
    static final String PERMUTATION_TESTS =
            "Good, P. (2005). Permutation, Parametric and Bootstrap Tests of Hypotheses. Springer.";

    private static final String TEST =
            "p = (k + 1) / (permutations + 1) for the k draws with a statistic at most as high, where the claim expects a low one, or at least"
                    + " as high, where it expects a high one; pError is its Monte Carlo standard error, sqrt(p (1 - p) / permutations)."
                    + " chance has both sides. The tests hold for few ties, since no table of a distribution is used. Without a year all ties"
                    + " count, dated or not; with one, those without a first year count where sources attest them, with certainty=possible"
                    + " where they may have been, and about.undatedTies tells how many: compare both.";

    private static final String TEST_ZH =
            "主张预期统计量偏低时，k 为统计量至多同样高的抽取次数；预期偏高时，k 为至少同样高的抽取次数；p = (k + 1) / (permutations + 1)，"
                    + "pError 为其蒙特卡罗标准误 sqrt(p (1 - p) / permutations)。chance 给出两侧。检验不查分布表，因而适用于关系很少的网络。"
                    + "不指定年份时所有关系都计入，无论有无年份；指定年份时，没有起始年份的关系只在有来源证实时计入，certainty=possible 时可能存在者也计入，"
                    + "其数目见 about.undatedTies：宜比较两者。";

    /**
     * Where a claim is made.
     *
     * @param title of the work
     * @param locus the sections and tables
     * @param pages of it
     */
    record ClaimSource(String title, String locus, String pages) {

        static ClaimSource ofTheThesis(String locus, String pages) {
            return new ClaimSource(
                    "Wang, H. (2009). Hi-tech Cluster in China - Based on the case of Zhongguancun Science Park. Master thesis,"
                            + " Blekinge Institute of Technology.",
                    locus,
                    pages);
        }
    }

    /** The claim, in Chinese. */
    record ClaimInChinese(String title, String definition, String test, String cannotShow) {}

    /** Which side of chance a claim expects. */
    enum Side {
        LOW,
        HIGH;

        String title() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A number that a claim speaks of.
     *
     * @param id its name in answers
     * @param title its name in prose
     * @param definition how it is computed, and its range
     * @param chance what it is held against
     * @param says {@code low} or {@code high}: on which side of chance the claim expects it
     * @param chinese the same for readers of Chinese
     */
    record ClaimStatistic(
            String id, String title, String definition, String chance, String says, ClaimStatisticInChinese chinese) {

        /** The statistic, in Chinese. */
        record ClaimStatisticInChinese(String title, String definition, String chance) {}

        static ClaimStatistic of(
                Side says, String id, List<String> title, List<String> definition, List<String> chance) {
            return new ClaimStatistic(
                    id,
                    title.get(0),
                    definition.get(0),
                    chance.get(0),
                    says.title(),
                    new ClaimStatisticInChinese(title.get(1), definition.get(1), chance.get(1)));
        }
    }

    /** A claim; each text in English and in Chinese. */
    static ClaimDescription of(
            String id,
            ClaimSource source,
            List<String> title,
            List<String> definition,
            List<String> cannotShow,
            String reference,
            List<ClaimStatistic> statistics) {
        return new ClaimDescription(
                id,
                title.get(0),
                source,
                definition.get(0),
                statistics,
                TEST,
                cannotShow.get(0),
                reference,
                new ClaimInChinese(title.get(1), definition.get(1), TEST_ZH, cannotShow.get(1)));
    }

    /** The statistic of this name. */
    ClaimStatistic statistic(String name) {
        return statistics.stream().filter(s -> s.id().equals(name)).findFirst().orElseThrow();
    }
}
