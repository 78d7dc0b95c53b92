// title: Load periods
// answers: Creates the periods of a data set.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:Period)
SET n = row.properties;
