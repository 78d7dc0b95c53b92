// title: Ties whose basis is not that of their evidence
// answers: Which ties call themselves stated though no evidence states them, or inferred though one does?
// column tie: id of the tie
// column basis: what the tie says
MATCH (source)-[t]->(target)
WITH source, t, target
WHERE source:Entity AND target:Entity
WITH t, any(id IN coalesce(t.evidence, []) WHERE EXISTS { (:Evidence {id: id, basis: 'stated'}) }) AS stated
WHERE t.basis IS NULL OR (t.basis = 'stated') <> stated
RETURN t.id AS tie, t.basis AS basis
ORDER BY tie;
