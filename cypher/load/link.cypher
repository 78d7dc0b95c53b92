// title: Join rows by the ids they name
// answers: Turns references into relationships: names to their actors, evidence to its source, and everything to its evidence.
MATCH (n:Name)
WHERE NOT EXISTS { (n)<-[:NAMED]-() }
MATCH (e:Entity {id: n.actor})
CREATE (e)-[:NAMED]->(n);
MATCH (f:FormerId)
WHERE NOT EXISTS { (f)-[:STANDS_FOR]->() }
MATCH (e:Entity {id: f.actor})
CREATE (f)-[:STANDS_FOR]->(e);
MATCH (e:Evidence)
WHERE NOT EXISTS { (e)-[:CITES]->() }
MATCH (s:Source {id: e.source})
CREATE (e)-[:CITES]->(s);
MATCH (n:Observation|Assessment|Period)
WHERE NOT EXISTS { (n)-[:ABOUT]->() }
MATCH (e:Entity {id: n.subject})
CREATE (n)-[:ABOUT]->(e);
MATCH (n:Entity|Name|FormerId|IdentityDecision|Observation|Assessment|Period)
WHERE NOT EXISTS { (n)-[:EVIDENCED_BY]->() }
UNWIND n.evidence AS id
MATCH (e:Evidence {id: id})
MERGE (n)-[:EVIDENCED_BY]->(e);
