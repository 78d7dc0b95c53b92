// title: Different parents
// titleZh: 母体说法不同
// answers: Which bodies do sources trace to different parents in the same year? A parent and a part of it are no rivals, unless the
//   body is said to have been split from the one and spun off from the other.
// answersZh: 哪些机构在同一年被不同来源追溯到不同的母体？母体与其下属部分不算对立，除非一方说是从其中拆分，另一方说是由另一个衍生。
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie; where rivals are of several types, the last of them by name
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (a:Entity)<-[x {meaning: 'birth', parent: 'target'}]-(n:Entity)-[y {meaning: 'birth', parent: 'target'}]->(b:Entity)
WHERE a.id < b.id
  AND x.from = y.from
  AND none(id IN x.evidence WHERE id IN y.evidence)
  AND (type(x) <> type(y) OR NOT EXISTS { (a)-[{meaning: 'part'}]-{1,3}(b) })
UNWIND [x, y] AS t
WITH DISTINCT n, x.from AS year, t
ORDER BY t.id
WITH n, year, collect(t) AS statements, max(type(t)) AS about
RETURN n.id AS subject, about, toString(year) AS apart, statements
ORDER BY subject, apart;
