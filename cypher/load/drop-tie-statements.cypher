// title: Drop statements of ties
// answers: Deletes what single data sets state of ties, before it is written anew.
// param rows (rows): id of the tie
UNWIND $rows AS row
MATCH (n:TieStatement {tie: row.id})
USING INDEX n:TieStatement(tie)
DELETE n;
