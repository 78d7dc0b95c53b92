// title: Load statements of actors
// answers: Says what each data set knows of the life of an actor that several data sets mention.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:ActorStatement)
SET n = row.properties;
