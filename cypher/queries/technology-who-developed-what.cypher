// title: Who developed what
// titleZh: 谁研发了什么
// answers: Which products and technologies came from whom?
// answersZh: 哪些产品和技术出自谁？
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column developer: the developer
// column developerId: its id
// column developerSphere: its sphere
// column technology: the product or technology
// column technologyId: its id
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column note: substance of the tie
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param populations => true;
:param dataset => null;

MATCH (developer:Entity)-[t:DEVELOPED]->(technology:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND ($populations OR NOT developer:Population)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH developer, t, technology, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN developer.name AS developer, developer.id AS developerId, developer.sphere AS developerSphere,
       technology.name AS technology, technology.id AS technologyId,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.note AS note, said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY developerId, technologyId, t.id;
