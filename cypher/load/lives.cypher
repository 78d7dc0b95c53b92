// title: Load lives
// answers: Gives actors the years that all data sets together give them now, and says which data sets mention them.
// param rows (rows): id, properties
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
REMOVE n.founded, n.foundedPrecision, n.dissolved, n.dissolvedPrecision
SET n += row.properties;
