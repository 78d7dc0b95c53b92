// title: Different kinds of succession
// titleZh: 承继方式说法不同
// answers: Where do sources say of the same two bodies that the one came out of the other, and that it was the other
//   under a new name or after a merger?
// answersZh: 对同样两个机构，哪些来源既说一个出自另一个，又说它就是更名或合并后的另一个？
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie; where rivals are of several types, the last of them by name
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (old:Entity)-[t]->(new:Entity)
WHERE t.meaning IN ['merger', 'renaming']
WITH old, new, collect(t) AS successions
OPTIONAL MATCH (new)-[t {meaning: 'birth', parent: 'target'}]->(old)
WITH old, new, successions, collect(t) AS origins
WHERE size(origins) > 0 OR size(successions) > 1 AND any(t IN successions WHERE type(t) <> type(successions[0]))
UNWIND successions + origins AS t
WITH old, new, t
ORDER BY t.id
WITH old, new, collect(t) AS statements, max(type(t)) AS about
RETURN new.id AS subject, about, old.id AS apart, statements
ORDER BY subject, apart;
