// title: Different makers
// titleZh: 研制方说法不同
// answers: Which products and technologies do sources ascribe to different organisations? Those that belong together or came out of
//   one another are no rivals; people and further makers stand beside them.
// answersZh: 哪些产品和技术被不同来源归于不同的组织？彼此隶属或互为衍生的组织不算对立；个人和其他研制方一并列出。
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (a:Organization)-[x:DEVELOPED]->(n:Entity)<-[y:DEVELOPED]-(b:Organization)
WHERE a.id < b.id
  AND none(id IN x.evidence WHERE id IN y.evidence)
  AND NOT EXISTS {
    MATCH (a)-[t]-(b)
    WHERE t.meaning IN ['part', 'renaming', 'merger'] OR t.meaning = 'birth' AND t.parent = 'target'
  }
WITH DISTINCT n
MATCH (e:Entity)-[t:DEVELOPED]->(n)
WHERE NOT e:Population
WITH n, t
ORDER BY t.id
WITH n, collect(t) AS statements
RETURN n.id AS subject, 'DEVELOPED' AS about, '' AS apart, statements
ORDER BY subject;
