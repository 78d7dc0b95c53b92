// title: Evidence for nothing
// answers: Which evidence does nothing rest on?
// column evidence: id of the evidence
CALL () {
  // Evidence is looked for among the ties in parts of some 100,000, cut at ids drawn by lot, so that no transaction holds all of it.
  RETURN COUNT { (:Evidence) } / 100000 AS cuts
}
CALL (cuts) {
  MATCH (v:Evidence)
  WHERE rand() < 0.01
  WITH v.id AS id
  ORDER BY id
  WITH collect(id) AS sample
  RETURN CASE sample WHEN [] THEN [] ELSE [cut IN range(1, cuts) | sample[size(sample) * cut / (cuts + 1)]] END AS bounds
}
UNWIND range(0, size(bounds)) AS part
WITH CASE part WHEN 0 THEN '' ELSE bounds[part - 1] END AS least, bounds[part] AS beyond
CALL (least, beyond) {
  MATCH (v:Evidence)
  WHERE (v.id >= least AND (beyond IS NULL OR v.id < beyond) OR v.id IS NULL AND beyond IS NULL)
    AND NOT EXISTS { (v)<-[:EVIDENCED_BY]-() }
  WITH collect(v) AS unlinked
  WHERE unlinked <> []
  CALL (least, beyond) {
    MATCH (source)-[t]->(target)
    WITH source, t, target
    WHERE source:Entity AND target:Entity
    UNWIND t.evidence AS id
    WITH id
    WHERE id >= least AND (beyond IS NULL OR id < beyond)
    RETURN collect(DISTINCT id) AS used
  }
  UNWIND unlinked AS v
  WITH v, used
  WHERE NOT v.id IN used
  RETURN v.id AS evidence
}
RETURN evidence
ORDER BY evidence;
