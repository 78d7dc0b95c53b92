// title: Ties between two actors
// titleZh: 两个行动者之间的关系
// answers: How are these two actors tied to each other, and on what evidence?
// answersZh: 这两个行动者之间有什么关系，依据何在？
// param a (actor): one of the two
// paramZh a: 两者之一
// param b (actor): the other one
// paramZh b: 另一个
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column family: family of the tie
// column type: type of the tie
// column source: where the tie starts
// column target: where the tie ends
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column qualifier: about, over, under, nearly or at least; empty when the number is exact
// column amount: weight of the tie
// column unit: unit of the weight
// column stake: controlling, minority or unknown; investments only
// column note: substance of the tie
// column tie: id of the tie
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param a => 'tongfang';
:param b => 'tsinghua-university';
:param dataset => null;

MATCH (:Entity {id: $a})-[t]-(:Entity {id: $b})
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH t, startNode(t) AS source, endNode(t) AS target, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN t.family AS family, type(t) AS type, source.name AS source, target.name AS target,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.qualifier AS qualifier, said.amount AS amount, said.unit AS unit, said.stake AS stake, said.note AS note, t.id AS tie,
       said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY family, type, tie;
