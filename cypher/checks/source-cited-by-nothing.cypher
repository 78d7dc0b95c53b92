// title: Sources that nothing cites
// answers: Which sources does no evidence cite?
// column source: id of the source
MATCH (s:Source)
WHERE NOT EXISTS { (s)<-[:CITES]-(:Evidence) }
RETURN s.id AS source
ORDER BY source;
