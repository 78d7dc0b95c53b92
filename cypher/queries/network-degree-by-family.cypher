// title: Ties of each actor by family
// titleZh: 各行动者按关系族的关系数
// answers: How many ties of each family does each actor have?
// answersZh: 每个行动者在各关系族中各有多少关系？
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column actor: the actor
// column actorId: its id
// column kind: its kind
// column sphere: its sphere
// column investment: ties of this family
// column research: ties of this family
// column personnel: ties of this family
// column information: ties of this family
// column lineage: ties of this family
// column supply: ties of this family
// column governance: ties of this family
// column location: ties of this family
// column ties: all of these together
// column neighbours: different actors at the other ends
:param populations => false;
:param dataset => null;

MATCH (n:Entity)-[t]-(other:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND (n:Actor OR $populations AND n:Population)
  AND (other:Actor OR $populations AND other:Population)
WITH n, collect(t.family) AS families, count(DISTINCT other) AS neighbours
RETURN n.name AS actor, n.id AS actorId, n.kind AS kind, n.sphere AS sphere,
       size([f IN families WHERE f = 'investment']) AS investment,
       size([f IN families WHERE f = 'research']) AS research,
       size([f IN families WHERE f = 'personnel']) AS personnel,
       size([f IN families WHERE f = 'information']) AS information,
       size([f IN families WHERE f = 'lineage']) AS lineage,
       size([f IN families WHERE f = 'supply']) AS supply,
       size([f IN families WHERE f = 'governance']) AS governance,
       size([f IN families WHERE f = 'location']) AS location,
       size(families) AS ties, neighbours
ORDER BY ties DESC, neighbours DESC, actorId;
