// title: Load sources
// answers: Creates the sources of a data set.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:Source)
SET n = row.properties;
