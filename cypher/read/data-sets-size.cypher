// title: The size of data sets
// answers: How many nodes and ties are there by some data sets?
// param datasets (rows): their ids
// column number: how many
MATCH (n)
WHERE n.dataset IN $datasets
WITH count(n) AS nodes
MATCH (:Entity)-[t]->(:Entity)
WHERE any(d IN t.datasets WHERE d IN $datasets)
RETURN nodes + count(t) AS number;
