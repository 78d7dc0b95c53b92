package org.helixatlas.ingest;

import java.nio.file.Path;

/**
 * A made-up park whose rows come in pairs that differ in one cell, so that what orders rows by other cells, or takes the first of several,
 * leaves to the database which comes first. Its ids are those that named queries ask for by default.
 */
final class Twins {

    private static final String STATED = "hsp-thesis-stated";
    /** At the same place of the source. */
    private static final String STATED_TOO = "hsp-thesis-stated-too";

    private static final String INFERRED = "hsp-thesis-inferred";

    private Twins() {}

    static void write(Path imports) {
        Folder folder = new Folder(imports, "hsp-thesis")
                .rows(
                        InputTable.EVIDENCE,
                        STATED + ",Evidence,hsp-thesis-source,section 1,,stated,,,,",
                        STATED_TOO + ",Evidence,hsp-thesis-source,section 1,,stated,,,,",
                        INFERRED + ",Evidence,hsp-thesis-source,section 2,,inferred,Because it follows.,,,")
                .rows(
                        InputTable.ACTORS,
                        actor("zhongguancun-science-park", "SciencePark", ""),
                        actor("haidian-science-park", "SciencePark", ""),
                        actor("yizhuang-park", "SciencePark", ""),
                        actor("beijing", "Place", ""),
                        actor("hsp-ordinance", "Programme", "government"),
                        actor("incubator", "Programme", "government"),
                        actor("chinese-academy-of-sciences", "ResearchInstitute", ""),
                        actor("tsinghua-university", "University", ""),
                        actor("tongfang", "Firm", ""),
                        actor("lenovo", "Firm", ""),
                        actor("stone", "Firm", ""),
                        actor("li", "Person", "industry"),
                        actor("wang", "Person", "industry"),
                        actor("card", "Technology", ""))
                .rows(InputTable.NAMES, "Name,tsinghua-university,清华,zh,alias,,," + STATED)
                .rows(
                        InputTable.OBSERVATIONS,
                        "Observation,haidian-science-park,area,10,km2,,2008,2008,," + STATED,
                        "Observation,haidian-science-park,area,12,km2,,2008,2008,," + STATED,
                        "Observation,haidian-science-park,employees,10,people,about,2008,2008,," + STATED,
                        "Observation,haidian-science-park,employees,10,people,over,2008,2008,," + STATED_TOO,
                        "Observation,haidian-science-park,employees,10,people,over,2008,2008,," + INFERRED,
                        "Observation,haidian-science-park,employees,10,,,2008,2008,," + STATED,
                        "Observation,haidian-science-park,employees,11,people,,2008,2008,," + STATED,
                        "Observation,haidian-science-park,employees,11,people,,2008,2009,," + STATED,
                        "Observation,hsp-ordinance,funds,10,yuan,about,2008,,," + STATED,
                        "Observation,hsp-ordinance,funds,10,yuan,over,2008,,," + STATED_TOO,
                        "Observation,hsp-ordinance,funds,10,people,over,2008,,," + STATED,
                        "Observation,hsp-ordinance,funds,10,people,over,2008,2009,," + STATED,
                        "Observation,tongfang,founded,1990,year,,,,," + STATED,
                        "Observation,tongfang,founded,1990,year,about,,,," + STATED_TOO,
                        "Observation,tongfang,founded,1991,year,,,,," + STATED);
        folder.rows(
                InputTable.TIES,
                tie("haidian-science-park,PART_OF,zhongguancun-science-park", "", "", STATED),
                tie("haidian-science-park,PART_OF,zhongguancun-science-park", "again", "", INFERRED),
                tie("yizhuang-park,PART_OF,zhongguancun-science-park", "", "", STATED),
                tie("incubator,PART_OF,hsp-ordinance", "", "", STATED),
                tie("incubator,PART_OF,hsp-ordinance", "again", "", INFERRED),
                tie("tongfang,LOCATED_IN,haidian-science-park", "", "1999", STATED),
                tie("tongfang,LOCATED_IN,haidian-science-park", "again", "1999", INFERRED),
                tie("tongfang,MOVED_TO,yizhuang-park", "", "1998", STATED),
                tie("tongfang,MOVED_TO,beijing", "", "1998", INFERRED),
                tie("tongfang,SPUN_OFF_FROM,tsinghua-university", "", "1990", STATED),
                tie("tongfang,SPUN_OFF_FROM,tsinghua-university", "again", "1990", INFERRED),
                tie("tongfang,SPUN_OFF_FROM,chinese-academy-of-sciences", "", "1990", INFERRED),
                tie("lenovo,SPUN_OFF_FROM,chinese-academy-of-sciences", "", "1984", STATED),
                tie("lenovo,SPUN_OFF_FROM,chinese-academy-of-sciences", "again", "1984", INFERRED),
                tie("stone,MERGED_INTO,lenovo", "", "1995", STATED),
                tie("stone,MERGED_INTO,lenovo", "again", "1995", INFERRED),
                tie("lenovo,SPUN_OFF_FROM,stone", "", "", STATED),
                tie("tsinghua-university,FOUNDED,lenovo", "", "", STATED),
                tie("li,FOUNDED,lenovo", "", "", INFERRED),
                tie("wang,FOUNDED,lenovo", "", "", INFERRED),
                tie("tongfang,DEVELOPED,card", "", "", STATED),
                tie("lenovo,DEVELOPED,card", "", "", INFERRED),
                controlling("tsinghua-university,INVESTED_IN,stone", STATED),
                controlling("chinese-academy-of-sciences,INVESTED_IN,stone", INFERRED),
                held("li,EMPLOYED_BY,tsinghua-university,,1990,,1992,", STATED),
                held("li,EMPLOYED_BY,tsinghua-university,again,1990,,1992,after", INFERRED),
                held("li,LEADS,tongfang,,1995,,1999,", STATED));
        new Folder(imports, "seen-otherwise", "hsp-thesis")
                .rows(
                        InputTable.TIES,
                        "stone,MERGED_INTO,lenovo,,1996,,,,,,,,,,seen-otherwise-stated",
                        "tongfang,MERGED_INTO,lenovo,,1995,,,,,,,,,,seen-otherwise-stated",
                        "tongfang,MOVED_TO,yizhuang-park,,1999,,,,,,,,,,seen-otherwise-inferred")
                .rows(
                        InputTable.OBSERVATIONS,
                        "Observation,haidian-science-park,area,12,km2,,2008,2008,,seen-otherwise-stated");
    }

    private static String actor(String id, String kind, String sphere) {
        return id + "," + kind + "," + id + "," + sphere + ",,,,,,," + STATED;
    }

    private static String tie(String ends, String discriminator, String from, String evidence) {
        return ends + "," + discriminator + "," + from + ",,,,,,,,,," + evidence;
    }

    private static String controlling(String ends, String evidence) {
        return ends + ",,,,,,controlling,,,,,," + evidence;
    }

    private static String held(String cells, String evidence) {
        return cells + ",,,,,,," + evidence;
    }
}
