// title: Periods
// answers: Into which periods do the sources divide a history?
// param subject (actor): only that of this actor; null for all
// param dataset (text): only what this data set states; null for all
// param skip (integer): how many to leave out
// param limit (integer): how many to return
// column total: how many there are
// column items: those asked for, by subject and years
:param subject => null;
:param dataset => null;
:param skip => 0;
:param limit => 50;

CALL () {
  MATCH (p:Period)-[:ABOUT]->(n:Entity)
  WHERE ($subject IS NULL OR n.id = $subject) AND ($dataset IS NULL OR p.dataset = $dataset)
  WITH p, n
  ORDER BY n.id, p.from, p.to, p.id
  RETURN collect(p {
           .id, .title, .from, .to, .characterisation, .dataset, .evidence,
           subject: n {.id, .name, .kind}
         }) AS found
}
RETURN size(found) AS total, found[toInteger($skip)..toInteger($skip) + toInteger($limit)] AS items;
