// title: Ties without evidence
// answers: Which ties name no evidence, or evidence that is not there?
// column tie: id of the tie
// column missing: the evidence that is not there; empty when none is named
MATCH (source)-[t]->(target)
WITH source, t, target
WHERE source:Entity AND target:Entity
WITH t, [id IN coalesce(t.evidence, []) WHERE NOT EXISTS { (:Evidence {id: id}) }] AS missing
WHERE size(coalesce(t.evidence, [])) = 0 OR size(missing) > 0
RETURN t.id AS tie, substring(reduce(text = '', id IN missing | text + '; ' + id), 2) AS missing
ORDER BY tie;
