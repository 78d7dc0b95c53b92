package org.helixatlas.linked;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What pages of linked data say, in English or Chinese. */
record PageWords(String language) {

    private static final Map<String, String> ENGLISH = new HashMap<>();
    private static final Map<String, String> CHINESE = new HashMap<>();

    static {
        word("kind", "Kind", "类别");
        word("sphere", "Sphere", "领域");
        word("founded", "Founded", "成立");
        word("dissolved", "Dissolved", "终止");
        word("ror", "ROR", "ROR");
        word("wikidata", "Wikidata", "维基数据");
        word("lei", "LEI", "LEI");
        word("note", "Note", "说明");
        word("dataset", "Data set", "数据集");
        word("ties", "Ties", "关系");
        word("more", "Further ties:", "其余关系：");
        word("source", "From", "起点");
        word("target", "To", "终点");
        word("type", "Tie", "关系");
        word("family", "Family", "关系族");
        word("from", "Begins", "开始");
        word("to", "Ends", "结束");
        word("certainty", "Certainty", "确定性");
        word("certain", "certain", "确定");
        word("possible", "possible", "可能");
        word("amount", "Amount", "数额");
        word("stake", "Stake", "持股");
        word("channel", "Channel", "渠道");
        word("basis", "Basis", "依据");
        word("stated", "stated by the source", "来源明言");
        word("inferred", "inferred", "推断");
        word("evidence", "Evidence", "证据");
        word("work", "Source", "来源");
        word("locus", "Place", "位置");
        word("page", "Page", "页码");
        word("rule", "Rule", "规则");
        word("speaksOf", "Speaks of", "所述年份");
        word("citedStudy", "Study that it cites", "所引研究");
        word("authors", "Authors", "作者");
        word("year", "Year", "年份");
        word("reliability", "Reliability", "可靠性");
        word("address", "Address", "网址");
        word("version", "Version", "版本");
        word("id", "Id", "标识");
        word("explorer", "In the explorer", "在浏览界面中查看");
        word("files", "Its files", "数据文件");
        word("all", "All data sets as N-Quads", "全部数据集（N-Quads）");
        word("circa", "about ", "约 ");
        word("before", "in or before ", "不晚于 ");
        word("after", "in or after ", "不早于 ");
        word("exact", "", "");
        word("orSinceBefore", " or since before", "或更早起");
        word("orLonger", " or longer", "或更久");
        word("vocabulary", "The words of the graph", "图谱的词汇");
        word("identifier", "Identifier", "标识符");
        word("primary", "primary", "一手来源");
        word("public-body", "public body", "公共机构");
        word("secondary", "secondary", "研究文献");
        word("press", "press", "报刊");
        word("self-description", "self-description", "自我介绍");
        word("encyclopedia", "encyclopedia", "百科");
        word("mirror", "mirror", "转载");
        word("blog", "blog", "博客");
        word("controlling", "controlling", "控股");
        word("minority", "minority", "参股");
        word("unknown", "unknown", "不详");
    }

    private static void word(String key, String english, String chinese) {
        ENGLISH.put(key, english);
        CHINESE.put(key, chinese);
    }

    boolean isChinese() {
        return language.equals("zh");
    }

    /** A word; what is none, as it is. */
    String word(String key) {
        return (isChinese() ? CHINESE : ENGLISH).getOrDefault(key, key);
    }

    /** A name that the vocabulary has in several languages. */
    String of(String english, Map<String, String> others) {
        return others.getOrDefault(language, english);
    }

    /** A year that something began and ended in, as far as is known. */
    String inOneYear(int year, @Nullable String from, @Nullable String to) {
        return ("circa".equals(from) || "circa".equals(to) ? word("circa") : "")
                + year
                + ("before".equals(from) ? word("orSinceBefore") : "")
                + ("after".equals(to) ? word("orLonger") : "");
    }

    /** A year with how exactly it is known; null for none. */
    @Nullable
    String year(@Nullable Integer year, @Nullable String precision) {
        return year == null ? null : (precision == null ? "" : word(precision)) + year;
    }
}
