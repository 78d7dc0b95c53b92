// title: Load ties
// answers: Creates ties, or adds a further data set and its evidence to a tie that another data set states too.
// param rows (rows): id, type, source, target, basis, evidence, dataset, properties
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (e:Entity {id: row.target})
MERGE (s)-[t:$(row.type) {id: row.id}]->(e)
SET t += row.properties,
    t.basis = CASE WHEN 'stated' IN [t.basis, row.basis] THEN 'stated' ELSE 'inferred' END,
    t.datasets = coalesce(t.datasets, []) + row.dataset,
    t.evidence = coalesce(t.evidence, []) + row.evidence;
