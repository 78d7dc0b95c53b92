// title: Load names
// answers: Creates the names of a data set.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:Name)
SET n = row.properties;
