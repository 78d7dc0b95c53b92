// title: Inferred evidence without a rule
// answers: Which evidence is inferred without saying by which rule, is stated and has a rule, or is neither?
// column evidence: id of the evidence
// column basis: stated or inferred
// column rule: by which rule
MATCH (v:Evidence)
WHERE v.basis IS NULL OR NOT v.basis IN ['stated', 'inferred'] OR (v.basis = 'inferred') <> (v.rule IS NOT NULL)
RETURN v.id AS evidence, v.basis AS basis, v.rule AS rule
ORDER BY evidence;
