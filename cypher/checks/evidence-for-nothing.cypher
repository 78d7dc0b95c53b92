// title: Evidence for nothing
// answers: Which evidence does nothing rest on?
// column evidence: id of the evidence
MATCH (:Entity)-[t]->(:Entity)
UNWIND t.evidence AS id
WITH collect(DISTINCT id) AS used
MATCH (v:Evidence)
WHERE NOT v.id IN used AND NOT EXISTS { (v)<-[:EVIDENCED_BY]-() }
RETURN v.id AS evidence
ORDER BY evidence;
