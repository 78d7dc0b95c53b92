// title: Claim held against the graph: little local cooperation
// titleZh: 论断与图谱对照：本地合作很少
// answers: The thesis finds that firms of the park cooperate little with each other: what do the ties of its named firms say, and
//   how far do they carry? Cooperation is any tie of research, supply, personnel or information.
// answersZh: 论文认为园区企业彼此很少合作：园区中有名有姓的企业的关系怎么说，又能说明多少？凡研究、供应、人员或信息的关系都算合作。
// param claim (text): id of the assessment that holds the claim
// paramZh claim: 提出该论断的评价的标识
// param park (actor): the park, with its sub-parks
// paramZh park: 园区，含其分园
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
:param park => 'zhongguancun-science-park';
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
  MATCH (within:SciencePark) (()-[part {meaning: 'part'}]->() WHERE $dataset IS NULL OR $dataset IN part.datasets)* (:Entity {id: $park})
  MATCH (local:Firm)-[t {meaning: 'location'}]->(within)
  WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  RETURN collect(DISTINCT local) AS locals
}
CALL () {
  OPTIONAL MATCH (o:Observation {metric: 'enterprises'})-[:ABOUT]->(:Entity {id: $park})
  WHERE $dataset IS NULL OR o.dataset = $dataset
  RETURN toInteger(max(o.value)) AS enterprises
}
CALL (locals) {
  UNWIND locals AS x
  UNWIND locals AS y
  WITH x, y
  WHERE x.id < y.id
  WITH x, y,
       EXISTS { MATCH (x)-[t]-(y) WHERE t.family IN ['research', 'supply', 'personnel', 'information'] AND ($dataset IS NULL OR $dataset IN t.datasets) } AS cooperate,
       EXISTS {
         MATCH (x)-[t]-(y)
         WHERE t.family IN ['investment', 'lineage', 'governance'] AND ($dataset IS NULL OR $dataset IN t.datasets)
       } AS related
  RETURN count(*) AS pairs, count(CASE WHEN cooperate THEN 1 END) AS cooperating,
         count(CASE WHEN related THEN 1 END) AS related
}
CALL (locals) {
  UNWIND locals AS x
  OPTIONAL MATCH (x)-[t]-(y:Organization)
  WHERE t.family IN ['research', 'supply', 'personnel', 'information'] AND ($dataset IS NULL OR $dataset IN t.datasets)
  WITH DISTINCT x, y, y IN locals AS isLocal
  RETURN count(DISTINCT CASE WHEN isLocal THEN x END) AS withLocal,
         count(DISTINCT CASE WHEN y.sphere = 'academia' THEN x END) AS withAcademia,
         count(DISTINCT CASE WHEN y:Firm AND NOT isLocal THEN x END) AS withFirmsElsewhere
}
CALL () {
  MATCH (x:Entity)-[t]->(y:Entity)
  WHERE t.family IN ['research', 'supply', 'personnel', 'information'] AND ($dataset IS NULL OR $dataset IN t.datasets)
  WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
  RETURN count(t) AS ties, count(CASE WHEN said.from IS NULL THEN t END) AS undated,
         count(CASE WHEN said.basis = 'inferred' THEN t END) AS inferred,
         count(CASE WHEN x:Population OR y:Population THEN t END) AS ofClasses
}
UNWIND [
  {part: 'the graph shows', nr: 1, figure: 'pairs of local firms that cooperate, of all pairs of local firms',
   value: cooperating, base: pairs,
   caution: 'Local is who is located in the park, branches of foreign firms included.'},
  {part: 'the graph shows', nr: 2, figure: 'pairs of local firms tied by investment, lineage or governance',
   value: related, base: pairs},
  {part: 'the graph shows', nr: 3, figure: 'local firms that cooperate with a local firm',
   value: withLocal, base: size(locals)},
  {part: 'the graph shows', nr: 4, figure: 'local firms that cooperate with a university or institute',
   value: withAcademia, base: size(locals)},
  {part: 'the graph shows', nr: 5, figure: 'local firms that cooperate with a named firm elsewhere',
   value: withFirmsElsewhere, base: size(locals)},
  {part: 'the data carries', nr: 6, figure: 'named local firms, of the largest number of enterprises that a source gives for the park',
   value: size(locals), base: enterprises,
   caution: 'Named firms are the well-known ones; what small firms do is nearly absent.'},
  {part: 'the data carries', nr: 7, figure: 'ties of these families in the graph',
   value: ties},
  {part: 'the data carries', nr: 8, figure: 'of these ties, without a first year',
   value: undated, base: ties},
  {part: 'the data carries', nr: 9, figure: 'of these ties, only inferred',
   value: inferred, base: ties},
  {part: 'the data carries', nr: 10, figure: 'of these ties, said of a class of actors and not of named ones',
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
