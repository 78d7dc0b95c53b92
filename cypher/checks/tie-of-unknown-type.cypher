// title: Ties of unknown type
// answers: Which ties are of a type that the registry does not know, or bear other properties than it says?
// param types (rows): type of every row of the registry, and the properties that its ties bear
// column tie: id of the tie
// column type: its type
// column family: its family
MATCH (source)-[t]->(target)
WITH source, t, target, type(t) AS type
WHERE source:Entity AND target:Entity
  AND NOT any(row IN $types
              WHERE row.type = type
                AND all(key IN ['family', 'meaning', 'parent', 'once', 'subject', 'undirected']
                        WHERE coalesce(t[key], '') = coalesce(row.properties[key], '')))
RETURN t.id AS tie, type, t.family AS family
ORDER BY tie;
