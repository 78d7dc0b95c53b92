// title: Load ties
// answers: Creates ties that no other data set states yet.
// param rows (rows): id, type, source, target, basis, evidence, dataset, properties
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (e:Entity {id: row.target})
CREATE (s)-[t:$(row.type)]->(e)
SET t = row.properties,
    t.basis = row.basis,
    t.datasets = [row.dataset],
    t.evidence = row.evidence;
