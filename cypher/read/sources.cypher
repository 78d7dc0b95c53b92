// title: Sources
// answers: Which sources are there, and how much rests on each?
// param dataset (text): only those that this data set declares, and only what it rests on them itself; null for all
// param reliability (text): only those of this reliability; null for all
// param skip (integer): how many to leave out
// param limit (integer): how many to return
// column total: how many there are
// column items: those asked for, in order of their ids
:param dataset => null;
:param reliability => null;
:param skip => 0;
:param limit => 50;

CALL () {
  MATCH (:Entity)-[t]->(:Entity)
  WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
  UNWIND said.evidence AS id
  MATCH (e:Evidence {id: id})
  WITH e.source AS source, count(DISTINCT t) AS ties
  RETURN collect({source: source, ties: ties}) AS tied
}
CALL () {
  MATCH (s:Source)
  WHERE ($dataset IS NULL OR s.dataset = $dataset) AND ($reliability IS NULL OR s.reliability = $reliability)
  WITH s
  ORDER BY s.id
  RETURN collect(s) AS found
}
RETURN size(found) AS total,
       COLLECT {
         UNWIND found[toInteger($skip)..toInteger($skip) + toInteger($limit)] AS s
         RETURN s {
           .id, .title, .authors, .year, .url, .reliability, .dataset,
           evidence: COUNT { (s)<-[:CITES]-(e:Evidence) WHERE $dataset IS NULL OR e.dataset = $dataset },
           ties: coalesce([x IN tied WHERE x.source = s.id | x.ties][0], 0),
           actors: COUNT {
             MATCH (s)<-[:CITES]-(:Evidence)<-[:EVIDENCED_BY]-(n:Entity)
             WHERE $dataset IS NULL OR n.dataset = $dataset
             RETURN DISTINCT n
           },
           observations: COUNT {
             MATCH (s)<-[:CITES]-(:Evidence)<-[:EVIDENCED_BY]-(o:Observation)
             WHERE $dataset IS NULL OR o.dataset = $dataset
             RETURN DISTINCT o
           },
           assessments: COUNT {
             MATCH (s)<-[:CITES]-(:Evidence)<-[:EVIDENCED_BY]-(a:Assessment)
             WHERE $dataset IS NULL OR a.dataset = $dataset
             RETURN DISTINCT a
           }
         } AS item
         ORDER BY item.id
       } AS items;
