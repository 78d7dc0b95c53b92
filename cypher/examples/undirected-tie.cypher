// title: Ties of a type without a direction
// answers: Whom do the ties join whose type is written for THIS_TYPE? It is the pattern of the examples in /api/schema.
MATCH (a:Entity)-[t:THIS_TYPE]-(b:Entity) WHERE a.id < b.id RETURN a.name, t.from, b.name ORDER BY a.id, b.id, t.id LIMIT 5;
