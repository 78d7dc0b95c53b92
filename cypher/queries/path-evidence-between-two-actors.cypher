// title: Paths between two actors and what they rest on
// titleZh: 两个行动者之间的路径及其依据
// answers: By which ways are two actors connected, how reliable is each, and which sources say so?
// answersZh: 两个行动者经由哪些路径相连，每条有多可靠，由哪些来源所述？
// param a (actor): one of the two
// paramZh a: 其中一个
// param b (actor): the other
// paramZh b: 另一个
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column path: its place, the most reliable first
// column steps: how many
// column reliability: the product of those of its steps
// column way: ids of the actors passed
// column ties: ids of its ties, step by step
// column sources: ids of the sources of these
:param a => 'tsinghua-university';
:param b => 'lenovo';
:param dataset => null;

MATCH (g:Graph {id: 'graph'})
WHERE $dataset IS NULL OR EXISTS { MATCH (:Dataset {id: $dataset}) }
CALL atlas.paths($a, $b, {by: 'reliability', top: 10, datasets: $dataset}) YIELD path, length, reliability, nodes, ties, evidence
RETURN path, length AS steps, reliability, substring(reduce(text = '', n IN nodes | text + ' > ' + n.id), 3) AS way,
       substring(reduce(text = '', t IN ties | text + '; ' + t.id), 2) AS ties,
       substring(reduce(text = '', id IN COLLECT {
         UNWIND evidence AS e
         MATCH (e)-[:CITES]->(s:Source)
         RETURN DISTINCT s.id AS id ORDER BY id
       } | text + '; ' + id), 2) AS sources
ORDER BY path;
