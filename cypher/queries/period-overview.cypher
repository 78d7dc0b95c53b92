// title: Periods
// titleZh: 时期
// answers: Into which periods do the sources divide the history, what marks them, and what began in them?
// answersZh: 各来源把历史分为哪些时期，各以什么为标志，其间有什么开始？
// param subject (actor): whose history; null for all
// paramZh subject: 谁的历史；null 为全部
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column subject: whose history
// column period: title of the period
// column from: first year
// column to: last year
// column characterisation: what marks it
// column foundings: organisations founded in it
// column ties: ties with a first year in it
// column loci: where the sources say it
:param subject => null;
:param dataset => null;

MATCH (p:Period)-[:ABOUT]->(subject:Entity)
WHERE ($subject IS NULL OR subject.id = $subject) AND ($dataset IS NULL OR p.dataset = $dataset)
WITH p, subject,
     COLLECT {
       MATCH (p)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN subject.name AS subject, p.title AS period, p.from AS from, p.to AS to, p.characterisation AS characterisation,
       COUNT {
         MATCH (n:Organization)
         WHERE $dataset IS NULL OR $dataset IN n.datasets
         WITH p, coalesce(head(COLLECT { MATCH (s:ActorStatement {actor: n.id, dataset: $dataset}) RETURN s }), n) AS known
         WHERE p.from <= known.founded <= p.to
         RETURN known
       } AS foundings,
       COUNT {
         MATCH (:Entity)-[t]->(:Entity)
         WHERE $dataset IS NULL OR $dataset IN t.datasets
         WITH p, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
         WHERE p.from <= said.from <= p.to
         RETURN said
       } AS ties,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY subject, from, to, p.id;
