// title: Actors by a measure
// titleZh: 按某一指标排列行动者
// answers: Which actors come first by a measure of the catalogue, in the ties of one family and a year, and where are they?
// answersZh: 按目录中的某一指标，在某一类关系和某一年份中，哪些行动者居前，它们位于何处？
// param measure (text): id of a measure that /api/measures lists
// paramZh measure: /api/measures 所列指标的标识
// param family (text): a family of ties; null for all
// paramZh family: 关系类别；null 为全部
// param year (integer): what was certain in this year; null for any time
// paramZh year: 在该年份确定成立的；null 为任何时间
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column rank: from 1; equal values share a rank
// column actor: its name
// column actorId: its id
// column kind: its kind
// column value: the raw value
// column normalised: the value made comparable between networks
// column located: ids of where it is located
:param measure => 'betweenness';
:param family => null;
:param year => null;
:param dataset => null;

MATCH (g:Graph {id: 'graph'})
WHERE $dataset IS NULL OR EXISTS { MATCH (:Dataset {id: $dataset}) }
CALL atlas.measure($measure, {families: $family, asOf: $year, datasets: $dataset}) YIELD actor, rank, value, normalised
RETURN rank, actor.name AS actor, actor.id AS actorId, actor.kind AS kind, value, normalised,
       substring(reduce(text = '', id IN COLLECT {
         MATCH (actor)-[t {meaning: 'location'}]->(place)
         WHERE startNode(t) = actor AND ($dataset IS NULL OR $dataset IN t.datasets)
         RETURN DISTINCT place.id AS id ORDER BY id
       } | text + '; ' + id), 2) AS located
ORDER BY rank, actorId
LIMIT 100;
