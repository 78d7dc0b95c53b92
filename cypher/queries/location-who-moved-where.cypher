// title: Who moved where
// titleZh: 谁迁往何处
// answers: Who moves out of the park, or into it, from where and when?
// answersZh: 谁迁出或迁入园区，从哪里，在何时？
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column actor: who moved
// column actorId: its id
// column kind: its kind
// column locatedIn: parks where it is or was located
// column movedTo: where it moves
// column movedToId: its id
// column year: year of the move
// column precision: circa, before or after; empty when exact
// column qualifier: about, over, under, nearly or at least; empty when the number is exact
// column amount: weight of the tie
// column unit: unit of the weight
// column note: substance of the tie
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param populations => true;
:param dataset => null;

MATCH (n:Entity)-[t {meaning: 'move'}]->(goal:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND ($populations OR NOT n:Population)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH n, t, goal, said,
     COLLECT {
       MATCH (n)-[located {meaning: 'location'}]->(park:SciencePark)
       WHERE $dataset IS NULL OR $dataset IN located.datasets
       RETURN DISTINCT park.name AS name ORDER BY name
     } AS parks,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN n.name AS actor, n.id AS actorId, n.kind AS kind,
       substring(reduce(text = '', park IN parks | text + '; ' + park), 2) AS locatedIn,
       goal.name AS movedTo, goal.id AS movedToId, said.from AS year, said.fromPrecision AS precision,
       said.qualifier AS qualifier, said.amount AS amount, said.unit AS unit, said.note AS note, said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY movedToId, coalesce(year, 9999), actorId, t.id;
