// title: A former id
// answers: Which actor is it that had this id before it was renamed, or merged with another?
// param former (text): the former id
// column actor: the id that it has now
MATCH (f:FormerId {id: $former})-[:STANDS_FOR]->(e:Entity)
RETURN e.id AS actor;
