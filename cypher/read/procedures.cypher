// title: The procedures of our own
// answers: Which of them has this database?
// column name: its name
// column signature: what it takes and what it yields
// column description: what it answers
SHOW PROCEDURES YIELD name, signature, description
WHERE name STARTS WITH 'atlas.'
RETURN name, signature, description
ORDER BY name;
