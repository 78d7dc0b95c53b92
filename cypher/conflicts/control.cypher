// title: Different holders of control
// titleZh: 控制方说法不同
// answers: Which firms do sources give to different holders at the same time? Two controlling stakes are rivals, and so is a
//   controlling stake to one without year and size that another data set alone gives. Further stakes of the rival holders
//   stand beside them.
// answersZh: 哪些企业在同一时期被不同来源归于不同的控制方？两份控股股份互相对立；一份控股股份与只有另一数据集给出、没有年份和规模的股份也互相对立。对立各方的其他股份一并列出。
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (a:Entity)-[control:INVESTED_IN {stake: 'controlling'}]->(n:Entity)<-[other:INVESTED_IN]-(b:Entity)
WHERE a <> b
  AND coalesce(control.from, 0) <= coalesce(other.to, 9999)
  AND coalesce(other.from, 0) <= coalesce(control.to, 9999)
  AND (other.stake = 'controlling'
       OR other.stake = 'unknown' AND other.from IS NULL AND other.to IS NULL AND other.amount IS NULL
          AND none(d IN other.datasets WHERE d IN control.datasets))
WITH DISTINCT n, [a, b] AS pair
UNWIND pair AS holder
WITH DISTINCT n, holder
MATCH (holder)-[t:INVESTED_IN]->(n)
WITH n, t
ORDER BY t.id
RETURN n.id AS subject, 'INVESTED_IN' AS about, '' AS apart, collect(t) AS statements
ORDER BY subject;
