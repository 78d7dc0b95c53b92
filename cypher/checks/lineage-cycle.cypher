// title: Cycles of descent
// answers: Which actors descend from themselves?
// column actor: id of the actor
// column steps: length of the shortest way round
MATCH path = (n:Entity) ((a)-[r]-(b)
                         WHERE r.meaning IN ['birth', 'merger', 'renaming']
                           AND (startNode(r) = a) = (r.parent = 'source')){1,12} (n)
RETURN n.id AS actor, min(length(path)) AS steps
ORDER BY actor;
