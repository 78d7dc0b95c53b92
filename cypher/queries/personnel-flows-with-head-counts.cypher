// title: Flows of people
// titleZh: 人员流动及人数
// answers: Who sends, draws, trains or recruits whose people, and how many? Flows without a head count follow at the
//   end.
// answersZh: 谁派出、吸引、培训或招收谁的人员，有多少人？没有人数的流动列在最后。
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column source: where the tie starts
// column sourceId: its id
// column type: type of the tie
// column target: where the tie ends
// column targetId: its id
// column qualifier: about, over, under, nearly or at least; empty when the number is exact
// column people: head count where a source gives one
// column note: substance of the tie
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param populations => true;
:param dataset => null;

MATCH (source:Entity)-[t]->(target:Entity)
WHERE (type(t) IN ['SENDS_STAFF_TO', 'RECRUITS_GRADUATES_OF', 'OFFERS_INTERNSHIPS_TO', 'TRAINS_STAFF_OF', 'ATTRACTS_RETURNEES_FROM']
       OR t.meaning = 'move')
  AND ($dataset IS NULL OR $dataset IN t.datasets)
  AND ($populations OR NOT (source:Population OR target:Population))
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WHERE coalesce(t.meaning <> 'move', true) OR said.unit = 'people'
WITH source, t, said, target, CASE said.unit WHEN 'people' THEN said.amount END AS people,
     CASE said.unit WHEN 'people' THEN said.qualifier END AS qualifier,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN source.name AS source, source.id AS sourceId, type(t) AS type, target.name AS target, target.id AS targetId,
       qualifier, people, said.note AS note,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY coalesce(people, 0) DESC, type, sourceId, targetId, t.id;
