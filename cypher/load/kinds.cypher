// title: Load kinds
// answers: Creates the kinds that a data set declares beside the shipped ones.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:KindDefinition)
SET n = row.properties;
