// title: Ties of an actor to itself
// answers: Which ties begin and end at one actor?
// column tie: id of the tie
MATCH (n:Entity)-[t]->(n)
RETURN t.id AS tie
ORDER BY tie;
