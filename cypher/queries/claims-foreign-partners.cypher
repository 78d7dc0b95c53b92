// title: Claim held against the graph: foreign partners before local ones
// titleZh: 论断与图谱对照：重外国伙伴而轻本地伙伴
// answers: The thesis finds that firms of the park prefer foreign to local partners: with whom do its firms cooperate, and in whom
//   is money put?
// answersZh: 论文认为园区企业重外国伙伴而轻本地伙伴：园区的企业与谁合作，资金又投向谁？
// param claim (text): id of the assessment that holds the claim
// paramZh claim: 提出该论断的评价的标识
// param park (actor): the park, with its sub-parks
// paramZh park: 园区，含其分园
// param foreign (text): ids of the actors that count as foreign, separated by commas; the data gives no countries
// paramZh foreign: 算作外国行动者的标识，以逗号分隔；数据不含国别
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
:param claim => 'zsp-point-5-foreign-dependence';
:param park => 'zhongguancun-science-park';
:param foreign => 'amazon,amd,chaoyang-multinationals,dhl,elcoteq,foreign-companies,fortune-500-companies,french-telecom,google-china,hewlett-packard-china,hitachi-rd,hsp-multinationals,ibm,ibm-personal-computing-division,infoseek,intel,japanese-telecom,microsoft,microsoft-research-china,mita,mitsui,motorola-china,motorola-mobility,nokia,robertson-stephens,sanyo,sinanet,walden-international,wyse-technology,yahoo,zsp-multinationals';
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
WITH *, [f IN split($foreign, ',') | trim(f)] AS foreign
WITH *, [x IN locals WHERE NOT x.id IN foreign] AS home
CALL (home, foreign) {
  UNWIND home AS x
  OPTIONAL MATCH (x)-[t]-(y:Firm)
  WHERE t.family IN ['research', 'supply', 'personnel', 'information', 'investment'] AND ($dataset IS NULL OR $dataset IN t.datasets)
  WITH x, y, t.family = 'investment' AS money, y.id IN foreign AS isForeign, y IN home AS isHome,
       CASE WHEN y.id < x.id AND y IN home THEN y.id + ' ' + x.id ELSE x.id + ' ' + y.id END AS pair
  RETURN count(DISTINCT CASE WHEN isForeign AND NOT money THEN pair END) AS foreignPairs,
         count(DISTINCT CASE WHEN isHome AND NOT money THEN pair END) AS homePairs,
         count(DISTINCT CASE WHEN isForeign AND money THEN pair END) AS foreignMoney,
         count(DISTINCT CASE WHEN isHome AND money THEN pair END) AS homeMoney
}
CALL (foreign) {
  MATCH (x:Population {sphere: 'industry'})-[t]-(y:Population {sphere: 'industry'})
  WHERE t.family IN ['research', 'supply', 'personnel', 'information'] AND ($dataset IS NULL OR $dataset IN t.datasets) AND NOT x.id IN foreign
  RETURN count(DISTINCT CASE WHEN y.id IN foreign THEN t END) AS foreignClassTies,
         count(DISTINCT CASE WHEN NOT y.id IN foreign THEN t END) AS homeClassTies
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
  {part: 'the graph shows', nr: 1, figure: 'pairs of a local firm and a foreign firm that cooperate',
   value: foreignPairs, base: foreignPairs + homePairs},
  {part: 'the graph shows', nr: 2, figure: 'pairs of two local firms that cooperate',
   value: homePairs, base: foreignPairs + homePairs},
  {part: 'the graph shows', nr: 3, figure: 'ties of cooperation between a class of local firms and one of foreign firms',
   value: foreignClassTies, base: foreignClassTies + homeClassTies,
   caution: 'Each is the sentence of a text on a class, not a count of partners.'},
  {part: 'the graph shows', nr: 4, figure: 'ties of cooperation between two classes of local firms',
   value: homeClassTies, base: foreignClassTies + homeClassTies},
  {part: 'the graph shows', nr: 5, figure: 'pairs of a local firm and a foreign firm tied by investment, whichever way the money went',
   value: foreignMoney, base: foreignMoney + homeMoney},
  {part: 'the graph shows', nr: 6, figure: 'pairs of two local firms tied by investment',
   value: homeMoney, base: foreignMoney + homeMoney},
  {part: 'the data carries', nr: 7, figure: 'named local firms that are not foreign, of the largest number of enterprises that a source gives for the park',
   value: size(home), base: enterprises,
   caution: 'Named firms are the well-known ones; what small firms do is nearly absent.'},
  {part: 'the data carries', nr: 8, figure: 'actors that count as foreign and are in the graph, of those given',
   value: COUNT { MATCH (f:Entity) WHERE f.id IN foreign AND ($dataset IS NULL OR $dataset IN f.datasets) }, base: size(foreign),
   caution: 'The data gives no countries: who is foreign is for the asker to say.'},
  {part: 'the data carries', nr: 9, figure: 'ties of these families in the graph',
   value: ties},
  {part: 'the data carries', nr: 10, figure: 'of these ties, without a first year',
   value: undated, base: ties},
  {part: 'the data carries', nr: 11, figure: 'of these ties, only inferred',
   value: inferred, base: ties},
  {part: 'the data carries', nr: 12, figure: 'of these ties, said of a class of actors and not of named ones',
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
