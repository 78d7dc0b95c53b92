// title: The size of data sets
// answers: How many nodes and ties are there by some data sets?
// param datasets (rows): their ids
// column number: how many
RETURN COUNT { (n) WHERE n.dataset IN $datasets }
       + COUNT { (:Entity)-[t]->(:Entity) WHERE any(d IN t.datasets WHERE d IN $datasets) } AS number;
