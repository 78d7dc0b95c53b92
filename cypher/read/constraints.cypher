// title: Constraints
// answers: Which statements make the constraints that the graph has?
// column statement: a statement
SHOW CONSTRAINTS YIELD createStatement
RETURN createStatement AS statement
ORDER BY statement;
