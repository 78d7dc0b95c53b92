// title: Actors without a name
// answers: Which actors have no name or no kind?
// column actor: id of the actor
MATCH (n:Entity)
WHERE n.name IS NULL OR trim(n.name) = '' OR n.kind IS NULL OR NOT n.kind IN labels(n)
RETURN n.id AS actor
ORDER BY actor;
