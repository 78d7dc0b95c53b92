// title: Shapes of relationships
// answers: Which types and properties occur together, and how often? Data sets are told apart.
// column type: the type
// column properties: the names of the properties
// column datasets: the data sets that state them; null where none does
// column number: how many such relationships there are
MATCH ()-[r]->()
RETURN type(r) AS type, keys(r) AS properties, r.datasets AS datasets, count(*) AS number;
