// title: Relationships of a type
// answers: How many relationships are of a type?
// param type (text): the type
// column number: how many
MATCH ()-[r:$($type)]->()
RETURN count(r) AS number;
