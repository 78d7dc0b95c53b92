// title: Load spheres
// answers: Creates the spheres that a data set declares beside the shipped ones.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:SphereDefinition)
SET n = row.properties;
