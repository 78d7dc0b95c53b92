// title: Different figures
// titleZh: 数据不同
// answers: Where do sources give different figures of one thing for the same time? A figure without a year speaks of the present of
//   its evidence: the year of the evidence, or else of the source, and the year before it; where neither has a year it is held
//   against all. Figures of different years are no rivals, nor are equal ones. A figure that agrees with a rival stands beside it.
// answersZh: 不同来源对同一事物、同一时间给出的数据在哪些地方不同？没有年份的数据说的是其证据的当下：证据的年份，否则来源的年份，以及前一年；两者都没有年份的与所有年份对照。不同年份的数据不算对立，相同的数据也不算。与对立一方相符的数据一并列出。
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (o:Observation)-[:ABOUT]->(n:Entity)
WHERE NOT o.metric IN ['founded', 'dissolved']
WITH n.id AS subject, o.metric AS about, coalesce(o.unit, '') AS unit, o, o.from IS NULL AND o.to IS NULL AS undated,
     COLLECT {
       MATCH (o)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       RETURN coalesce(v.year, s.year, 0) AS year ORDER BY year
     } AS attested
WITH subject, about, unit, o, undated AND size(attested) > 0 AND attested[0] > 0 AS present, attested
ORDER BY o.value, o.from, o.to, o.dataset, o.note, o.evidence, o.qualifier
WITH subject, about, unit,
     collect(o {
       .value, .qualifier, .unit, .from, .to, .note, .evidence, datasets: [o.dataset],
       first: CASE WHEN present THEN attested[0] - 1 ELSE coalesce(o.from, 0) END,
       last: CASE WHEN present THEN attested[-1] ELSE coalesce(o.to, 9999) END
     }) AS figures
WITH subject, about, unit, figures,
     [a IN figures
      WHERE any(b IN figures WHERE a.value <> b.value AND a.first <= b.last AND b.first <= a.last)] AS rivals
WHERE size(rivals) > 0
RETURN subject, about, unit AS apart,
       [a IN figures
        WHERE any(b IN rivals WHERE a.value = b.value AND a.first <= b.last AND b.first <= a.last)] AS statements
ORDER BY subject, about, apart;
