// title: Different destinations
// titleZh: 去向说法不同
// answers: Which bodies move to two places, or take two new names, in one year? Classes of actors may do both.
// answersZh: 哪些机构在同一年迁往两地，或改用两个新名称？群体可以两者兼有，不计在内。
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (n:Entity)-[t]->(e:Entity)
WHERE t.meaning IN ['move', 'renaming'] AND NOT n:Population AND t.from IS NOT NULL
WITH n, t, e
ORDER BY t.id
WITH n, type(t) AS about, t.from AS year, collect(t) AS ties, count(DISTINCT e) AS destinations
WHERE destinations > 1
RETURN n.id AS subject, about, toString(year) AS apart, ties AS statements
ORDER BY subject, about, apart;
