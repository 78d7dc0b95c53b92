// title: The graph's size
// answers: How many nodes and relationships are there in all?
// column number: how many
RETURN COUNT { () } + COUNT { ()-->() } AS number;
