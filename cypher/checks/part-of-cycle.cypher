// title: Parts of themselves
// answers: Which actors are, by one or more steps, a part of themselves?
// column actor: id of the actor
// column steps: length of the shortest way round
MATCH path = (n:Entity)-[{meaning: 'part'}]->{1,12}(n)
RETURN n.id AS actor, min(length(path)) AS steps
ORDER BY actor;
