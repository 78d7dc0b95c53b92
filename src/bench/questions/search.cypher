// answers: Whose names are like this text?
// param text: the text
CALL db.index.fulltext.queryNodes('actor_names', $text) YIELD node, score
RETURN node.id AS id, node.name AS name, node.text AS text, score
ORDER BY score DESC
LIMIT 50;
