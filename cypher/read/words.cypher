// title: Words of data sets
// answers: Which kinds and relation types do data sets declare beside the shipped ones?
// column word: a label or a type
MATCH (n:KindDefinition)
RETURN n.kind AS word
UNION
MATCH (n:RelationTypeDefinition)
RETURN n.type AS word;
