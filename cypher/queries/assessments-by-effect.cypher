// title: Judgements by effect
// titleZh: 按效应分列的评价
// answers: How do the sources judge the park and its actors: which strengths and weaknesses, of which derivative
//   effect?
// answersZh: 各来源如何评价园区及其行动者：有哪些优势与劣势，属于哪种衍生效应？
// param effect (text): firm-oriented or technology-oriented; null for all
// paramZh effect: firm-oriented（面向企业）或 technology-oriented（面向技术）；null 为全部
// param direction (text): strength, weakness or neutral; null for all
// paramZh direction: strength（优势）、weakness（劣势）或 neutral（中性）；null 为全部
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column effect: firm-oriented or technology-oriented; empty when it belongs to neither
// column direction: strength, weakness or neutral
// column subject: what is judged
// column subjectId: its id
// column manifestation: in which respect
// column finding: the judgement, in our own words
// column assessment: its id
// column loci: where the sources say it
:param effect => null;
:param direction => null;
:param dataset => null;

MATCH (a:Assessment)-[:ABOUT]->(n:Entity)
WHERE ($effect IS NULL OR a.effect = $effect)
  AND ($direction IS NULL OR a.direction = $direction)
  AND ($dataset IS NULL OR a.dataset = $dataset)
WITH a, n,
     COLLECT {
       MATCH (a)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN a.effect AS effect, a.direction AS direction, n.name AS subject, n.id AS subjectId,
       a.manifestation AS manifestation, a.finding AS finding, a.id AS assessment,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY effect, direction, subjectId, assessment;
