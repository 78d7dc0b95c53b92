// title: Whom the state supports
// titleZh: 国家支持谁
// answers: Whom do governments and programmes support or pay research for?
// answersZh: 政府与计划支持谁，或为谁的研究出资？
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column supporter: the government body or programme
// column supporterId: its id
// column type: type of the tie
// column supported: whom it supports
// column supportedId: its id
// column supportedKind: its kind
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column note: substance of the tie
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param populations => true;
:param dataset => null;

MATCH (supporter:Entity {sphere: 'government'})-[t:SUPPORTS|FUNDS_RESEARCH_AT]->(supported:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND ($populations OR NOT (supporter:Population OR supported:Population))
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH supporter, t, supported, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN supporter.name AS supporter, supporter.id AS supporterId, type(t) AS type,
       supported.name AS supported, supported.id AS supportedId, supported.kind AS supportedKind,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.note AS note, said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY supporterId, type, supportedId, t.id;
