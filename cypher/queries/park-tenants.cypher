// title: Tenants of a park
// titleZh: 园区内的行动者
// answers: Which organisations are located in this park or in one of its sub-parks?
// answersZh: 哪些组织位于这个园区或其某个分园？
// param park (actor): the park
// paramZh park: 园区
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column tenant: the organisation
// column tenantId: its id
// column kind: its kind
// column park: the park or sub-park where it is located
// column parkId: its id
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column movedTo: where it has moved to or begun to move to
// column note: substance of the tie
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param park => 'haidian-science-park';
:param populations => false;
:param dataset => null;

MATCH (park:SciencePark) (()-[part {meaning: 'part'}]->() WHERE $dataset IS NULL OR $dataset IN part.datasets)* (:Entity {id: $park})
WITH DISTINCT park
MATCH (tenant:Entity)-[t {meaning: 'location'}]->(park)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND (tenant:Organization OR $populations AND tenant:Population)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH tenant, t, park, said,
     COLLECT {
       MATCH (tenant)-[move {meaning: 'move'}]->(place:Entity)
       WHERE place <> park AND ($dataset IS NULL OR $dataset IN move.datasets)
       RETURN DISTINCT place.name AS name ORDER BY name
     } AS moves,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN tenant.name AS tenant, tenant.id AS tenantId, tenant.kind AS kind, park.name AS park, park.id AS parkId,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       substring(reduce(text = '', name IN moves | text + '; ' + name), 2) AS movedTo,
       said.note AS note, said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY tenantId, parkId, t.id;
