// title: Claim held against the graph: enterprises of academia multiply little
// titleZh: 论断与图谱对照：学术机构的企业很少再衍生
// answers: The thesis finds that enterprises of universities and institutes multiply little: how many of them have children of
//   their own, compared with other firms, and when were they born?
// answersZh: 论文认为大学与院所的企业很少再衍生：与其他企业相比，其中有多少有自己的后代，又成立于何时？
// param claim (text): id of the assessment that holds the claim
// paramZh claim: 提出该论断的评价的标识
// param dataset (text): only ties that this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的关系；null 为全部
// column claim: id of the assessment
// column finding: what was claimed
// column loci: where the source claims it
// column evidence: ids of the evidence for the claim
// column part: what the graph shows, or how far the data carries
// column nr: the figure's place
// column figure: what was counted
// column value: the number
// column base: of how many; empty where the number stands for itself
// column share: value by base
// column caution: what the figure cannot say; empty where it says just that
:param claim => 'zsp-limited-multiplication';
:param dataset => null;

MATCH (a:Assessment {id: $claim})
WHERE $dataset IS NULL OR EXISTS { MATCH (:Dataset {id: $dataset}) }
WITH a,
     COLLECT {
       MATCH (a)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
CALL () {
  MATCH (f:Firm)
  WHERE ($dataset IS NULL OR $dataset IN f.datasets)
    AND NOT EXISTS { MATCH (f)-[n {meaning: 'renaming'}]->(:Firm) WHERE $dataset IS NULL OR $dataset IN n.datasets }
  // A firm that was renamed is one: what is said of its former names is said of it.
  WITH f, COLLECT {
    MATCH (former) (()-[n {meaning: 'renaming'}]->() WHERE $dataset IS NULL OR $dataset IN n.datasets){0,12} (f)
    RETURN DISTINCT former
  } AS names
  WITH f, names,
       COLLECT {
         UNWIND names AS n
         MATCH (n)-[t {meaning: 'birth'}]-(p:Organization)
         WHERE NOT p IN names AND (startNode(t) = p) = (t.parent = 'source') AND ($dataset IS NULL OR $dataset IN t.datasets)
         RETURN DISTINCT p.id
       } AS parents,
       EXISTS {
         UNWIND names AS n
         MATCH (n)-[t {meaning: 'birth'}]-(p:University|ResearchInstitute)
         WHERE NOT p IN names AND (startNode(t) = p) = (t.parent = 'source') AND ($dataset IS NULL OR $dataset IN t.datasets)
         RETURN n
       } AS academic,
       EXISTS {
         UNWIND names AS n
         MATCH (n)-[t {meaning: 'birth'}]-(c:Organization)
         WHERE NOT c IN names AND (startNode(t) = n) = (t.parent = 'source') AND ($dataset IS NULL OR $dataset IN t.datasets)
         RETURN n
       } AS parent
  WITH *, coalesce(head(COLLECT { MATCH (s:ActorStatement {actor: f.id, dataset: $dataset}) RETURN s }), f) AS known
  WITH f, names, parents, academic, parent,
       coalesce(known.founded, reduce(first = null, year IN COLLECT {
         UNWIND names AS n
         MATCH (n)-[t {meaning: 'birth'}]-(p:Organization)
         WHERE NOT p IN names AND (startNode(t) = p) = (t.parent = 'source') AND ($dataset IS NULL OR $dataset IN t.datasets)
         WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
         WHERE said.from IS NOT NULL
         RETURN said.from
       } | CASE WHEN first IS NULL OR year < first THEN year ELSE first END)) AS born
  RETURN count(CASE WHEN academic THEN 1 END) AS academics,
         count(CASE WHEN academic AND parent THEN 1 END) AS fertileAcademics,
         count(CASE WHEN NOT academic THEN 1 END) AS others,
         count(CASE WHEN NOT academic AND parent THEN 1 END) AS fertileOthers,
         count(CASE WHEN academic AND born IS NOT NULL THEN 1 END) AS dated,
         count(CASE WHEN academic AND born < 1990 THEN 1 END) AS early,
         count(CASE WHEN academic AND born >= 1990 AND born < 2000 THEN 1 END) AS nineties,
         count(CASE WHEN academic AND born >= 2000 THEN 1 END) AS late
}
CALL () {
  MATCH (u:University|ResearchInstitute)
  WHERE ($dataset IS NULL OR $dataset IN u.datasets)
  RETURN count(u) AS bodies,
         count(CASE WHEN EXISTS {
           MATCH (u)-[t {meaning: 'birth'}]-(c:Firm)
           WHERE (startNode(t) = u) = (t.parent = 'source') AND ($dataset IS NULL OR $dataset IN t.datasets)
         } THEN 1 END) AS fertileBodies
}
CALL () {
  MATCH (x:Entity)-[t]->(y:Entity)
  WHERE t.meaning = 'birth' AND ($dataset IS NULL OR $dataset IN t.datasets)
  WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
  RETURN count(t) AS ties, count(CASE WHEN said.from IS NULL THEN t END) AS undated,
         count(CASE WHEN said.basis = 'inferred' THEN t END) AS inferred,
         count(CASE WHEN x:Population OR y:Population THEN t END) AS ofClasses
}
UNWIND [
  {part: 'the graph shows', nr: 1, figure: 'firms born of a university or institute that have a child of their own',
   value: fertileAcademics, base: academics},
  {part: 'the graph shows', nr: 2, figure: 'for comparison: other firms that have a child',
   value: fertileOthers, base: others,
   caution: 'Many of these are named for one tie only, so that children of theirs would not be told.'},
  {part: 'the graph shows', nr: 3, figure: 'universities and institutes with a firm born of them',
   value: fertileBodies, base: bodies},
  {part: 'the graph shows', nr: 4, figure: 'firms born of academia before 1990, of those whose year is known',
   value: early, base: dated},
  {part: 'the graph shows', nr: 5, figure: 'firms born of academia from 1990 to 1999',
   value: nineties, base: dated},
  {part: 'the graph shows', nr: 6, figure: 'firms born of academia from 2000 on',
   value: late, base: dated,
   caution: 'Sources of after 2009 tell of later firms that the thesis could not know.'},
  {part: 'the data carries', nr: 7, figure: 'firms born of academia whose year is known',
   value: dated, base: academics},
  {part: 'the data carries', nr: 8, figure: 'ties of birth in the graph',
   value: ties},
  {part: 'the data carries', nr: 9, figure: 'of these ties, without a first year',
   value: undated, base: ties},
  {part: 'the data carries', nr: 10, figure: 'of these ties, only inferred',
   value: inferred, base: ties},
  {part: 'the data carries', nr: 11, figure: 'of these ties, said of a class of actors and not of named ones',
   value: ofClasses, base: ties,
   caution: 'A text names the ties that are worth telling: a tie that is missing here is no sign that there was none.'}
] AS row
RETURN a.id AS claim, a.finding AS finding,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci,
       substring(reduce(text = '', id IN a.evidence | text + '; ' + id), 2) AS evidence,
       row.part AS part, row.nr AS nr, row.figure AS figure, row.value AS value, row.base AS base,
       CASE WHEN row.base > 0 THEN round(toFloat(row.value) / row.base, 4) END AS share,
       row.caution AS caution
ORDER BY nr;
