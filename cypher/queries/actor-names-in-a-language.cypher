// title: Names of all actors in a language
// titleZh: 某种语言中所有行动者的名称
// answers: What is everyone called in this language, officially or else in the shortest known way?
// answersZh: 在这种语言里，每个行动者的正式名称是什么；没有正式名称时，已知最短的名称是什么？
// param language (text): the language's code, such as zh
// paramZh language: 语言代码，如 zh
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column id: the actor, place, programme or technology
// column name: its name in that language that is in use today
:param language => 'zh';
:param dataset => null;

MATCH (n:Entity)-[:NAMED]->(name:Name)
WHERE name.language = $language AND name.to IS NULL AND name.kind <> 'former'
  AND ($dataset IS NULL OR name.dataset = $dataset)
WITH n, name
ORDER BY CASE name.kind WHEN 'official' THEN 0 WHEN 'translation' THEN 1 ELSE 2 END, size(name.text), name.text
WITH n, head(collect(name.text)) AS name
RETURN n.id AS id, name
ORDER BY id;
