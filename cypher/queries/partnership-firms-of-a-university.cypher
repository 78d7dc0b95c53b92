// title: Partner firms of a university
// titleZh: 一所大学的合作企业
// answers: Which firms work together with this university or institute, in which ways?
// answersZh: 哪些企业与这所大学或院所合作，以什么方式？
// param university (actor): the university or institute
// paramZh university: 大学或院所
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column firm: the firm
// column firmId: its id
// column family: family of the tie
// column type: type of the tie
// column direction: from the firm, to the firm, or both ways
// column qualifier: about, over, under, nearly or at least; empty when the number is exact
// column amount: weight of the tie
// column unit: unit of the weight
// column note: substance of the tie
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param university => 'tsinghua-university';
:param populations => false;
:param dataset => null;

MATCH (university:Entity {id: $university})-[t]-(firm:Firm|Population)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND t.family IN ['investment', 'research', 'personnel', 'lineage']
  AND firm.sphere = 'industry' AND ($populations OR firm:Firm)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH university, t, firm, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN firm.name AS firm, firm.id AS firmId, t.family AS family, type(t) AS type,
       CASE
         WHEN t.undirected THEN 'both ways'
         WHEN startNode(t) = firm THEN 'from the firm'
         ELSE 'to the firm'
       END AS direction,
       said.qualifier AS qualifier, said.amount AS amount, said.unit AS unit, said.note AS note,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY firmId, family, type, t.id;
