// title: People across spheres
// answers: Who holds roles in two spheres at once, such as leading a firm while employed by a university?
// param dataset (text): only what this data set states; null for all
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
WITH one, t, person, u, other,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN t.evidence + u.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN person.name AS person, person.id AS personId,
       type(t) AS role, one.name AS organisation, one.sphere AS sphere,
       type(u) AS otherRole, other.name AS otherOrganisation, other.sphere AS otherSphere,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY personId, t.id, u.id;
