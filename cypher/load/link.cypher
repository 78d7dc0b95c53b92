// title: Join rows by the ids they name
// answers: Turns references of data sets into relationships: names to their actors, evidence to its source, and everything to its
//   evidence.
// param datasets (rows): their ids
MATCH (n:Name)
WHERE n.dataset IN $datasets AND NOT EXISTS { (n)<-[:NAMED]-() }
MATCH (e:Entity {id: n.actor})
CREATE (e)-[:NAMED]->(n);
MATCH (f:FormerId)
WHERE f.dataset IN $datasets AND NOT EXISTS { (f)-[:STANDS_FOR]->() }
MATCH (e:Entity {id: f.actor})
CREATE (f)-[:STANDS_FOR]->(e);
MATCH (e:Evidence)
WHERE e.dataset IN $datasets AND NOT EXISTS { (e)-[:CITES]->() }
MATCH (s:Source {id: e.source})
CREATE (e)-[:CITES]->(s);
MATCH (n:Observation|Assessment|Period)
WHERE n.dataset IN $datasets AND NOT EXISTS { (n)-[:ABOUT]->() }
MATCH (e:Entity {id: n.subject})
CREATE (n)-[:ABOUT]->(e);
MATCH (n:Entity)
WHERE n.dataset IN $datasets AND NOT EXISTS { (n)-[:EVIDENCED_BY]->() }
UNWIND n.evidence AS id
MATCH (e:Evidence {id: id})
MERGE (n)-[:EVIDENCED_BY]->(e);
MATCH (n:Name|FormerId|IdentityDecision|Observation|Assessment|Period)
WHERE n.dataset IN $datasets AND NOT EXISTS { (n)-[:EVIDENCED_BY]->() }
UNWIND n.evidence AS id
MATCH (e:Evidence {id: id})
MERGE (n)-[:EVIDENCED_BY]->(e);
