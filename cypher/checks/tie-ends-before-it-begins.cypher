// title: Ties that end before they begin
// answers: Which ties have a last year before their first?
// column tie: id of the tie
// column from: first year
// column to: last year
MATCH (:Entity)-[t]->(:Entity)
WHERE t.to < t.from
RETURN t.id AS tie, t.from AS from, t.to AS to
ORDER BY tie;
