// title: Load corroborations
// answers: Gives ties that the graph holds the values that all data sets together give them now.
// param rows (rows): id, type, source, target, properties
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})-[t {id: row.id}]->(:Entity {id: row.target})
USING INDEX s:Entity(id)
SET t = row.properties;
