// title: Claim held against the graph: information passes through associations
// titleZh: 论断与图谱对照：信息经由协会流通
// answers: The thesis finds that firms exchange information by price reviews and by clubs and associations: which channels does the
//   graph hold, whom do they reach, and do named firms meet in them?
// answersZh: 论文认为企业通过价格评议以及俱乐部与协会交流信息：图谱中有哪些渠道，触及谁，有名有姓的企业是否在其中相遇？
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
:param claim => 'hsp-information-channels';
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
  MATCH (x:Entity)-[t:SHARES_INFORMATION_WITH]->(y:Entity)
  WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  RETURN count(DISTINCT CASE WHEN x:InformationNetwork THEN x END) AS reviews,
         count(DISTINCT CASE WHEN x:Association THEN x END) AS associations,
         count(CASE WHEN x:Association OR y:Association THEN t END) AS byAssociation,
         count(CASE WHEN x:InformationNetwork OR y:InformationNetwork THEN t END) AS byReview,
         count(CASE WHEN x:Firm AND y:Firm THEN t END) AS betweenFirms,
         count(DISTINCT CASE WHEN y:Firm THEN y END) AS firmsReached
}
CALL () {
  MATCH (m:Actor)-[t:MEMBER_OF]->(club:Association)
  WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  RETURN count(DISTINCT m) AS members, count(DISTINCT CASE WHEN m:Firm THEN m END) AS firmMembers,
         count(DISTINCT club) AS clubs
}
CALL () {
  MATCH (f:Firm|Association)
  WHERE ($dataset IS NULL OR $dataset IN f.datasets)
  RETURN count(CASE WHEN f:Firm THEN 1 END) AS firms, count(CASE WHEN f:Association THEN 1 END) AS allClubs
}
CALL () {
  MATCH (m:Person)-[t:MEMBER_OF]->(club:Association)
  WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  MATCH (m)-[r]->(f:Firm)
  WHERE (type(r) IN ['LEADS', 'EMPLOYED_BY'] OR r.meaning = 'birth' AND r.parent = 'source')
    AND ($dataset IS NULL OR $dataset IN r.datasets)
  WITH club, collect(DISTINCT {member: m.id, firm: f.id}) AS seats
  UNWIND seats AS x
  UNWIND seats AS y
  WITH x, y
  WHERE x.firm < y.firm AND x.member <> y.member
  RETURN count(DISTINCT x.firm + ' ' + y.firm) AS meeting
}
CALL () {
  MATCH (x:Entity)-[t]->(y:Entity)
  WHERE t.family = 'information' AND ($dataset IS NULL OR $dataset IN t.datasets)
  WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
  RETURN count(t) AS ties, count(CASE WHEN said.from IS NULL THEN t END) AS undated,
         count(CASE WHEN said.basis = 'inferred' THEN t END) AS inferred,
         count(CASE WHEN x:Population OR y:Population THEN t END) AS ofClasses
}
UNWIND [
  {part: 'the graph shows', nr: 1, figure: 'ties of information that run through an association',
   value: byAssociation, base: ties},
  {part: 'the graph shows', nr: 2, figure: 'ties of information that run through a price review',
   value: byReview, base: ties},
  {part: 'the graph shows', nr: 3, figure: 'ties of information between two named firms',
   value: betweenFirms, base: ties},
  {part: 'the graph shows', nr: 4, figure: 'associations that share information',
   value: associations},
  {part: 'the graph shows', nr: 5, figure: 'information networks that publish reviews',
   value: reviews,
   caution: 'One actor stands for all of them where the source names none.'},
  {part: 'the graph shows', nr: 6, figure: 'named firms that receive information',
   value: firmsReached, base: firms},
  {part: 'the graph shows', nr: 7, figure: 'pairs of firms whose founders, leaders or staff sit in the same association, as different people',
   value: meeting},
  {part: 'the data carries', nr: 8, figure: 'named firms that are members of an association',
   value: firmMembers, base: firms,
   caution: 'The thesis names no member; those known are people, from the supplement.'},
  {part: 'the data carries', nr: 9, figure: 'associations with a known member, of all associations',
   value: clubs, base: allClubs},
  {part: 'the data carries', nr: 10, figure: 'known members of associations',
   value: members},
  {part: 'the data carries', nr: 11, figure: 'ties of information in the graph',
   value: ties},
  {part: 'the data carries', nr: 12, figure: 'of these ties, without a first year',
   value: undated, base: ties},
  {part: 'the data carries', nr: 13, figure: 'of these ties, only inferred',
   value: inferred, base: ties},
  {part: 'the data carries', nr: 14, figure: 'of these ties, said of a class of actors and not of named ones',
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
