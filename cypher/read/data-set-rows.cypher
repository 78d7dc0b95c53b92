// title: The rows of a data set
// answers: What did the files of a data set say? One row each, with the properties that the loader made of it; the graph's
//   version comes first and last, so that a reader sees whether a load came between.
// param dataset (text): the data set's id
// column part: version, word (one that any data set declares), dataset, or the name of a file
// column row: the version, or the cells
:param dataset => 'hsp-thesis';

MATCH (g:Graph {id: 'graph'})
RETURN 'version' AS part, {version: g.version} AS row
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
MATCH (d:Dataset {id: $dataset})
RETURN 'dataset' AS part, d {.*} AS row
UNION ALL
MATCH (n:Source {dataset: $dataset})
RETURN 'sources' AS part, n {.*, label: 'Source'} AS row
UNION ALL
MATCH (n:Evidence {dataset: $dataset})
RETURN 'evidence' AS part, n {.*, label: 'Evidence'} AS row
UNION ALL
MATCH (n:Entity {dataset: $dataset})
RETURN 'actors' AS part, n {.*, label: n.kind, founded: n.declaredFounded, dissolved: n.declaredDissolved} AS row
UNION ALL
MATCH (n:Name {dataset: $dataset})
RETURN 'names' AS part, n {.*, label: 'Name'} AS row
UNION ALL
MATCH (n:FormerId {dataset: $dataset})
RETURN 'former-ids' AS part, n {.*, label: 'FormerId'} AS row
UNION ALL
MATCH (s:Entity)-[t]->(e:Entity)
WHERE $dataset IN t.datasets
WITH s, t, e,
     CASE size(t.datasets)
       WHEN 1 THEN t {.*}
       ELSE head(COLLECT {
         MATCH (said:TieStatement {tie: t.id, dataset: $dataset})
         RETURN said {.*, id: t.id}
       })
     END AS said
RETURN 'ties' AS part, said {.*, source: s.id, type: type(t), target: e.id} AS row
UNION ALL
MATCH (n:Observation {dataset: $dataset})
RETURN 'observations' AS part, n {.*, label: 'Observation'} AS row
UNION ALL
MATCH (n:Assessment {dataset: $dataset})
RETURN 'assessments' AS part, n {.*, label: 'Assessment'} AS row
UNION ALL
MATCH (n:Period {dataset: $dataset})
RETURN 'periods' AS part, n {.*, label: 'Period'} AS row
UNION ALL
MATCH (n:IdentityDecision {dataset: $dataset})
RETURN 'same' AS part, n {.*} AS row
UNION ALL
MATCH (n:SphereDefinition {dataset: $dataset})
RETURN 'spheres' AS part, n {.*} AS row
UNION ALL
MATCH (n:FamilyDefinition {dataset: $dataset})
RETURN 'families' AS part, n {.*} AS row
UNION ALL
MATCH (n:KindDefinition {dataset: $dataset})
RETURN 'kinds' AS part, n {.*} AS row
UNION ALL
MATCH (n:RelationTypeDefinition {dataset: $dataset})
RETURN 'relation-types' AS part, n {.*} AS row
UNION ALL
MATCH (g:Graph {id: 'graph'})
RETURN 'version' AS part, {version: g.version} AS row;
