// title: The whole network
// answers: What does each data set say of actors, their names, figures and ties, and on which evidence? One row each; the graph's
//   version comes first and last, so that a reader sees whether a load came between.
// column part: version, dataset, word, source, evidence, actor, name, observation, former-id or tie
// column row: the version, or the properties
MATCH (g:Graph {id: 'graph'})
RETURN 'version' AS part, {version: g.version} AS row
UNION ALL
MATCH (d:Dataset)
RETURN 'dataset' AS part, d {.id, .title, .version, .checksum, .requires} AS row
UNION ALL
MATCH (n:SphereDefinition)
RETURN 'word' AS part, {table: 'SPHERES', cells: n {.*}} AS row
UNION ALL
MATCH (n:FamilyDefinition)
RETURN 'word' AS part, {table: 'FAMILIES', cells: n {.*}} AS row
UNION ALL
MATCH (n:KindDefinition)
RETURN 'word' AS part, {table: 'KINDS', cells: n {.*}} AS row
UNION ALL
MATCH (n:RelationTypeDefinition)
RETURN 'word' AS part, {table: 'RELATION_TYPES', cells: n {.*}} AS row
UNION ALL
MATCH (s:Source)
RETURN 'source' AS part, s {.id, .title, .authors, .year, .url, .reliability} AS row
UNION ALL
MATCH (e:Evidence)-[:CITES]->(s:Source)
RETURN 'evidence' AS part,
       e {.id, .dataset, .basis, .locus, .page, .rule, .paraphrase, .year, .citedStudy, source: s.id} AS row
UNION ALL
MATCH (n:Entity)
RETURN 'actor' AS part,
       n {
         .id, .name, .kind, .sphere, .dataset, .evidence, .ror, .wikidata, .lei, .note,
         founded: n.declaredFounded,
         dissolved: n.declaredDissolved
       } AS row
UNION ALL
MATCH (n:Entity)-[:NAMED]->(m:Name)
RETURN 'name' AS part,
       m {.text, .language, .kind, .from, .to, .pinyin, .simplified, .dataset, .evidence, actor: n.id} AS row
UNION ALL
MATCH (o:Observation)-[:ABOUT]->(n:Entity)
RETURN 'observation' AS part,
       o {.metric, .value, .unit, .qualifier, .from, .to, .note, .dataset, .evidence, actor: n.id} AS row
UNION ALL
MATCH (f:FormerId)-[:STANDS_FOR]->(e:Entity)
RETURN 'former-id' AS part,
       f {
         .id, .dataset, .name, .kind, .sphere, .founded, .dissolved, .evidence, .ror, .wikidata, .lei, .note, actor: e.id
       } AS row
UNION ALL
MATCH (s:Entity)-[t]->(e:Entity)
UNWIND CASE size(t.datasets)
         WHEN 1 THEN [t {.*, dataset: t.datasets[0]}]
         ELSE COLLECT {
           MATCH (said:TieStatement {tie: t.id})
           RETURN said {.*, id: t.id}
         }
       END AS said
RETURN 'tie' AS part,
       {
         id: said.id, source: s.id, type: type(t), target: e.id, from: said.from, fromPrecision: said.fromPrecision, to: said.to,
         toPrecision: said.toPrecision, amount: said.amount, unit: said.unit, qualifier: said.qualifier, stake: said.stake,
         channel: said.channel, note: said.note, basis: said.basis, dataset: said.dataset, evidence: said.evidence
       } AS row
UNION ALL
MATCH (g:Graph {id: 'graph'})
RETURN 'version' AS part, {version: g.version} AS row;
