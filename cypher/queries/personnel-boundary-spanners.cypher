// title: People across spheres
// titleZh: 跨领域人物
// answers: Who holds roles in two spheres at once, such as leading a firm while employed by a university?
// answersZh: 谁同时在两个领域担任角色，例如受雇于大学而领导企业？
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column person: the person
// column personId: the id
// column role: one role
// column organisation: where
// column sphere: its sphere
// column otherRole: the other role
// column otherOrganisation: where
// column otherSphere: its sphere
// column loci: where the sources say it
:param dataset => null;

MATCH (one:Organization)<-[t:LEADS|EMPLOYED_BY|FOUNDED|MEMBER_OF|REPRESENTED_IN]-(person:Person)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
MATCH (person)-[u:LEADS|EMPLOYED_BY|FOUNDED|MEMBER_OF|REPRESENTED_IN]->(other:Organization)
WHERE one.sphere < other.sphere AND ($dataset IS NULL OR $dataset IN u.datasets)
WITH person, one, type(t) AS role, other, type(u) AS otherRole,
     reduce(all = [], some IN collect(t.evidence + u.evidence) | all + some) AS evidence
RETURN person.name AS person, person.id AS personId,
       role, one.name AS organisation, one.sphere AS sphere,
       otherRole, other.name AS otherOrganisation, other.sphere AS otherSphere,
       substring(reduce(text = '', place IN COLLECT {
         MATCH (v:Evidence)-[:CITES]->(s:Source)
         WHERE v.id IN evidence
         RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
         ORDER BY place
       } | text + '; ' + place), 2) AS loci
ORDER BY personId, role, one.id, otherRole, other.id;
