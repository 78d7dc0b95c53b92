// title: Record a data set
// answers: Says which data set is loaded, in which version.
// param rows (rows): properties
UNWIND $rows AS row
MERGE (d:Dataset {id: row.properties.id})
SET d = row.properties;
