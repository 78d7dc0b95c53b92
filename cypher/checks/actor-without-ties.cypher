// title: Actors without ties
// answers: Which actors are tied to nobody, and borne by no figure or judgement either?
// column actor: id of the actor
// column kind: its kind
MATCH (n:Entity)
WHERE NOT EXISTS { (n)--(:Entity) } AND NOT EXISTS { (n)<-[:ABOUT]-() }
RETURN n.id AS actor, n.kind AS kind
ORDER BY actor;
