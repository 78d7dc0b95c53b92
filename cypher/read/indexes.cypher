// title: Indexes
// answers: Which statements make the indexes that the graph has beside those of its constraints? A new store has indexes of labels and types of its own.
// column statement: a statement
SHOW INDEXES YIELD type, owningConstraint, createStatement
WHERE type <> 'LOOKUP' AND owningConstraint IS NULL
RETURN createStatement AS statement
ORDER BY statement;
