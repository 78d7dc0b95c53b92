// title: Claim held against the graph: universities and institutes as parents
// titleZh: 论断与图谱对照：大学与院所是企业之源
// answers: The thesis finds that staff of universities and institutes started the early enterprises: which firms of the graph come
//   from academia, directly, at some remove, or by their founders?
// answersZh: 论文认为早期企业由大学与院所的人员创办：图谱中哪些企业直接、间接或经由创办人出自学术界？
// param claim (text): id of the assessment that holds the claim
// paramZh claim: 提出该论断的评价的标识
// param dataset (text): only ties that this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的关系；null 为全部
// column claim: id of the assessment
// column finding: what was claimed
// column loci: where the source claims it
// column evidence: ids of the evidence for the claim
// column part: what the graph shows, or how far the data carries
// column nr: the figure's place
// column figure: what was counted
// column value: the number
// column base: of how many; empty where the number stands for itself
// column share: value by base
// column caution: what the figure cannot say; empty where it says just that
:param claim => 'hsp-academic-origins';
:param dataset => null;

MATCH (a:Assessment {id: $claim})
WHERE $dataset IS NULL OR EXISTS { MATCH (:Dataset {id: $dataset}) }
WITH a,
     COLLECT {
       MATCH (a)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
CALL () {
  MATCH (f:Firm)
  WHERE ($dataset IS NULL OR $dataset IN f.datasets)
    AND NOT EXISTS { MATCH (f)-[n {meaning: 'renaming'}]->(:Firm) WHERE $dataset IS NULL OR $dataset IN n.datasets }
  // A firm that was renamed is one: what is said of its former names is said of it.
  WITH f, COLLECT {
    MATCH (former) (()-[n {meaning: 'renaming'}]->() WHERE $dataset IS NULL OR $dataset IN n.datasets){0,12} (f)
    RETURN DISTINCT former
  } AS names
  WITH f, names,
       COLLECT {
         UNWIND names AS n
         MATCH (n)-[t {meaning: 'birth'}]-(p:Organization)
         WHERE NOT p IN names AND (startNode(t) = p) = (t.parent = 'source') AND ($dataset IS NULL OR $dataset IN t.datasets)
         RETURN DISTINCT p.id
       } AS parents,
       EXISTS {
         UNWIND names AS n
         MATCH (n)-[t {meaning: 'birth'}]-(p:University|ResearchInstitute)
         WHERE NOT p IN names AND (startNode(t) = p) = (t.parent = 'source') AND ($dataset IS NULL OR $dataset IN t.datasets)
         RETURN n
       } AS academic,
       EXISTS {
         UNWIND names AS n
         MATCH (n)-[t {meaning: 'birth'}]-(c:Organization)
         WHERE NOT c IN names AND (startNode(t) = n) = (t.parent = 'source') AND ($dataset IS NULL OR $dataset IN t.datasets)
         RETURN n
       } AS parent
  WITH f, names, parents, academic,
       EXISTS {
         MATCH (f) ((a)-[r]-(b)
                    WHERE r.meaning IN ['birth', 'merger', 'renaming', 'part']
                      AND (startNode(r) = b) = (r.parent = 'source')
                      AND b:Organization AND ($dataset IS NULL OR $dataset IN r.datasets)){1,12}
               (:University|ResearchInstitute)
       } AS descends,
       COLLECT {
         UNWIND names AS n
         MATCH (p:Person)-[t {meaning: 'birth', parent: 'source'}]->(n)
         WHERE ($dataset IS NULL OR $dataset IN t.datasets)
         RETURN DISTINCT p.id
       } AS founders,
       EXISTS {
         UNWIND names AS n
         MATCH (n)<-[t {meaning: 'birth', parent: 'source'}]-(:Person)-[h:EMPLOYED_BY|LEADS]->(:University|ResearchInstitute)
         WHERE ($dataset IS NULL OR $dataset IN t.datasets) AND ($dataset IS NULL OR $dataset IN h.datasets)
         WITH n,
              coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said,
              coalesce(head(COLLECT { MATCH (s:TieStatement {tie: h.id, dataset: $dataset}) RETURN s }), h) AS held,
              coalesce(head(COLLECT { MATCH (s:ActorStatement {actor: n.id, dataset: $dataset}) RETURN s }), n) AS known
         WHERE NOT coalesce(held.from > coalesce(said.from, known.founded), false)
         RETURN n
       } AS byStaff,
       EXISTS {
         UNWIND names AS n
         MATCH (n)<-[t {meaning: 'birth', parent: 'source'}]-(:Person)-[h:STUDIED_AT]->(:University|ResearchInstitute)
         WHERE ($dataset IS NULL OR $dataset IN t.datasets) AND ($dataset IS NULL OR $dataset IN h.datasets)
         WITH n,
              coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said,
              coalesce(head(COLLECT { MATCH (s:TieStatement {tie: h.id, dataset: $dataset}) RETURN s }), h) AS held,
              coalesce(head(COLLECT { MATCH (s:ActorStatement {actor: n.id, dataset: $dataset}) RETURN s }), n) AS known
         WHERE NOT coalesce(held.from > coalesce(said.from, known.founded), false)
         RETURN n
       } AS byGraduates
  RETURN count(f) AS firms,
         count(CASE WHEN size(parents) > 0 THEN 1 END) AS withParent,
         count(CASE WHEN academic THEN 1 END) AS direct,
         count(CASE WHEN descends THEN 1 END) AS descending,
         count(CASE WHEN size(founders) > 0 THEN 1 END) AS withFounder,
         count(CASE WHEN byStaff THEN 1 END) AS staff,
         count(CASE WHEN byGraduates THEN 1 END) AS graduates,
         count(CASE WHEN descends OR byStaff THEN 1 END) AS either
}
CALL () {
  MATCH (x:Entity)-[t]->(y:Entity)
  WHERE t.meaning = 'birth' AND ($dataset IS NULL OR $dataset IN t.datasets)
  WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
  RETURN count(t) AS ties, count(CASE WHEN said.from IS NULL THEN t END) AS undated,
         count(CASE WHEN said.basis = 'inferred' THEN t END) AS inferred,
         count(CASE WHEN x:Population OR y:Population THEN t END) AS ofClasses
}
UNWIND [
  {part: 'the graph shows', nr: 1, figure: 'firms spun off, split off or founded by a university or institute, of those with a known parent',
   value: direct, base: withParent},
  {part: 'the graph shows', nr: 2, figure: 'firms that descend from a university or institute at any remove',
   value: descending, base: firms},
  {part: 'the graph shows', nr: 3, figure: 'firms founded by someone who worked at or led a university or institute, of those with a known founder',
   value: staff, base: withFounder,
   caution: 'Work known to have begun after the founding does not count.'},
  {part: 'the graph shows', nr: 4, figure: 'firms founded by a graduate of a known university or institute, of those with a known founder',
   value: graduates, base: withFounder},
  {part: 'the graph shows', nr: 5, figure: 'firms that come from academia by descent or by staff',
   value: either, base: firms},
  {part: 'the data carries', nr: 6, figure: 'firms with a known parent, of all named firms',
   value: withParent, base: firms,
   caution: 'The supplement was gathered for genealogy: firms with a parent are over-represented.'},
  {part: 'the data carries', nr: 7, figure: 'firms with a known founder, of all named firms',
   value: withFounder, base: firms},
  {part: 'the data carries', nr: 8, figure: 'ties of birth in the graph',
   value: ties},
  {part: 'the data carries', nr: 9, figure: 'of these ties, without a first year',
   value: undated, base: ties},
  {part: 'the data carries', nr: 10, figure: 'of these ties, only inferred',
   value: inferred, base: ties},
  {part: 'the data carries', nr: 11, figure: 'of these ties, said of a class of actors and not of named ones',
   value: ofClasses, base: ties,
   caution: 'A text names the ties that are worth telling: a tie that is missing here is no sign that there was none.'}
] AS row
RETURN a.id AS claim, a.finding AS finding,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci,
       substring(reduce(text = '', id IN a.evidence | text + '; ' + id), 2) AS evidence,
       row.part AS part, row.nr AS nr, row.figure AS figure, row.value AS value, row.base AS base,
       CASE WHEN row.base > 0 THEN round(toFloat(row.value) / row.base, 4) END AS share,
       row.caution AS caution
ORDER BY nr;
