// title: Foundings by year
// titleZh: 历年成立数
// answers: What was founded when, by whom and out of what?
// answersZh: 什么成立于何时，由谁创办，出自什么？
// param from (integer): first year
// paramZh from: 起始年份
// param to (integer): last year
// paramZh to: 终止年份
// param everything (boolean): whether programmes and technologies count too
// paramZh everything: 计划与技术是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column year: year of the founding
// column actor: what was founded
// column actorId: its id
// column kind: its kind
// column sphere: its sphere
// column parents: what it was spun off or split from
// column founders: who founded it
// column loci: where the sources say that it exists or was founded
:param from => 1949;
:param to => 2009;
:param everything => false;
:param dataset => null;

MATCH (n:Entity)
WHERE ($dataset IS NULL OR $dataset IN n.datasets)
  AND (n:Organization OR $everything)
WITH *, coalesce(head(COLLECT { MATCH (s:ActorStatement {actor: n.id, dataset: $dataset}) RETURN s }), n) AS known
WITH n, known.founded AS year
WHERE $from <= year <= $to
WITH n, year,
     COLLECT {
       MATCH (n)-[t {meaning: 'birth', parent: 'target'}]->(parent:Entity)
       WHERE $dataset IS NULL OR $dataset IN t.datasets
       RETURN DISTINCT parent.name AS name ORDER BY name
     } AS parents,
     COLLECT {
       MATCH (n)<-[t {meaning: 'birth', parent: 'source'}]-(founder:Entity)
       WHERE $dataset IS NULL OR $dataset IN t.datasets
       RETURN DISTINCT founder.name AS name ORDER BY name
     } AS founders,
     COLLECT {
       MATCH (n)<-[:ABOUT]-{0,1}(x)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       WHERE (x = n OR x.metric = 'founded') AND ($dataset IS NULL OR x.dataset = $dataset)
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN year, n.name AS actor, n.id AS actorId, n.kind AS kind, n.sphere AS sphere,
       substring(reduce(text = '', name IN parents | text + '; ' + name), 2) AS parents,
       substring(reduce(text = '', name IN founders | text + '; ' + name), 2) AS founders,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY year, actorId;
