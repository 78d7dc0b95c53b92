// title: Figures of the policy instruments
// titleZh: 政策工具的数据
// answers: Which rates, terms and amounts do the instruments of this ordinance or programme set?
// answersZh: 这项条例或计划的工具规定了哪些比率、期限和金额？
// param ordinance (actor): the ordinance or programme
// paramZh ordinance: 条例或计划
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column instrument: the instrument
// column instrumentId: its id
// column metric: what is set
// column value: the figure
// column unit: its unit
// column qualifier: about, over, under or nearly; empty when exact
// column from: first year
// column to: last year
// column note: what was counted
// column loci: where the sources say it
:param ordinance => 'hsp-ordinance';
:param dataset => null;

MATCH (instrument:Entity) (()-[part {meaning: 'part'}]->() WHERE $dataset IS NULL OR $dataset IN part.datasets)* (:Entity {id: $ordinance})
MATCH (o:Observation)-[:ABOUT]->(instrument)
WHERE $dataset IS NULL OR o.dataset = $dataset
WITH DISTINCT instrument, o
WITH instrument, o,
     COLLECT {
       MATCH (o)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN instrument.name AS instrument, instrument.id AS instrumentId, o.metric AS metric, o.value AS value, o.unit AS unit,
       o.qualifier AS qualifier, o.from AS from, o.to AS to, o.note AS note,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY instrumentId, metric, from, value, note, to, unit, qualifier, loci;
