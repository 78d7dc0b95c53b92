// title: Load families of relation types
// answers: Creates the families of relation types that a data set declares beside the shipped ones.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:FamilyDefinition)
SET n = row.properties;
