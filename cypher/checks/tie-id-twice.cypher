// title: Tie ids that occur twice
// answers: Which ids do several ties bear, and which ties bear none?
// column tie: the id
// column ties: how many bear it
MATCH (:Entity)-[t]->(:Entity)
WITH t.id AS tie, count(t) AS ties
WHERE tie IS NULL OR ties > 1
RETURN tie, ties
ORDER BY tie;
