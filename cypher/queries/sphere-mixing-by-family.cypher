// title: Ties between spheres
// titleZh: 领域之间的关系
// answers: How many ties of each family join academia, industry, government and civil society, or stay within one of
//   them?
// answersZh: 每个关系族有多少关系连接学术界、产业界、政府与公民社会，又有多少留在其中一个领域之内？
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column sphere: one sphere
// column otherSphere: the other one, or the same
// column family: family of the ties
// column ties: how many
// column inferred: how many of them are only inferred
// column actors: different actors at their ends
:param populations => false;
:param dataset => null;

MATCH (a:Entity)-[t]->(b:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND a.sphere IS NOT NULL AND b.sphere IS NOT NULL
  AND (a:Actor OR $populations AND a:Population)
  AND (b:Actor OR $populations AND b:Population)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH t, said, [a, b] AS ends,
     CASE WHEN a.sphere <= b.sphere THEN [a.sphere, b.sphere] ELSE [b.sphere, a.sphere] END AS spheres
UNWIND ends AS actor
RETURN spheres[0] AS sphere, spheres[1] AS otherSphere, t.family AS family, count(DISTINCT t) AS ties,
       count(DISTINCT CASE said.basis WHEN 'inferred' THEN t END) AS inferred, count(DISTINCT actor) AS actors
ORDER BY sphere, otherSphere, ties DESC, family;
