// title: Load former ids
// answers: Creates the ids by which actors of a data set were known before.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:FormerId)
SET n = row.properties;
