// title: Different accounts of one tie
// titleZh: 同一关系说法不同
// answers: Which ties do sources tell in ways that exclude each other? Two ties of one type between the same two are rivals
//   when what happens once is set in two years, when two accounts of one year are kept apart, when both end but in different
//   years, or when stake or amount differ without years to explain it. A tie that only lacks what another adds is no rival.
// answersZh: 哪些关系被不同来源以互相排斥的方式讲述？同样两个行动者之间同一类型的两条关系，在下列情况下互相对立：只能发生一次的事被定在两个年份；同一年份的两种说法被分别记载；两者都已终止而终止年份不同；或没有年份可以解释的持股程度或金额不同。只是缺少另一条所补充的内容，不算对立。
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (s:Entity)
CALL (s) {
  MATCH (s)-[t]->(e:Entity)
  WITH e, t
  ORDER BY t.id
  WITH e, type(t) AS about, collect(t) AS ties
  WHERE size(ties) > 1
  WITH e, about, ties,
       coalesce(ties[0].once, false) AS once
  WITH e, about,
       [a IN ties
        WHERE any(b IN ties
                  WHERE a <> b
                    AND (a.from = b.from
                         OR once AND a.from < b.from
                            AND coalesce(a.fromPrecision, '') <> 'after' AND coalesce(b.fromPrecision, '') <> 'before'
                         OR once AND a.from > b.from
                            AND coalesce(a.fromPrecision, '') <> 'before' AND coalesce(b.fromPrecision, '') <> 'after'
                         OR a.from IS NULL AND b.from IS NULL
                            AND (a.to <> b.to
                                 OR a.stake <> b.stake AND NOT 'unknown' IN [a.stake, b.stake]
                                 OR a.amount <> b.amount AND a.unit = b.unit)))] AS rivals
  WHERE size(rivals) > 1
  RETURN e, about, rivals
}
WITH about, rivals,
     CASE rivals[0].subject WHEN 'target' THEN [e.id, s.id] ELSE [s.id, e.id] END AS ends
RETURN ends[0] AS subject, about, ends[1] AS apart, rivals AS statements
ORDER BY subject, about, apart;
