// title: Evidence without source or locus
// answers: Which evidence does not say where it is from?
// column evidence: id of the evidence
// column locus: the place in the source
// column sources: how many sources it cites; it should be one
MATCH (v:Evidence)
WITH v, COUNT { (v)-[:CITES]->(:Source) } AS sources
WHERE sources <> 1 OR v.locus IS NULL OR trim(v.locus) = ''
RETURN v.id AS evidence, v.locus AS locus, sources
ORDER BY evidence;
