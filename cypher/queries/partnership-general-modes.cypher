// title: General modes of partnership
// titleZh: 合作的一般模式
// answers: Section 5.1 names four ways in which firms and universities work together: which of them do named firms
//   and universities show?
// answersZh: 第 5.1 节列出企业与大学合作的四种方式：有名有姓的企业与大学体现了其中哪些？
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column mode: type of the tie
// column source: class at its start
// column target: class at its end
// column namedPairs: pairs of a named firm and a named university or institute that show it
// column examples: these pairs
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param dataset => null;

MATCH (source:Population)-[t:CONTRACTS_RESEARCH_TO|RESEARCHES_JOINTLY_WITH|FUNDS_RESEARCH_AT|INVESTED_IN]->(target:Population)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND 'hsp-firms' IN [source.id, target.id] AND 'hsp-universities' IN [source.id, target.id]
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH source, t, target, said,
     COLLECT {
       MATCH (firm:Firm)-[u]-(partner:University|ResearchInstitute)
       WHERE type(u) = type(t) AND ($dataset IS NULL OR $dataset IN u.datasets)
       RETURN DISTINCT firm.name + ' with ' + partner.name AS pair
       ORDER BY pair
     } AS pairs,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN type(t) AS mode, source.name AS source, target.name AS target, size(pairs) AS namedPairs,
       substring(reduce(text = '', pair IN pairs | text + '; ' + pair), 2) AS examples, said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY namedPairs DESC, mode, t.id;
