// answers: To whom is an actor tied, and who of these are tied to each other?
// param actor: id of the actor
MATCH (n:Entity {id: $actor})--(neighbour:Entity)
WITH n, collect(DISTINCT neighbour) AS alters
UNWIND [n] + alters AS a
MATCH (a)-[tie]->(b:Entity)
WHERE b = n OR b IN alters
RETURN DISTINCT a.id AS source, a.name AS sourceName, b.id AS target, b.name AS targetName, type(tie) AS type, properties(tie) AS tie;
