// title: Balance of the judgements
// titleZh: 评价的优劣对比
// answers: How many strengths and weaknesses do the sources see, by derivative effect and subject?
// answersZh: 各来源看到多少优势与劣势，按衍生效应和对象分列？
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column effect: firm-oriented or technology-oriented; empty when it belongs to neither
// column subject: what is judged
// column subjectId: its id
// column strengths: how many
// column weaknesses: how many
// column neutral: how many
:param dataset => null;

MATCH (a:Assessment)-[:ABOUT]->(n:Entity)
WHERE $dataset IS NULL OR a.dataset = $dataset
RETURN a.effect AS effect, n.name AS subject, n.id AS subjectId,
       count(CASE a.direction WHEN 'strength' THEN a END) AS strengths,
       count(CASE a.direction WHEN 'weakness' THEN a END) AS weaknesses,
       count(CASE a.direction WHEN 'neutral' THEN a END) AS neutral
ORDER BY effect, weaknesses DESC, strengths DESC, neutral DESC, subjectId;
