// title: Different years of founding or end
// titleZh: 成立或终止年份不同
// answers: Whose founding, or whose end, do sources set in different years? The year of the actor's own row and the figures
//   that give one are held against each other; a figure that repeats the row stands for both.
// answersZh: 哪些行动者的成立或终止被不同来源定在不同的年份？行动者自身记录中的年份与给出年份的数据互相对照；重复该记录的数据代表两者。
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (n:Entity)
WHERE EXISTS { (n)<-[:ABOUT]-(:Observation) }
CALL (n) {
  CALL (n) {
    MATCH (o:Observation)-[:ABOUT]->(n)
    WHERE o.metric IN ['founded', 'dissolved']
    RETURN o.metric AS about, o {.value, .qualifier, .unit, .note, .evidence, datasets: [o.dataset]} AS statement
    UNION ALL
    WITH n
    WHERE n.declaredFounded IS NOT NULL
      AND NOT EXISTS {
        (o:Observation {metric: 'founded'})-[:ABOUT]->(n) WHERE o.value = n.declaredFounded AND o.dataset = n.dataset
      }
    RETURN 'founded' AS about,
           n {value: toFloat(n.declaredFounded), unit: 'year', .evidence, datasets: [n.dataset]} AS statement
    UNION ALL
    WITH n
    WHERE n.declaredDissolved IS NOT NULL
      AND NOT EXISTS {
        (o:Observation {metric: 'dissolved'})-[:ABOUT]->(n) WHERE o.value = n.declaredDissolved AND o.dataset = n.dataset
      }
    RETURN 'dissolved' AS about,
           n {value: toFloat(n.declaredDissolved), unit: 'year', .evidence, datasets: [n.dataset]} AS statement
  }
  WITH about, statement
  ORDER BY statement.value, statement.datasets, statement.evidence, statement.note, statement.qualifier, statement.unit
  WITH about, collect(statement) AS statements, count(DISTINCT statement.value) AS years
  WHERE years > 1
  RETURN about, statements
}
RETURN n.id AS subject, about, '' AS apart, statements
ORDER BY subject, about;
