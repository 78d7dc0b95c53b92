// title: Load corroborations
// answers: Adds a further data set and its evidence to ties that another data set states.
// param rows (rows): id, type, source, target, basis, evidence, dataset, properties
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})-[t {id: row.id}]->(:Entity {id: row.target})
USING INDEX s:Entity(id)
SET t += row.properties,
    t.basis = CASE WHEN 'stated' IN [t.basis, row.basis] THEN 'stated' ELSE 'inferred' END,
    t.datasets = t.datasets + row.dataset,
    t.evidence = t.evidence + row.evidence;
