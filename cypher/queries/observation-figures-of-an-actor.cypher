// title: Figures of an actor
// titleZh: 一个行动者的数据
// answers: Which figures do the sources give of this actor?
// answersZh: 各来源对这个行动者给出哪些数据？
// param actor (actor): whose figures
// paramZh actor: 谁的数据
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column metric: what was counted
// column value: the figure
// column unit: its unit
// column qualifier: about, over, under or nearly; empty when exact
// column from: first year
// column to: last year
// column note: what exactly was counted
// column dataset: the data set that gives it
// column loci: where the sources say it
:param actor => 'haidian-science-park';
:param dataset => null;

MATCH (o:Observation)-[:ABOUT]->(:Entity {id: $actor})
WHERE $dataset IS NULL OR o.dataset = $dataset
WITH o,
     COLLECT {
       MATCH (o)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN o.metric AS metric, o.value AS value, o.unit AS unit, o.qualifier AS qualifier, o.from AS from, o.to AS to,
       o.note AS note, o.dataset AS dataset,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY metric, from, to, value, note, dataset, unit, qualifier, loci;
