// title: Candidates for a name
// answers: Which actors bear names with some of these words, and which are all their names?
// param query (text): words as a Lucene query, any of which may occur
// param limit (integer): how many actors to return
// column id: the actor
// column names: all its names, each with text, language, kind, the years in which it was used, and pinyin
:param query => 'tsinghua';
:param limit => 20;

CALL db.index.fulltext.queryNodes('actor_names', $query, {limit: 1000}) YIELD node, score
WITH coalesce(node.actor, node.id) AS id, max(score) AS score
MATCH (n:Entity {id: id})
WITH n, score
ORDER BY score DESC, n.id
LIMIT toInteger($limit)
RETURN n.id AS id,
       [{text: n.name, language: 'en', kind: 'preferred'}] +
       COLLECT {
         MATCH (n)-[:NAMED]->(m:Name)
         RETURN m {.text, .language, .kind, .from, .to, .pinyin} AS name
         ORDER BY m.text, m.language, m.kind
       } AS names
ORDER BY score DESC, id;
