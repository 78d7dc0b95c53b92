// title: Load observations
// answers: Creates the observations of a data set.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:Observation)
SET n = row.properties;
