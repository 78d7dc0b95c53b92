// title: Ties before their ends existed
// answers: Which ties ended before an actor at their ends was founded, or began after one was dissolved?
// column tie: id of the tie
// column from: first year
// column to: last year
// column actor: the actor
// column founded: year of its founding
// column dissolved: year of its dissolution
MATCH (n)-[t]-(other)
WITH n, t, other
WHERE (t.to < n.founded OR n.dissolved < t.from) AND n:Entity AND other:Entity
RETURN t.id AS tie, t.from AS from, t.to AS to, n.id AS actor, n.founded AS founded, n.dissolved AS dissolved
ORDER BY tie, actor;
