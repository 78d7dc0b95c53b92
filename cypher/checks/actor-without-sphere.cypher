// title: Actors without a sphere
// answers: Which actors that must have a sphere have none, and which places or technologies have one?
// column actor: id of the actor
// column kind: its kind
// column sphere: its sphere
MATCH (n:Entity)
WHERE (n.kind IN ['SciencePark', 'Technology', 'Place']) <> (n.sphere IS NULL)
RETURN n.id AS actor, n.kind AS kind, n.sphere AS sphere
ORDER BY actor;
