// title: The size of data sets
// answers: How many nodes and ties are there by some data sets?
// param datasets (rows): their ids
// column number: how many
CALL () {
  MATCH (n:Entity)
  WHERE n.dataset IN $datasets
  RETURN n
  UNION
  MATCH (said:ActorStatement)
  WHERE said.dataset IN $datasets
  MATCH (n:Entity {id: said.actor})
  RETURN n
}
WITH sum(COUNT { (n)-[t]->(:Entity) WHERE any(d IN t.datasets WHERE d IN $datasets) }) AS ties
RETURN ties
       + COUNT { (n:Entity) WHERE n.dataset IN $datasets }
       + COUNT {
           (n:Evidence|Source|Name|FormerId|IdentityDecision|Observation|Assessment|Period|TieStatement|ActorStatement)
           WHERE n.dataset IN $datasets
         }
       + COUNT { (n:SphereDefinition|FamilyDefinition|KindDefinition|RelationTypeDefinition) WHERE n.dataset IN $datasets }
       AS number;
