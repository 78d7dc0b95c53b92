// title: Who serves whom with information
// titleZh: 谁为谁提供信息
// answers: Which clubs, associations and information networks serve whom, through which channel, and who pays for or
//   belongs to them?
// answersZh: 哪些俱乐部、协会和信息网络服务于谁，经由什么渠道，由谁出资，有谁加入？
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column body: the club, association or network
// column bodyId: its id
// column direction: out when the body does it, in when it is done for the body
// column type: type of the tie
// column other: whom it serves, or who serves it
// column otherId: id of that
// column channel: price review, club or association
// column note: substance of the tie
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param dataset => null;

MATCH (body:Association|InformationNetwork)-[t:SHARES_INFORMATION_WITH|MEMBER_OF|SUPPORTS|REPRESENTED_IN]-(other:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH body, t, other, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN body.name AS body, body.id AS bodyId,
       CASE WHEN startNode(t) = body THEN 'out' ELSE 'in' END AS direction,
       type(t) AS type, other.name AS other, other.id AS otherId, said.channel AS channel, said.note AS note,
       said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY bodyId, type, direction, otherId, t.id;
