// title: One load at a time
// answers: Takes the graph's lock until the transaction ends, and says which data sets are loaded.
// column id: the data set
// column checksum: the hash of its files when it was loaded
MERGE (g:Graph {id: 'graph'})
SET g.version = coalesce(g.version, '')
WITH g
OPTIONAL MATCH (d:Dataset)
WITH d ORDER BY d.id
WHERE d IS NOT NULL
RETURN d.id AS id, d.checksum AS checksum;
