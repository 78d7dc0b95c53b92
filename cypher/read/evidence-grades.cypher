// title: How much each piece of evidence is worth
// answers: From which source, of which reliability and on which basis is each piece of evidence?
// column version: the graph's version
// column id: the evidence
// column source: id of its source
// column reliability: primary, public-body, secondary, press, self-description, encyclopedia, mirror or blog
// column basis: stated or inferred
// column dataset: id of the data set that it belongs to
MATCH (g:Graph {id: 'graph'})
MATCH (e:Evidence)-[:CITES]->(s:Source)
RETURN g.version AS version, e.id AS id, s.id AS source, s.reliability AS reliability, e.basis AS basis,
       e.dataset AS dataset
ORDER BY id;
