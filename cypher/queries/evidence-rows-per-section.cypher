// title: Rows per section
// titleZh: 各章节的数据行数
// answers: How much does each section, table and figure of the sources bear: how many actors, ties, names, figures
//   and judgements?
// answersZh: 来源的各章节、表和图各承载多少：多少行动者、关系、名称、数据和评价？
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column source: id of the source
// column locus: the place in the source
// column evidence: rows of evidence
// column inferred: how many of them are inferred
// column actors: actors that rest on it
// column ties: ties that rest on it
// column names: names
// column observations: figures
// column assessments: judgements
// column periods: periods
:param dataset => null;

CALL () {
  MATCH (:Entity)-[t]->(:Entity)
  WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
  RETURN collect(said.evidence) AS supports
}
MATCH (v:Evidence)-[:CITES]->(s:Source)
WHERE $dataset IS NULL OR v.dataset = $dataset
WITH supports, s.id AS source, v.locus AS locus, collect(v) AS rows
WITH supports, source, locus, rows, [v IN rows | v.id] AS ids
CALL (rows) {
  UNWIND rows AS v
  OPTIONAL MATCH (v)<-[:EVIDENCED_BY]-(x)
  WHERE $dataset IS NULL OR x.dataset = $dataset
  RETURN count(DISTINCT CASE WHEN x:Entity THEN x END) AS actors,
         count(DISTINCT CASE WHEN x:Name THEN x END) AS names,
         count(DISTINCT CASE WHEN x:Observation THEN x END) AS observations,
         count(DISTINCT CASE WHEN x:Assessment THEN x END) AS assessments,
         count(DISTINCT CASE WHEN x:Period THEN x END) AS periods
}
RETURN source, locus, size(rows) AS evidence, size([v IN rows WHERE v.basis = 'inferred']) AS inferred,
       actors, size([e IN supports WHERE any(id IN e WHERE id IN ids)]) AS ties,
       names, observations, assessments, periods
ORDER BY source, locus;
