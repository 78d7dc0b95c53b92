// title: Actors by name
// answers: Which actors bear a name like this? An exact name comes first, then a name that starts so, then the nearest.
// param query (text): the words as a Lucene query
// param text (text): the words as typed, in lower case and simplified characters
// param kind (text): a label, or null for any
// param sphere (text): a sphere, or null for any
// param skip (integer): how many to leave out
// param limit (integer): how many to return
// column total: how many there are
// column page: those asked for, each with the actor's id and the name that matched best
CALL db.index.fulltext.queryNodes('actor_names', $query) YIELD node, score
WITH coalesce(node.actor, node.id) AS id, coalesce(node.text, node.name) AS matched,
     toLower(coalesce(node.simplified, node.text, node.name)) AS written, score
WITH id, matched,
     CASE
       WHEN written = $text OR id = $text THEN 2
       WHEN written STARTS WITH $text THEN 1
       ELSE 0
     END AS exactness,
     score
ORDER BY exactness DESC, score DESC, size(matched), matched
WITH id, collect({matched: matched, exactness: exactness, score: score})[0] AS best
MATCH (n:Entity {id: id})
WHERE ($kind IS NULL OR $kind IN labels(n)) AND ($sphere IS NULL OR n.sphere = $sphere)
WITH n, best
ORDER BY best.exactness DESC, best.score DESC, n.id
WITH collect({id: n.id, matched: best.matched}) AS found
RETURN size(found) AS total, found[toInteger($skip)..toInteger($skip) + toInteger($limit)] AS page;
