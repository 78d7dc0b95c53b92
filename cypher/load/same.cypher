// title: Load decisions
// answers: Creates a data set's decisions on which ids mean one body; the rows have been rewritten by them.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:IdentityDecision)
SET n = row.properties;
