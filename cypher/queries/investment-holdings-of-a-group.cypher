// title: Holdings of a group
// titleZh: 一个集团的控股与参股
// answers: Which firms did this university or academy invest in, by itself or through its institutes and firms?
// answersZh: 这所大学或科学院自己或经由其院所与企业投资了哪些企业？
// param investor (actor): head of the group
// paramZh investor: 集团之首
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column firm: what was invested in
// column firmId: its id
// column via: the member of the group that invested
// column viaId: its id
// column steps: investments on the way from the group down to it
// column stake: controlling, minority or unknown
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param investor => 'chinese-academy-of-sciences';
:param populations => false;
:param dataset => null;

MATCH (head:Entity {id: $investor})
MATCH path = (head) ((a)-[r]-(b)
                     WHERE (r.meaning = 'part' OR type(r) IN ['INVESTED_IN', 'ACQUIRED'])
                       AND (startNode(r) = a) = (type(r) IN ['INVESTED_IN', 'ACQUIRED'])
                       AND (b:Organization OR $populations AND b:Population)
                       AND ($dataset IS NULL OR $dataset IN r.datasets)){1,8} (firm)
WITH firm, last(relationships(path)) AS t, size([r IN relationships(path) WHERE type(r) IN ['INVESTED_IN', 'ACQUIRED']]) AS investments
WHERE type(t) IN ['INVESTED_IN', 'ACQUIRED']
WITH firm, t, startNode(t) AS via, min(investments) AS steps
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH firm, t, via, steps, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN firm.name AS firm, firm.id AS firmId, via.name AS via, via.id AS viaId, steps, said.stake AS stake,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY steps, viaId, firmId, t.id;
