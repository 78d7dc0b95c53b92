// title: Who governs what
// titleZh: 谁管理什么
// answers: Which bodies govern, lead, or sit in the bodies that govern the park and its programmes?
// answersZh: 哪些机构管理、领导园区及其计划，或参与管理它们的机构？
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column body: who governs or takes part
// column bodyId: the id
// column type: type of the tie
// column target: what is governed, or where one takes part
// column targetId: its id
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column note: substance of the tie
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param dataset => null;

MATCH (body:Entity)-[t:GOVERNS|REPRESENTED_IN|MEMBER_OF|LEADS|ENACTED]->(target:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND (type(t) IN ['GOVERNS', 'REPRESENTED_IN', 'ENACTED'] OR target:Government)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH body, t, target, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN body.name AS body, body.id AS bodyId, type(t) AS type, target.name AS target, target.id AS targetId,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.note AS note, said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY type, bodyId, targetId, t.id;
