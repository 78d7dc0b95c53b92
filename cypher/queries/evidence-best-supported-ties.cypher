// title: Best supported ties
// titleZh: 证据最充分的关系
// answers: Which ties rest on most evidence?
// answersZh: 哪些关系的证据最多？
// param least (integer): the least number of pieces of evidence
// paramZh least: 证据的最少条数
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column source: where the tie starts
// column type: type of the tie
// column target: where the tie ends
// column tie: id of the tie
// column evidence: pieces of evidence
// column sources: different sources
// column stated: how many of the pieces state it
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param least => 2;
:param dataset => null;

MATCH (source:Entity)-[t]->(target:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WHERE size(said.evidence) >= $least
MATCH (e:Evidence)
WHERE e.id IN said.evidence
WITH source, t, said, target, count(e) AS evidence, count(DISTINCT e.source) AS sources,
     count(CASE e.basis WHEN 'stated' THEN e END) AS stated
WITH source, t, target, evidence, sources, stated, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN source.name AS source, type(t) AS type, target.name AS target, t.id AS tie, evidence, sources, stated,
       said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY evidence DESC, sources DESC, tie;
