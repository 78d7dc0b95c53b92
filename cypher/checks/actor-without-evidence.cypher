// title: Actors without evidence
// answers: Which actors rest on no evidence?
// column actor: id of the actor
MATCH (n:Entity)
WHERE NOT EXISTS { (n)-[:EVIDENCED_BY]->(:Evidence) }
RETURN n.id AS actor
ORDER BY actor;
