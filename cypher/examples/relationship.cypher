// title: Relationships of a type that is no tie
// answers: What do the relationships join whose type is written for THIS_TYPE? It is the pattern of the examples in /api/schema.
// column a: the source
// column b: the target
MATCH (a)-[:THIS_TYPE]->(b) RETURN a, b ORDER BY a.id, b.id LIMIT 5;
