// title: Figures
// answers: Which figures do the sources give?
// param subject (actor): only about this actor; null for all
// param metric (text): only of this metric; null for all
// param dataset (text): only what this data set states; null for all
// param skip (integer): how many to leave out
// param limit (integer): how many to return
// column total: how many there are
// column items: those asked for, by subject, metric and years
:param subject => null;
:param metric => null;
:param dataset => null;
:param skip => 0;
:param limit => 50;

CALL () {
  MATCH (o:Observation)-[:ABOUT]->(n:Entity)
  WHERE ($subject IS NULL OR n.id = $subject)
    AND ($metric IS NULL OR o.metric = $metric)
    AND ($dataset IS NULL OR o.dataset = $dataset)
  WITH o, n
  ORDER BY n.id, o.metric, o.from, o.to, o.value, o.dataset, o.note, o.evidence, o.unit, o.qualifier
  RETURN collect(o {
           .metric, .value, .unit, .qualifier, .from, .to, .note, .dataset, .evidence,
           subject: n {.id, .name, .kind}
         }) AS found
}
RETURN size(found) AS total, found[toInteger($skip)..toInteger($skip) + toInteger($limit)] AS items;
