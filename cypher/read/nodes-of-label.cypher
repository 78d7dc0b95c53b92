// title: Nodes of a label
// answers: How many nodes bear a label?
// param label (text): the label
// column number: how many
MATCH (n:$($label))
RETURN count(n) AS number;
