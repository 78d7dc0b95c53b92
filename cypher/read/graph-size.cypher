// title: The graph's size
// answers: How many nodes and relationships are there in all?
// column number: how many
MATCH (n)
WITH count(n) AS nodes
MATCH ()-[r]->()
RETURN nodes + count(r) AS number;
