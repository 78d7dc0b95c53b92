// title: Ties whose basis is not that of their evidence
// answers: Which ties call themselves stated though no evidence states them, or inferred though one does?
// column tie: id of the tie
// column basis: what the tie says
MATCH (:Entity)-[t]->(:Entity)
WITH t, EXISTS { MATCH (v:Evidence {basis: 'stated'}) WHERE v.id IN t.evidence } AS stated
WHERE t.basis IS NULL OR (t.basis = 'stated') <> stated
RETURN t.id AS tie, t.basis AS basis
ORDER BY tie;
