// title: Claim held against the graph: trust ends with schoolmates
// titleZh: 论断与图谱对照：信任止于同学
// answers: The thesis finds that trust between entrepreneurs ends with schoolmates and relatives: were founders schoolmates, and
//   are the organisations of schoolmates tied more often than others?
// answersZh: 论文认为企业家之间的信任止于同学与亲属：创办人是否同学，同学所在组织之间的关系是否多于其他组织？
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
:param claim => 'zsp-point-3-local-networks';
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
  MATCH (p:Person)
  WHERE ($dataset IS NULL OR $dataset IN p.datasets)
  WITH p,
       COLLECT {
         MATCH (p)-[t:STUDIED_AT]->(s:Organization)
         WHERE ($dataset IS NULL OR $dataset IN t.datasets)
         RETURN DISTINCT s.id
       } AS schools,
       COLLECT {
         MATCH (p)-[t {meaning: 'birth', parent: 'source'}]->(f:Organization)
         WHERE ($dataset IS NULL OR $dataset IN t.datasets)
         RETURN DISTINCT f.id
       } AS founded,
       COLLECT {
         MATCH (p)-[t:EMPLOYED_BY]->(o:Organization)
         WHERE ($dataset IS NULL OR $dataset IN t.datasets)
         RETURN DISTINCT o.id
       } AS employers
  RETURN collect({id: p.id, schools: schools, founded: founded, employers: employers}) AS people
}
CALL (people) {
  UNWIND people AS p
  UNWIND people AS q
  WITH p, q
  WHERE p.id < q.id
  WITH p, q,
       any(s IN p.schools WHERE s IN q.schools) AS schoolmates,
       size(p.schools) > 0 AND size(q.schools) > 0 AS known,
       [f IN p.founded WHERE f IN q.founded] AS together
  WITH schoolmates, known, size(together) > 0 AS founders,
       any(o IN p.employers WHERE o IN q.employers AND NOT o IN together) AS colleagues
  RETURN count(CASE WHEN known THEN 1 END) AS knownPairs,
         count(CASE WHEN schoolmates THEN 1 END) AS schoolmatePairs,
         count(CASE WHEN founders THEN 1 END) AS founderPairs,
         count(CASE WHEN founders AND known THEN 1 END) AS knownFounderPairs,
         count(CASE WHEN founders AND schoolmates THEN 1 END) AS founderSchoolmates,
         count(CASE WHEN founders AND colleagues THEN 1 END) AS founderColleagues
}
CALL (people) {
  UNWIND people AS p
  UNWIND p.founded AS id
  WITH id, collect(DISTINCT p.schools) AS lists
  WITH id, reduce(all = [], list IN lists | all + list) AS schools
  WHERE size(schools) > 0
  WITH collect({id: id, schools: schools}) AS organisations
  UNWIND organisations AS x
  UNWIND organisations AS y
  WITH x, y
  WHERE x.id < y.id
  WITH any(s IN x.schools WHERE s IN y.schools) AS schoolmates,
       EXISTS {
         MATCH (:Entity {id: x.id})-[t]-(:Entity {id: y.id})
         WHERE t.family IN ['investment', 'research', 'supply', 'personnel', 'information'] AND ($dataset IS NULL OR $dataset IN t.datasets)
       } AS tied
  RETURN count(CASE WHEN schoolmates THEN 1 END) AS ofSchoolmates,
         count(CASE WHEN schoolmates AND tied THEN 1 END) AS tiedSchoolmates,
         count(CASE WHEN NOT schoolmates THEN 1 END) AS ofOthers,
         count(CASE WHEN NOT schoolmates AND tied THEN 1 END) AS tiedOthers
}
CALL () {
  MATCH (x:Entity)-[t]->(y:Entity)
  WHERE type(t) = 'STUDIED_AT' AND ($dataset IS NULL OR $dataset IN t.datasets)
  WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
  RETURN count(t) AS ties, count(CASE WHEN said.from IS NULL THEN t END) AS undated,
         count(CASE WHEN said.basis = 'inferred' THEN t END) AS inferred,
         count(CASE WHEN x:Population OR y:Population THEN t END) AS ofClasses
}
UNWIND [
  {part: 'the graph shows', nr: 1, figure: 'pairs of founders of one organisation who studied at the same place, of such pairs whose schools are known',
   value: founderSchoolmates, base: knownFounderPairs,
   caution: 'The same place at any time: years of study are mostly missing.'},
  {part: 'the graph shows', nr: 2, figure: 'for comparison: pairs of people who studied at the same place, of all pairs whose schools are known',
   value: schoolmatePairs, base: knownPairs},
  {part: 'the graph shows', nr: 3, figure: 'pairs of founders of one organisation who had the same employer beside it, of all such pairs',
   value: founderColleagues, base: founderPairs},
  {part: 'the graph shows', nr: 4, figure: 'pairs of organisations with founders from the same school that are tied, of all such pairs',
   value: tiedSchoolmates, base: ofSchoolmates},
  {part: 'the graph shows', nr: 5, figure: 'for comparison: pairs of organisations with founders from different schools that are tied',
   value: tiedOthers, base: ofOthers},
  {part: 'the data carries', nr: 6, figure: 'people whose school is known, of all people',
   value: size([p IN people WHERE size(p.schools) > 0]), base: size(people)},
  {part: 'the data carries', nr: 7, figure: 'people who founded an organisation and whose school is known, of all founders',
   value: size([p IN people WHERE size(p.schools) > 0 AND size(p.founded) > 0]), base: size([p IN people WHERE size(p.founded) > 0]),
   caution: 'Relatives cannot be seen: no type of tie stands for kinship.'},
  {part: 'the data carries', nr: 8, figure: 'ties of study in the graph',
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
