// title: Drop statements of actors
// answers: Deletes what single data sets know of actors, before it is written anew.
// param rows (rows): id of the actor
UNWIND $rows AS row
MATCH (n:ActorStatement {actor: row.id})
USING INDEX n:ActorStatement(actor)
DELETE n;
