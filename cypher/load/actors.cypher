// title: Load actors
// answers: Creates or updates actors, each with the labels of its kind.
// param rows (rows): id, labels, properties
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
REMOVE n:$([label IN labels(n) WHERE NOT label IN row.labels])
SET n:$(row.labels);
