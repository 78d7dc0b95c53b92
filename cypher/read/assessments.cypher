// title: Judgements
// answers: Which judgements do the sources give?
// param subject (actor): only about this actor; null for all
// param effect (text): only of this derivative effect; null for all
// param direction (text): strength, weakness or neutral; null for all
// param dataset (text): only what this data set states; null for all
// param skip (integer): how many to leave out
// param limit (integer): how many to return
// column total: how many there are
// column items: those asked for, by subject and id
:param subject => null;
:param effect => null;
:param direction => null;
:param dataset => null;
:param skip => 0;
:param limit => 50;

CALL () {
  MATCH (a:Assessment)-[:ABOUT]->(n:Entity)
  WHERE ($subject IS NULL OR n.id = $subject)
    AND ($effect IS NULL OR a.effect = $effect)
    AND ($direction IS NULL OR a.direction = $direction)
    AND ($dataset IS NULL OR a.dataset = $dataset)
  WITH a, n
  ORDER BY n.id, a.id
  RETURN collect(a {
           .id, .effect, .manifestation, .finding, .direction, .directionBasis, .dataset, .evidence,
           subject: n {.id, .name, .kind}
         }) AS found
}
RETURN size(found) AS total, found[toInteger($skip)..toInteger($skip) + toInteger($limit)] AS items;
