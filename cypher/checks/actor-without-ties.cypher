// title: Actors without ties
// answers: Which actors and classes of actors are tied to nobody, and are not what a figure or judgement is about either?
// column actor: id of the actor
// column kind: its kind
MATCH (n:Actor|Population)
WHERE NOT EXISTS { (n)--(:Entity) } AND NOT EXISTS { (n)<-[:ABOUT]-() }
RETURN n.id AS actor, n.kind AS kind
ORDER BY actor;
