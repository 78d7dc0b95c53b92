// title: Conflicting figures
// titleZh: 相互矛盾的数据
// answers: Where do the sources give different figures of one thing for the same time? A figure without a year is
//   held against all.
// answersZh: 各来源对同一事物、同一时间给出的数据在哪些地方不同？没有年份的数据与所有年份对照。
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column subject: what the figures are about
// column subjectId: its id
// column metric: what was counted
// column unit: the unit of both
// column value: one figure
// column qualifier: about, over, under or nearly; empty when exact
// column from: first year
// column to: last year
// column loci: where the sources say the one
// column otherValue: the other figure
// column otherQualifier: about, over, under or nearly; empty when exact
// column otherFrom: first year
// column otherTo: last year
// column otherLoci: where the sources say the other
:param dataset => null;

CALL () {
  MATCH (o:Observation)-[:ABOUT]->(n:Entity)
  RETURN n, o, o.metric AS metric, o.value AS value, o.unit AS unit, o.qualifier AS qualifier, o.from AS from, o.to AS to,
         o.dataset AS dataset
  UNION ALL
  MATCH (n:Entity)
  WHERE n.declaredFounded IS NOT NULL
  RETURN n, n AS o, 'founded' AS metric, toFloat(n.declaredFounded) AS value, null AS unit, null AS qualifier, null AS from,
         null AS to, n.dataset AS dataset
}
WITH *
WHERE $dataset IS NULL OR dataset = $dataset
WITH n, metric, coalesce(unit, '') AS unit,
     collect({o: o, value: value, qualifier: qualifier, from: from, to: to}) AS figures
UNWIND figures AS one
UNWIND figures AS other
WITH n, metric, unit, one, other
WHERE one.value < other.value
  AND (metric = 'founded'
       OR coalesce(one.from, 0) <= coalesce(other.to, other.from, 9999)
          AND coalesce(other.from, 0) <= coalesce(one.to, one.from, 9999))
WITH n, metric, unit, one, other, one.o AS a, other.o AS b
WITH n, metric, unit, one, other,
     COLLECT {
       MATCH (a)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places,
     COLLECT {
       MATCH (b)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS otherPlaces
RETURN n.name AS subject, n.id AS subjectId, metric, unit,
       one.value AS value, one.qualifier AS qualifier, one.from AS from, one.to AS to,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci,
       other.value AS otherValue, other.qualifier AS otherQualifier, other.from AS otherFrom, other.to AS otherTo,
       substring(reduce(text = '', place IN otherPlaces | text + '; ' + place), 2) AS otherLoci
ORDER BY subjectId, metric, unit, value, otherValue, loci, otherLoci, from, otherFrom, qualifier, otherQualifier, to, otherTo;
