// title: What relationships there are
// answers: Each type with the number of its relationships and the labels at its ends, and its properties with their types.
// column type: the type
// column relationships: how many there are
// column sources: the labels of the nodes they start from
// column targets: the labels of the nodes they lead to
// column property: a property of some of them; null where none has any
// column valueType: the type of its values
// column present: how many of the relationships have the property with this type
MATCH (s)-[r]->(t)
WITH type(r) AS type, collect(r) AS members, collect(DISTINCT labels(s)) AS starts, collect(DISTINCT labels(t)) AS ends
UNWIND members AS r
UNWIND CASE WHEN keys(r) = [] THEN [null] ELSE keys(r) END AS property
WITH type, size(members) AS relationships, starts, ends, property,
     replace(valueType(r[property]), ' NOT NULL', '') AS valueType
WITH type, relationships, starts, ends, property, valueType, count(*) AS present
RETURN type, relationships,
       reduce(all = [], labels IN starts | all + labels) AS sources,
       reduce(all = [], labels IN ends | all + labels) AS targets,
       property, valueType, present
ORDER BY type, property, valueType
