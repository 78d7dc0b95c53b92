// title: Evidence of a tie
// titleZh: 一条关系的证据
// answers: On what does this tie rest?
// answersZh: 这条关系的依据是什么？
// param tie (text): the tie's id
// paramZh tie: 关系的标识
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column evidence: id of the evidence
// column dataset: the data set that gives it
// column source: id of the source
// column title: its title
// column reliability: primary, public-body, secondary, press, self-description, encyclopedia, mirror or blog
// column locus: the place in the source
// column page: the page
// column basis: stated by a source, or only inferred
// column rule: by which rule, when inferred
// column paraphrase: what the source says, in our own words
// column year: the year that the source speaks of there, where it is not its own
// column citedStudy: the study that the source itself cites for it
:param tie => 'tsinghua-university--invested-in--tongfang';
:param dataset => null;

MATCH (:Entity)-[t {id: $tie}]->(:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
MATCH (v:Evidence)-[:CITES]->(s:Source)
WHERE v.id IN said.evidence
RETURN v.id AS evidence, v.dataset AS dataset, s.id AS source, s.title AS title, s.reliability AS reliability,
       v.locus AS locus, v.page AS page, v.basis AS basis, v.rule AS rule, v.paraphrase AS paraphrase,
       v.year AS year, v.citedStudy AS citedStudy
ORDER BY source, evidence;
