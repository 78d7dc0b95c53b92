// title: Supply chain of a firm
// titleZh: 一家企业的供应链
// answers: Who supplies this firm, and whom does it supply, at any distance along the chain?
// answersZh: 沿供应链无论多远，谁向这家企业供应，这家企业又向谁供应？
// param firm (actor): the firm
// paramZh firm: 企业
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column side: upstream for suppliers, downstream for customers
// column tier: steps along the chain
// column actor: the supplier or customer
// column actorId: its id
// column supplier: who supplies in this step
// column customer: whom
// column note: what is supplied
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param firm => 'nokia';
:param populations => true;
:param dataset => null;

MATCH (firm:Entity {id: $firm})
CALL (firm) {
  MATCH path = (firm) ((a)<-[r:SUPPLIES]-(b)
                       WHERE (b:Actor OR $populations) AND ($dataset IS NULL OR $dataset IN r.datasets)){1,6} (actor)
  RETURN 'upstream' AS side, actor, last(relationships(path)) AS t, min(length(path)) AS tier
  UNION ALL
  MATCH path = (firm) ((a)-[r:SUPPLIES]->(b)
                       WHERE (b:Actor OR $populations) AND ($dataset IS NULL OR $dataset IN r.datasets)){1,6} (actor)
  RETURN 'downstream' AS side, actor, last(relationships(path)) AS t, min(length(path)) AS tier
}
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH side, actor, t, tier, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN side, tier, actor.name AS actor, actor.id AS actorId, startNode(t).name AS supplier, endNode(t).name AS customer,
       said.note AS note, said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY side DESC, tier, actorId, t.id;
