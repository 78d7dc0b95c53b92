// title: Different predecessors
// titleZh: 前身说法不同
// answers: Which bodies does one data set put together from other predecessors than another, in the same year?
// answersZh: 哪些机构在同一年的组成，一个数据集所说的前身与另一个不同？
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie; where rivals are of several types, the last of them by name
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (:Entity)-[t {meaning: 'merger'}]->(n:Entity)
WITH n, t
ORDER BY t.id
WITH n, t.from AS year, collect(t) AS ties, max(type(t)) AS about
UNWIND ties AS t
UNWIND t.datasets AS dataset
WITH n, year, ties, about, count(DISTINCT dataset) AS tellers
WHERE tellers > 1 AND any(t IN ties WHERE size(t.datasets) < tellers)
RETURN n.id AS subject, about, coalesce(toString(year), '') AS apart, ties AS statements
ORDER BY subject, apart;
