// title: Ties that end before they begin
// answers: Which ties have a last year before their first?
// column tie: id of the tie
// column from: first year
// column to: last year
MATCH (source)-[t]->(target)
WITH source, t, target
WHERE t.to < t.from AND source:Entity AND target:Entity
RETURN t.id AS tie, t.from AS from, t.to AS to
ORDER BY tie;
