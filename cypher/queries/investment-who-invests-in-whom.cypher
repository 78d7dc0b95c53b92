// title: Who invests in whom
// titleZh: 谁投资于谁
// answers: Which investments and acquisitions are recorded, of whatever investor, and between which spheres?
// answersZh: 记录了哪些投资与收购，无论投资者是谁，发生在哪些领域之间？
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column investor: the investor
// column investorId: its id
// column investorSphere: its sphere
// column target: what was invested in
// column targetId: its id
// column targetSphere: its sphere
// column type: type of the tie
// column stake: controlling, minority or unknown
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column qualifier: about, over, under, nearly or at least; empty when the number is exact
// column amount: weight of the tie
// column unit: unit of the weight
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param populations => true;
:param dataset => null;

MATCH (investor:Entity)-[t:INVESTED_IN|ACQUIRED]->(target:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND ($populations OR NOT (investor:Population OR target:Population))
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH investor, t, target, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN investor.name AS investor, investor.id AS investorId, investor.sphere AS investorSphere,
       target.name AS target, target.id AS targetId, target.sphere AS targetSphere,
       type(t) AS type, said.stake AS stake,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.qualifier AS qualifier, said.amount AS amount, said.unit AS unit, said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY investorSphere, investorId, targetId, t.id;
