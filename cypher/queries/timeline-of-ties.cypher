// title: Ties by year
// titleZh: 历年关系数
// answers: Which ties began in these years?
// answersZh: 哪些关系始于这些年份？
// param from (integer): first year
// paramZh from: 起始年份
// param to (integer): last year
// paramZh to: 终止年份
// param populations (boolean): whether ties of classes of actors count too
// paramZh populations: 群体的关系是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column year: first year of the tie
// column precision: circa, before or after; empty when exact
// column source: where the tie starts
// column type: type of the tie
// column target: where the tie ends
// column note: substance of the tie
// column tie: id of the tie
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param from => 1949;
:param to => 2009;
:param populations => true;
:param dataset => null;

MATCH (source:Entity)-[t]->(target:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND ($populations OR NOT (source:Population OR target:Population))
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WHERE $from <= said.from <= $to
WITH source, t, said, target,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN said.from AS year, said.fromPrecision AS precision, source.name AS source, type(t) AS type, target.name AS target,
       said.note AS note, t.id AS tie,
       said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY year, tie;
