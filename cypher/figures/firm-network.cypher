// title: Network of firms
// titleZh: 企业网络
// answers: How are local, state-owned and multinational firms tied to one another, and who supplies whom at Yizhuang?
// number: 5-6
// caption: Firms and classes of firms by ownership. Multinational and state-owned are those that the thesis calls so; local
//   are those that came out of a body of the region or were founded by its people. Location is shown for multinational and
//   state-owned firms.
// captionZh: 按所有制划分的企业与企业类别。跨国与国有依论文所称；本地企业指出自本地区机构或由本地人创办者。仅跨国与国有企业标出所在地。
// layout: network
// colour: role
// shape: role
// line: family
// kinds: Firm, Population, SciencePark
// years: 1949-2009
// roles: local firm; state-owned firm; multinational; firm of other or unknown origin; class of firms; science park
// column actor: an actor
// column tie: a tie
// column role: the actor's group
CALL () {
  MATCH (f:Firm|Population|SciencePark)
  WHERE f.sphere = 'industry' OR f:SciencePark
  RETURN f,
         CASE
           WHEN f:SciencePark THEN 'science park'
           WHEN f:Population THEN 'class of firms'
           WHEN 'wang-2009-s4-1-state-groups' IN f.evidence THEN 'state-owned firm'
           WHEN any(e IN f.evidence WHERE e IN ['wang-2009-ch5-multinational-branches', 'wang-2009-s4-1-nokia'])
             THEN 'multinational'
           WHEN EXISTS { (f)-[:PART_OF]->(:Firm) } AND 'wang-2009-s4-1-moved' IN f.evidence THEN 'multinational'
           WHEN EXISTS { (f)-[:SPUN_OFF_FROM|SPLIT_FROM]->() } OR EXISTS { (f)<-[:FOUNDED]-() } THEN 'local firm'
           WHEN 'wang-2009-s4-1-moved' IN f.evidence THEN 'multinational'
           ELSE 'firm of other or unknown origin'
         END AS role
}
WITH collect({f: f, role: role}) AS firms
UNWIND firms AS a
UNWIND firms AS b
WITH a.f AS source, b.f AS target, a.role AS sourceRole, b.role AS targetRole
MATCH (source)-[t]->(target)
WHERE type(t) IN ['SUPPLIES', 'INVESTED_IN', 'ACQUIRED', 'RESEARCHES_JOINTLY_WITH', 'TRANSFERS_TECHNOLOGY_TO']
   OR (type(t) = 'LOCATED_IN' AND sourceRole IN ['state-owned firm', 'multinational'])
CALL (source, target, sourceRole, targetRole, t) {
  RETURN source.id AS actor, null AS tie, sourceRole AS role
  UNION
  RETURN target.id AS actor, null AS tie, targetRole AS role
  UNION
  RETURN null AS actor, t.id AS tie, null AS role
}
RETURN DISTINCT actor, tie, role
ORDER BY actor, tie, role;
