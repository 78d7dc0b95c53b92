package org.helixatlas.linked;

import java.util.List;

/** Our words for what common vocabularies have none for, beside kinds and types. */
final class OwnTerms {

    /** All of them. */
    static final List<Word> ALL = List.of(
            new Word("Evidence", true, "a place in a source, and what it says", "来源中的一处及其所述"),
            new Word("Edge", true, "an edge that ties were merged into", "由多条关系合并而成的边"),
            new Word("sphere", false, "the sphere that an actor belongs to", "行动者所属领域"),
            new Word("formerName", false, "a name that was given up", "曾用名"),
            new Word("begun", false, "the year in which it began, of what is not founded", "开始年份（非机构）"),
            new Word("ended", false, "the year in which it ended, of what is not founded", "结束年份（非机构）"),
            new Word("certainty", false, "certain, or possible where no source makes sure of it", "确定；若无来源能确证则为可能"),
            new Word("certainFrom", false, "the first year in which it certainly was", "确定存在的首年"),
            new Word("certainTo", false, "the last year in which it certainly was", "确定存在的末年"),
            new Word("possibleFrom", false, "the first year in which it may have been", "可能存在的首年"),
            new Word("possibleTo", false, "the last year in which it may have been", "可能存在的末年"),
            new Word("mode", false, "2 for an event of a two-mode network, otherwise 1", "双模网络中事件为 2，其余为 1"),
            new Word("family", false, "the family that the type of a tie belongs to", "关系类型所属的族"),
            new Word(
                    "fromPrecision",
                    false,
                    "how exactly the first year is known: circa, before or after",
                    "开始年份的精确程度：约、不晚于、不早于"),
            new Word(
                    "toPrecision",
                    false,
                    "how exactly the last year is known: circa, before or after",
                    "结束年份的精确程度：约、不晚于、不早于"),
            new Word("amount", false, "how much, in the unit of schema:unitText", "数额，单位见 schema:unitText"),
            new Word("qualifier", false, "how exactly the amount is known", "数额的精确程度"),
            new Word("stake", false, "what sort of stake a holding is", "持股性质"),
            new Word("channel", false, "by which way information goes", "信息渠道"),
            new Word("basis", false, "stated by a source, or inferred", "来源明言或推断"),
            new Word("weight", false, "the weight of an edge", "边的权重"),
            new Word("locus", false, "where in the source it stands", "在来源中的位置"),
            new Word("rule", false, "by which rule it was inferred", "推断所依规则"),
            new Word("citedStudy", false, "the study that the source itself cites for it", "来源自身所引的研究"),
            new Word("reliability", false, "what sort of source it is", "来源的类型"),
            new Word("actors", false, "how many actors a data set declares", "数据集声明的行动者数"),
            new Word("ties", false, "how many ties a data set states", "数据集陈述的关系数"),
            new Word("evidence", false, "how many pieces of evidence a data set has", "数据集的证据数"),
            new Word("sources", false, "how many sources a data set declares", "数据集声明的来源数"));

    private OwnTerms() {}

    /**
     * A word.
     *
     * @param isClass whether things are of it, and not only said by it
     * @param english what it means
     * @param chinese the same in Chinese
     */
    record Word(String name, boolean isClass, String english, String chinese) {}
}
