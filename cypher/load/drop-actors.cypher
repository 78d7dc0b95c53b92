// title: Drop actors
// answers: Deletes the actors of a data set that its files no longer declare.
// param dataset (text): the data set's id
// param ids (rows): the ids that its files declare
MATCH (n:Entity {dataset: $dataset})
WHERE NOT n.id IN $ids
DETACH DELETE n;
