// title: The graph's version
// answers: Which version of the graph is loaded?
// column version: a hash of what is loaded
MATCH (g:Graph {id: 'graph'})
RETURN g.version AS version;
