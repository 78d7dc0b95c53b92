// title: Mergers, splits and renamings
// titleZh: 合并、分立与更名
// answers: Which bodies were merged, split or renamed, and when?
// answersZh: 哪些机构合并、分立或更名，在何时？
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column body: the body
// column bodyId: its id
// column type: what happened to it
// column into: what it became, or what it came from when split
// column intoId: its id
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param dataset => null;

MATCH (body:Entity)-[t]->(into:Entity)
WHERE (t.meaning IN ['merger', 'renaming'] OR type(t) = 'SPLIT_FROM')
  AND ($dataset IS NULL OR $dataset IN t.datasets)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH body, t, into, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN body.name AS body, body.id AS bodyId, type(t) AS type, into.name AS into, into.id AS intoId,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY coalesce(from, 9999), bodyId, intoId, t.id;
