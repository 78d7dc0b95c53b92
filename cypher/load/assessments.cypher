// title: Load assessments
// answers: Creates the assessments of a data set.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:Assessment)
SET n = row.properties;
