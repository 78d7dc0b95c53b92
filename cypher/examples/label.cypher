// title: Nodes of a label
// answers: Which nodes bear the label that is written for ThisLabel? It is the pattern of the examples in /api/schema.
// column n: the node
MATCH (n:ThisLabel) RETURN n ORDER BY n.id LIMIT 5;
