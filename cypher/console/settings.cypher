// title: Limits of the server
// answers: What a server that we do not run sets for the memory of a transaction.
// column name: the setting
// column value: its value; 0B for no limit
SHOW SETTINGS YIELD name, value
WHERE name = 'db.memory.transaction.max'
RETURN name, value
ORDER BY name
