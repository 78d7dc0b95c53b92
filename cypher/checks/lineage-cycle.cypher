// title: Cycles of descent
// answers: Which actors descend from themselves?
// column actor: id of the actor
// column steps: length of the shortest way round
MATCH path = (n:Entity) ((a)-[r:SPUN_OFF_FROM|SPLIT_FROM|FOUNDED|MERGED_INTO|RENAMED_TO]-(b)
                         WHERE (startNode(r) = a) = (type(r) IN ['FOUNDED', 'MERGED_INTO', 'RENAMED_TO'])){1,12} (n)
RETURN n.id AS actor, min(length(path)) AS steps
ORDER BY actor;
