// title: Sources by reliability
// titleZh: 按可靠性分列的来源
// answers: From which sources does the graph draw, how reliable are they, and how much do they bear?
// answersZh: 图谱取自哪些来源，可靠程度如何，各承载多少？
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column source: id of the source
// column title: its title
// column authors: its authors
// column year: its year
// column reliability: primary, public-body, secondary, press, self-description, encyclopedia, mirror or blog
// column url: where it is found
// column dataset: the data set that uses it
// column evidence: rows of evidence drawn from it
// column ties: ties that rest on it
// column onlySupport: ties that rest on it alone
:param dataset => null;

CALL () {
  MATCH (:Entity)-[t]->(:Entity)
  WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
  RETURN collect(said.evidence) AS supports
}
MATCH (source:Source)
WHERE $dataset IS NULL OR source.dataset = $dataset
WITH supports, source AS s, COLLECT {
  MATCH (v:Evidence)-[:CITES]->(source)
  WHERE $dataset IS NULL OR v.dataset = $dataset
  RETURN v.id
} AS ids
RETURN s.id AS source, s.title AS title, s.authors AS authors, s.year AS year, s.reliability AS reliability, s.url AS url,
       s.dataset AS dataset, size(ids) AS evidence,
       size([e IN supports WHERE any(id IN e WHERE id IN ids)]) AS ties,
       size([e IN supports WHERE all(id IN e WHERE id IN ids)]) AS onlySupport
ORDER BY reliability, evidence DESC, source;
