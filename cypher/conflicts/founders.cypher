// title: Different founders
// titleZh: 创办方说法不同
// answers: Which bodies do some sources say that an organisation founded, and others that people did? Founders named by one and the
//   same piece of evidence founded together and are no rivals.
// answersZh: 哪些机构，一些来源说由某个组织创办，另一些来源说由个人创办？同一证据同时列出的创办者属于共同创办，不算对立。
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie; where rivals are of several types, the last of them by name
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (organisation:Organization)-[a {meaning: 'birth', parent: 'source'}]->(n:Entity)<-[b {meaning: 'birth', parent: 'source'}]-(person:Person)
WHERE (a.from IS NULL OR b.from IS NULL OR a.from = b.from)
  AND none(id IN a.evidence WHERE id IN b.evidence)
WITH DISTINCT n
MATCH (:Entity)-[t {meaning: 'birth', parent: 'source'}]->(n)
WITH n, t
ORDER BY t.id
WITH n, collect(t) AS statements, max(type(t)) AS about
RETURN n.id AS subject, about, '' AS apart, statements
ORDER BY subject;
