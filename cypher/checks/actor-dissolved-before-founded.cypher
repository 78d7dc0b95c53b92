// title: Actors dissolved before they were founded
// answers: Which actors ended before they began?
// column actor: id of the actor
// column founded: year of its founding
// column dissolved: year of its dissolution
MATCH (n:Entity)
WHERE n.dissolved < n.founded
RETURN n.id AS actor, n.founded AS founded, n.dissolved AS dissolved
ORDER BY actor;
