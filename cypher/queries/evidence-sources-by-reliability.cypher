// title: Sources by reliability
// titleZh: 按可靠性分列的来源
// answers: From which sources does the graph draw, how reliable are they, and how much do they bear?
// answersZh: 图谱取自哪些来源，可靠程度如何，各承载多少？
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column source: id of the source
// column title: its title
// column authors: its authors
// column year: its year
// column reliability: primary, public-body, secondary, press, self-description, encyclopedia, mirror or blog
// column url: where it is found
// column dataset: the data set that uses it
// column evidence: rows of evidence drawn from it
// column ties: ties that rest on it
// column onlySupport: ties that rest on it alone
:param dataset => null;

MATCH (s:Source)
WHERE $dataset IS NULL OR s.dataset = $dataset
WITH s, COLLECT { MATCH (v:Evidence)-[:CITES]->(s) RETURN v.id } AS ids
RETURN s.id AS source, s.title AS title, s.authors AS authors, s.year AS year, s.reliability AS reliability, s.url AS url,
       s.dataset AS dataset, size(ids) AS evidence,
       COUNT { MATCH (:Entity)-[t]->(:Entity) WHERE any(id IN t.evidence WHERE id IN ids) } AS ties,
       COUNT { MATCH (:Entity)-[t]->(:Entity) WHERE all(id IN t.evidence WHERE id IN ids) } AS onlySupport
ORDER BY reliability, evidence DESC, source;
