// title: Spin-offs of a university or institute
// titleZh: 一所大学或院所的衍生企业
// answers: Which organisations descend from this university, academy or institute, at any depth and through its
//   parts?
// answersZh: 哪些组织出自这所大学、科学院或院所，无论隔多少代，也包括经由其下属单位的？
// param parent (actor): the university, academy or institute
// paramZh parent: 大学、科学院或院所
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column organisation: the descendant, once, by its last name
// column organisationId: its id
// column kind: its kind
// column founded: year of its founding
// column formerly: the bodies that were renamed to it
// column generation: steps of descent; parts, mergers and renamings are not counted
// column line: from the parent down to it
// column basis: stated only when every step of the line is
// column loci: where the sources say its last step
:param parent => 'chinese-academy-of-sciences';
:param populations => false;
:param dataset => null;

MATCH (parent:Entity {id: $parent})
MATCH path = (parent) ((a)-[r]-(b)
                       WHERE r.meaning IN ['birth', 'merger', 'renaming', 'part']
                         AND (startNode(r) = a) = (r.parent = 'source')
                         AND (b:Organization OR $populations AND b:Population)
                         AND ($dataset IS NULL OR $dataset IN r.datasets)
                         AND (r.meaning IN ['renaming', 'merger', 'part']
                              OR NOT EXISTS {
                                MATCH (a)-[c]->(b)
                                WHERE c.meaning IN ['renaming', 'merger'] AND ($dataset IS NULL OR $dataset IN c.datasets)
                              })){1,12} (child)
WHERE last(relationships(path)).meaning <> 'part' AND child <> parent
  AND NOT EXISTS { MATCH (child)-[n {meaning: 'renaming'}]->() WHERE $dataset IS NULL OR $dataset IN n.datasets }
WITH child, path, last(relationships(path)) AS t,
     size([r IN relationships(path) WHERE r.meaning = 'birth']) AS generation,
     substring(reduce(text = '', n IN nodes(path) | text + ' > ' + n.name), 3) AS line,
     reduce(text = '', r IN relationships(path) | text + ' ' + r.id) AS ties
ORDER BY child.id, generation, length(path), line, ties
WITH child, head(collect({generation: generation, line: line, t: t, path: path})) AS nearest
WITH child, nearest, nearest.t AS t
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said,
     coalesce(head(COLLECT { MATCH (s:ActorStatement {actor: child.id, dataset: $dataset}) RETURN s }), child) AS known
WITH child, nearest, said, known,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN child.name AS organisation, child.id AS organisationId, child.kind AS kind,
       known.founded AS founded,
       substring(reduce(text = '', name IN COLLECT {
         MATCH (former)-[n {meaning: 'renaming'}]->(child)
         WHERE $dataset IS NULL OR $dataset IN n.datasets
         RETURN DISTINCT former.name AS name ORDER BY name
       } | text + '; ' + name), 2) AS formerly,
       nearest.generation AS generation, nearest.line AS line,
       CASE WHEN all(basis IN COLLECT {
         UNWIND relationships(nearest.path) AS step
         WITH coalesce(head(COLLECT { MATCH (s:TieStatement {tie: step.id, dataset: $dataset}) RETURN s }), step) AS told
         RETURN told.basis
       } WHERE basis = 'stated') THEN 'stated' ELSE 'inferred' END AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY generation, line, organisationId;
