// title: Names of an actor
// titleZh: 一个行动者的名称
// answers: Under which names is this actor known, in which languages and from where?
// answersZh: 这个行动者有哪些名称，各属于哪种语言，出自何处？
// param actor (actor): whose names
// paramZh actor: 谁的名称
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column text: the name
// column language: language of the name
// column kind: preferred, official, alias, abbreviation, former or translation
// column from: first year of use
// column to: last year of use
// column dataset: the data set that gives it
// column loci: where the sources say it
:param actor => 'tsinghua-university';
:param dataset => null;

CALL () {
  MATCH (n:Entity {id: $actor})
  RETURN n, n.name AS text, 'en' AS language, 'preferred' AS kind, null AS from, null AS to, 0 AS rank
  UNION ALL
  MATCH (:Entity {id: $actor})-[:NAMED]->(n:Name)
  RETURN n, n.text AS text, n.language AS language, n.kind AS kind, n.from AS from, n.to AS to, 1 AS rank
}
WITH *
WHERE $dataset IS NULL OR n.dataset = $dataset
WITH *,
     COLLECT {
       MATCH (n)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN text, language, kind, from, to, n.dataset AS dataset,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY rank, language, kind, text, dataset, from, to;
