// title: Inferred ties
// titleZh: 推断的关系
// answers: Which ties does no source state, and by which rules were they inferred?
// answersZh: 哪些关系没有来源明示，又是按什么规则推断的？
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column rule: the rule of inference
// column source: where the tie starts
// column sourceId: its id
// column type: type of the tie
// column target: where the tie ends
// column targetId: its id
// column tie: id of the tie
// column evidence: id of the evidence
// column locus: the place in the source
// column paraphrase: what the source says, in our own words
:param dataset => null;

MATCH (source:Entity)-[t]->(target:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WHERE said.basis = 'inferred'
MATCH (v:Evidence)
WHERE v.id IN said.evidence
RETURN v.rule AS rule, source.name AS source, source.id AS sourceId, type(t) AS type,
       target.name AS target, target.id AS targetId, t.id AS tie, v.id AS evidence, v.locus AS locus,
       v.paraphrase AS paraphrase
ORDER BY rule, tie, evidence;
