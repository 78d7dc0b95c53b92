// title: Ties of unknown type
// answers: Which ties are of a type that the registry does not know, or of another family than it says?
// param types (rows): type and family of every row of the registry
// column tie: id of the tie
// column type: its type
// column family: its family
MATCH (:Entity)-[t]->(:Entity)
WHERE NOT any(row IN $types WHERE row.type = type(t) AND row.family = t.family)
RETURN t.id AS tie, type(t) AS type, t.family AS family
ORDER BY tie;
