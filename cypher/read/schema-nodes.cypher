// title: What nodes there are
// answers: Each label with the number of its nodes, and its properties with their types and how many nodes bear them.
// column label: the label
// column nodes: how many nodes bear the label
// column property: a property of some of them; null where none has any
// column type: the type of its values
// column present: how many of the nodes have the property with this type
MATCH (n)
WHERE NOT n:Graph OR n.id = 'graph'
UNWIND labels(n) AS label
WITH label, collect(n) AS members
UNWIND members AS n
UNWIND CASE WHEN keys(n) = [] THEN [null] ELSE keys(n) END AS property
WITH label, size(members) AS nodes, property, replace(valueType(n[property]), ' NOT NULL', '') AS type
RETURN label, nodes, property, type, count(*) AS present
ORDER BY label, property, type
