// title: One tie
// answers: What does the graph hold of a tie beside what the network in memory knows?
// param tie (text): the tie's id
// param source (actor): where it starts
// param target (actor): where it ends
// column fromPrecision: exact, circa, before or after
// column toPrecision: exact, circa, before or after
// column channel: of information ties: price review, club or association
MATCH (:Entity {id: $source})-[t {id: $tie}]->(:Entity {id: $target})
RETURN t.fromPrecision AS fromPrecision, t.toPrecision AS toPrecision, t.channel AS channel;
