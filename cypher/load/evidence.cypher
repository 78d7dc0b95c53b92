// title: Load evidence
// answers: Creates the evidence of a data set.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:Evidence)
SET n = row.properties;
