// title: The whole network
// answers: Which data sets, actors, former ids and ties does the graph hold? One row each; the graph's version comes first and last, so
//   that a reader sees whether a load came between.
// column part: version, dataset, actor, former-id or tie
// column row: the version, or the properties
MATCH (g:Graph {id: 'graph'})
RETURN 'version' AS part, {version: g.version} AS row
UNION ALL
MATCH (d:Dataset)
RETURN 'dataset' AS part, d {.id, .title, .version, .checksum} AS row
UNION ALL
MATCH (n:Entity)
RETURN 'actor' AS part,
       n {.id, .name, .kind, .sphere, .dissolved, .dataset, founded: coalesce(n.founded, n.foundedObserved)} AS row
UNION ALL
MATCH (f:FormerId)-[:STANDS_FOR]->(e:Entity)
RETURN 'former-id' AS part, {id: f.id, actor: e.id} AS row
UNION ALL
MATCH (s:Entity)-[t]->(e:Entity)
RETURN 'tie' AS part,
       t {.id, type: type(t), source: s.id, target: e.id, .from, .to, .amount, .unit, .stake, .note, .basis, .datasets,
          .evidence} AS row
UNION ALL
MATCH (g:Graph {id: 'graph'})
RETURN 'version' AS part, {version: g.version} AS row;
