// title: People across spheres
// titleZh: 跨领域人物
// answers: Who holds roles in two spheres at once, such as leading a firm while employed by a university, and in which years?
// answersZh: 谁同时在两个领域担任角色，例如受雇于大学而领导企业？各在何年？
// param successive (boolean): whether roles that are known to have followed each other count too
// paramZh successive: 已知先后担任的角色是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column person: the person
// column personId: the id
// column role: one role
// column organisation: where
// column sphere: its sphere
// column from: first year of the role; of a founding, its year
// column to: last year of the role; of a founding, its year
// column otherRole: the other role
// column otherOrganisation: where
// column otherSphere: its sphere
// column otherFrom: first year of the other role
// column otherTo: last year of the other role
// column together: yes where a year is known in which both were held, no where none is possible, else unknown
// column loci: where the sources say it
:param successive => false;
:param dataset => null;

MATCH (one:Organization)<-[t]-(person:Person)
WHERE (type(t) IN ['LEADS', 'EMPLOYED_BY', 'MEMBER_OF', 'REPRESENTED_IN'] OR t.meaning = 'birth' AND t.parent = 'source')
  AND ($dataset IS NULL OR $dataset IN t.datasets)
MATCH (person)-[u]->(other:Organization)
WHERE (type(u) IN ['LEADS', 'EMPLOYED_BY', 'MEMBER_OF', 'REPRESENTED_IN'] OR u.meaning = 'birth' AND u.parent = 'source')
  AND one.sphere < other.sphere AND ($dataset IS NULL OR $dataset IN u.datasets)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said,
     coalesce(head(COLLECT { MATCH (s:TieStatement {tie: u.id, dataset: $dataset}) RETURN s }), u) AS otherSaid
WITH person, one, t, said, other, u, otherSaid,
     said.from AS from, CASE WHEN t.meaning = 'birth' THEN said.from ELSE said.to END AS to,
     otherSaid.from AS otherFrom, CASE WHEN u.meaning = 'birth' THEN otherSaid.from ELSE otherSaid.to END AS otherTo
// A role is known to have been held from the first of its years to the last; beyond, it may have been unless that year is exact.
WITH *,
     coalesce(from, to) AS known, coalesce(to, from) AS stillKnown,
     coalesce(otherFrom, otherTo) AS otherKnown, coalesce(otherTo, otherFrom) AS otherStillKnown,
     CASE WHEN said.fromPrecision = 'before' THEN null ELSE from END AS begin,
     CASE WHEN said.toPrecision = 'after' THEN null ELSE to END AS end,
     CASE WHEN otherSaid.fromPrecision = 'before' THEN null ELSE otherFrom END AS otherBegin,
     CASE WHEN otherSaid.toPrecision = 'after' THEN null ELSE otherTo END AS otherEnd
WITH person, one, type(t) AS role, from, to, other, type(u) AS otherRole, otherFrom, otherTo,
     CASE
       WHEN coalesce(end < otherBegin, false) OR coalesce(otherEnd < begin, false) THEN 'no'
       WHEN coalesce(known <= otherStillKnown AND otherKnown <= stillKnown, false) THEN 'yes'
       ELSE 'unknown'
     END AS together,
     reduce(all = [], some IN collect(said.evidence + otherSaid.evidence) | all + some) AS evidence
WHERE $successive OR together <> 'no'
RETURN person.name AS person, person.id AS personId,
       role, one.name AS organisation, one.sphere AS sphere, from, to,
       otherRole, other.name AS otherOrganisation, other.sphere AS otherSphere, otherFrom, otherTo, together,
       substring(reduce(text = '', place IN COLLECT {
         MATCH (v:Evidence)-[:CITES]->(s:Source)
         WHERE v.id IN evidence
         RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
         ORDER BY place
       } | text + '; ' + place), 2) AS loci
ORDER BY personId, role, one.id, from, to, otherRole, other.id, otherFrom, otherTo, together;
