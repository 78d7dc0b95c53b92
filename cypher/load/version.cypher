// title: Set the graph's version
// answers: Makes the graph's version a hash of what is loaded.
// param version (text): the hash
MERGE (g:Graph {id: 'graph'})
SET g.version = $version;
