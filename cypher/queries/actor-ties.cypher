// title: Ties of an actor
// titleZh: 一个行动者的关系
// answers: To whom is this actor tied, how, since when and on what evidence?
// answersZh: 这个行动者与谁有关系，是什么关系，始于何时，依据何在？
// param actor (actor): whose ties
// paramZh actor: 谁的关系
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column family: family of the tie
// column type: type of the tie
// column direction: out when the tie reads from this actor, in when it reads to it, both when it has no direction
// column other: name at the other end
// column otherId: id at the other end
// column otherKind: kind of the other end
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
:param actor => 'tongfang';
:param dataset => null;

MATCH (n:Entity {id: $actor})-[t]-(other:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH n, t, other, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN t.family AS family, type(t) AS type,
       CASE
         WHEN t.undirected THEN 'both'
         WHEN startNode(t) = n THEN 'out'
         ELSE 'in'
       END AS direction,
       other.name AS other, other.id AS otherId, other.kind AS otherKind,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.qualifier AS qualifier, said.amount AS amount, said.unit AS unit, said.stake AS stake, said.note AS note, t.id AS tie,
       said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY family, type, direction, otherId, tie;
