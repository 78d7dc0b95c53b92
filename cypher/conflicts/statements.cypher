// title: Different statements of one tie
// titleZh: 各数据集对同一关系的说法不同
// answers: To which ties do data sets give different years, stakes or amounts? A year within the bound that another data set gives
//   is no rival, nor is a value that another one leaves out.
// answersZh: 各数据集给哪些关系以不同的年份、持股程度或金额？处于另一数据集所给界限之内的年份不算对立，另一数据集未给出的值也不算。
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (s:Entity)-[t]->(e:Entity)
WHERE size(t.datasets) > 1
WITH s, e, t,
     COLLECT {
       MATCH (said:TieStatement {tie: t.id})
       RETURN said {.*, id: t.id, datasets: [said.dataset]} AS said
       ORDER BY said.dataset
     } AS statements
WHERE any(a IN statements
          WHERE any(b IN statements
                    WHERE a.from < b.from
                      AND coalesce(a.fromPrecision, '') <> 'after' AND coalesce(b.fromPrecision, '') <> 'before'
                      OR a.to < b.to AND coalesce(a.toPrecision, '') <> 'after' AND coalesce(b.toPrecision, '') <> 'before'
                      OR a.stake < b.stake AND NOT 'unknown' IN [a.stake, b.stake]
                      OR a.amount < b.amount AND a.unit = b.unit))
WITH t, statements,
     CASE t.subject WHEN 'target' THEN [e.id, s.id] ELSE [s.id, e.id] END AS ends
RETURN ends[0] AS subject, type(t) AS about, ends[1] + coalesce('--' + t.discriminator, '') AS apart, statements
ORDER BY subject, about, apart;
