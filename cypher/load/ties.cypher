// title: Load ties
// answers: Creates ties that the graph does not hold yet, with the values that all data sets together give them.
// param rows (rows): id, type, source, target, properties
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (e:Entity {id: row.target})
CREATE (s)-[t:$(row.type)]->(e)
SET t = row.properties;
