// title: Withdraw a data set
// answers: Takes back all that a data set said, but for its actors: evidence, names, figures, judgements, words, and its ties
//   unless another data set states them too.
// param dataset (text): the data set's id
CALL () {
  MATCH (n:Entity {dataset: $dataset})
  RETURN n
  UNION
  MATCH (said:ActorStatement {dataset: $dataset})
  MATCH (n:Entity {id: said.actor})
  RETURN n
}
MATCH (n)-[t]->(:Entity)
WHERE $dataset IN t.datasets
SET t.datasets = [d IN t.datasets WHERE d <> $dataset]
WITH t
WHERE size(t.datasets) = 0
DELETE t;
MATCH (n:Evidence|Source|Name|FormerId|IdentityDecision|Observation|Assessment|Period|TieStatement|ActorStatement {dataset: $dataset})
DETACH DELETE n;
MATCH (n:SphereDefinition|FamilyDefinition|KindDefinition|RelationTypeDefinition {dataset: $dataset})
DELETE n;
MATCH (d:Dataset {id: $dataset})
DETACH DELETE d;
