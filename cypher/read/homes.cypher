// title: Where ids are declared
// answers: Which data sets declare actors of these ids, also of ids that a decision took away?
// param ids (rows): ids
// column dataset: a data set's id
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN n.dataset AS dataset
UNION
MATCH (f:FormerId)
WHERE f.id IN $ids AND f.name IS NOT NULL
RETURN f.dataset AS dataset;
