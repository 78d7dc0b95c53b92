// title: Ties of an actor to itself
// answers: Which ties begin and end at one actor?
// column tie: id of the tie
MATCH (n)-[t]->(other)
WITH n, t, other
WHERE n = other AND n:Entity
RETURN t.id AS tie
ORDER BY tie;
