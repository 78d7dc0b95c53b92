// title: What a data set shares with others
// answers: Of which ties and actors of a data set do other data sets speak too?
// param dataset (text): the data set's id
// column part: tie or actor
// column id: its id
MATCH (n:TieStatement {dataset: $dataset})
RETURN 'tie' AS part, n.tie AS id
UNION ALL
MATCH (n:ActorStatement {dataset: $dataset})
RETURN 'actor' AS part, n.actor AS id;
