// title: Load statements of ties
// answers: Says what each data set states of a tie that several data sets state.
// param rows (rows): properties
UNWIND $rows AS row
CREATE (n:TieStatement)
SET n = row.properties;
