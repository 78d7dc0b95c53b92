// title: Chinese names of figures
// answers: What is each of these actors called in Chinese by these data sets: officially, and else in the shortest known way?
// param ids (rows): ids of actors
// param datasets (rows): ids of data sets
// param stated (boolean): whether names that are only inferred count for nothing
// column id: the actor
// column name: its Chinese name
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH n,
     COLLECT {
       MATCH (n)-[:NAMED]->(name:Name)
       WHERE name.language = 'zh' AND name.to IS NULL AND name.kind <> 'former' AND name.dataset IN $datasets
         AND (NOT $stated
           OR NOT EXISTS { (name)-[:EVIDENCED_BY]->() }
           OR EXISTS { (name)-[:EVIDENCED_BY]->(:Evidence {basis: 'stated'}) })
       RETURN name.text
       ORDER BY CASE name.kind WHEN 'official' THEN 0 WHEN 'translation' THEN 1 ELSE 2 END, size(name.text), name.text
     } AS names
WHERE size(names) > 0
RETURN n.id AS id, names[0] AS name
ORDER BY id;
