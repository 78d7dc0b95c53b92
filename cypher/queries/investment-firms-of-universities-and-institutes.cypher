// title: Firms of universities and institutes
// titleZh: 大学与院所的企业
// answers: Which firms did universities and research institutes invest in? It is Table 4 of the thesis, with what
//   other sources add.
// answersZh: 大学与研究院所投资了哪些企业？即论文的表 4，并附其他来源所补充的内容。
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column investor: the university or institute
// column investorId: its id
// column partOf: the academy or university that the investor belongs to
// column firm: the firm
// column firmId: its id
// column stake: controlling, minority or unknown
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param dataset => null;

MATCH (investor:University|ResearchInstitute)-[t:INVESTED_IN|ACQUIRED]->(firm:Firm)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH investor, t, firm, said,
     COLLECT {
       MATCH (investor)-[part {meaning: 'part'}]->(whole:University|ResearchInstitute)
       WHERE $dataset IS NULL OR $dataset IN part.datasets
       WITH DISTINCT whole
       RETURN whole.name ORDER BY whole.id
     } AS wholes,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN investor.name AS investor, investor.id AS investorId,
       substring(reduce(text = '', whole IN wholes | text + '; ' + whole), 2) AS partOf,
       firm.name AS firm, firm.id AS firmId, said.stake AS stake,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY investorId, firmId, t.id;
