// title: Load relation types
// answers: Creates the relation types that a data set declares beside the shipped ones.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:RelationTypeDefinition)
SET n = row.properties;
