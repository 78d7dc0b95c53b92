// title: Rows left unlinked
// answers: Which names, figures, judgements and periods belong to no actor, and which figures, judgements and periods rest
//   on no evidence?
// column kind: Name, Observation, Assessment or Period
// column row: its text, metric or id
// column subject: the actor that it names
CALL () {
  MATCH (x:Name)
  WHERE NOT EXISTS { (x)<-[:NAMED]-(:Entity) }
  RETURN 'Name' AS kind, x.text AS row, x.actor AS subject
  UNION ALL
  MATCH (x:Observation|Assessment|Period)
  WHERE NOT EXISTS { (x)-[:ABOUT]->(:Entity) } OR NOT EXISTS { (x)-[:EVIDENCED_BY]->(:Evidence) }
  RETURN head([label IN labels(x) WHERE label IN ['Observation', 'Assessment', 'Period']]) AS kind,
         coalesce(x.metric, x.id) AS row, x.subject AS subject
}
RETURN kind, row, subject
ORDER BY kind, row, subject;
