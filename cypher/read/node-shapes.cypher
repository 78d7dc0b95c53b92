// title: Shapes of nodes
// answers: Which labels and properties occur together, and how often? Data sets are told apart.
// column labels: the labels
// column properties: the names of the properties
// column dataset: the data set that brought them; null where none did
// column number: how many such nodes there are
MATCH (n)
RETURN labels(n) AS labels, keys(n) AS properties, n.dataset AS dataset, count(*) AS number;
