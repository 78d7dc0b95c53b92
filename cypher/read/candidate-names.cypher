// title: Names and identifiers of all actors
// answers: Which names and identifiers has each actor, also under ids that stand for it?
// column id: the actor
// column identifiers: by scheme, its own first
// column names: all but the preferred one, each with text and pinyin
MATCH (n:Entity)
RETURN n.id AS id,
       [n {.ror, .wikidata, .lei}] +
       COLLECT {
         MATCH (n)<-[:STANDS_FOR]-(f:FormerId)
         RETURN f {.ror, .wikidata, .lei} AS other
       } AS identifiers,
       COLLECT {
         MATCH (n)-[:NAMED]->(m:Name)
         RETURN m {.text, .pinyin} AS name
         ORDER BY m.text, m.language, m.kind
       } AS names
ORDER BY id;
