// title: A data set's share
// answers: How many actors and ties are in the graph by one data set alone, and of how many that others brought does it speak too?
// param dataset (text): the data set's id
// column actors: those that it declares
// column ties: those that no other data set states
// column sharedActors: those of other data sets that it mentions
// column sharedTies: those that another data set states too
RETURN COUNT { (n:Entity) WHERE n.dataset = $dataset } AS actors,
       COUNT { (:Entity)-[t]->(:Entity) WHERE t.datasets = [$dataset] } AS ties,
       COUNT { (n:Entity) WHERE $dataset IN n.datasets AND n.dataset <> $dataset } AS sharedActors,
       COUNT { (:Entity)-[t]->(:Entity) WHERE $dataset IN t.datasets AND size(t.datasets) > 1 } AS sharedTies;
