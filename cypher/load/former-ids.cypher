// title: Load former ids
// answers: Creates the ids by which actors of a data set were known before; one that a decision took away with all that its row says.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:FormerId)
SET n = row.properties;
