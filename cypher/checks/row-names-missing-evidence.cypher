// title: Rows that name missing evidence
// answers: Which actors, names, decisions, figures, judgements and periods name evidence that they are not linked to?
// column subject: the actor that the row is or is about
// column evidence: the evidence that is not linked
MATCH (x:Entity|Name|FormerId|IdentityDecision|Observation|Assessment|Period)
UNWIND coalesce(x.evidence, []) AS id
WITH x, id
WHERE NOT EXISTS { (x)-[:EVIDENCED_BY]->(:Evidence {id: id}) }
RETURN coalesce(x.subject, x.actor, x.id) AS subject, id AS evidence
ORDER BY subject, evidence;
