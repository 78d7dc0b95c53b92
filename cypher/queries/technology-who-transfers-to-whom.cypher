// title: Transfers of technology
// titleZh: 技术转让
// answers: Who hands technology on to whom?
// answersZh: 谁把技术转让给谁？
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column source: who hands it on
// column sourceId: its id
// column target: who receives it
// column targetId: its id
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column note: substance of the tie
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param populations => true;
:param dataset => null;

MATCH (source:Entity)-[t:TRANSFERS_TECHNOLOGY_TO]->(target:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND ($populations OR NOT (source:Population OR target:Population))
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH source, t, target, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN source.name AS source, source.id AS sourceId, target.name AS target, target.id AS targetId,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.note AS note, said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY sourceId, targetId, t.id;
