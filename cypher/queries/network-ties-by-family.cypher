// title: Ties by family and type
// titleZh: 按关系族与类型的关系数
// answers: How many ties of each type are there, how many of them does a source state, and how many bear a year?
// answersZh: 每种类型有多少关系，其中多少为来源明示，多少带有年份？
// param populations (boolean): whether ties of classes of actors count too
// paramZh populations: 群体的关系是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column family: family of the tie
// column type: type of the tie
// column ties: how many
// column stated: how many of them a source states
// column inferred: how many are only inferred
// column dated: how many bear a year
// column sources: different actors at the start
// column targets: different actors at the end
:param populations => true;
:param dataset => null;

MATCH (source:Entity)-[t]->(target:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND ($populations OR NOT (source:Population OR target:Population))
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
RETURN t.family AS family, type(t) AS type, count(t) AS ties,
       count(CASE said.basis WHEN 'stated' THEN t END) AS stated,
       count(CASE said.basis WHEN 'inferred' THEN t END) AS inferred,
       count(CASE WHEN said.from IS NOT NULL OR said.to IS NOT NULL THEN t END) AS dated,
       count(DISTINCT source) AS sources, count(DISTINCT target) AS targets
ORDER BY family, ties DESC, type;
