// title: The last transaction
// answers: Which was the last transaction that changed the database?
// column number: its number
SHOW DATABASES YIELD name, lastCommittedTxn
WHERE name = 'neo4j'
RETURN lastCommittedTxn AS number;
