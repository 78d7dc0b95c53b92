// title: Network of firms
// answers: How are local, state-owned and multinational firms tied to one another, and who supplies whom at Yizhuang?
// number: 5-6
// caption: Firms and classes of firms; local are those that came out of a body of the region or were founded by a person of
//   it, state-owned and multinational those that the thesis calls so.
// layout: network
// colour: role
// shape: role
// line: family
// kinds: Firm, Population
// years: 1949-2009
// roles: local firm; state-owned firm; multinational; other firm; class of firms
// column actor: an actor
// column tie: a tie
// column role: the actor's group
CALL () {
  MATCH (a)-[t:SUPPLIES|INVESTED_IN|ACQUIRED|RESEARCHES_JOINTLY_WITH|TRANSFERS_TECHNOLOGY_TO|SPUN_OFF_FROM|SPLIT_FROM]->(b)
  WHERE (a:Firm OR (a:Population AND a.sphere = 'industry'))
    AND (b:Firm OR (b:Population AND b.sphere = 'industry'))
  RETURN null AS actor, t.id AS tie, null AS role
  UNION
  MATCH (f:Firm|Population)
  WHERE f.sphere = 'industry'
  RETURN f.id AS actor, null AS tie,
         CASE
           WHEN f:Population THEN 'class of firms'
           WHEN 'wang-2009-s4-1-state-groups' IN f.evidence THEN 'state-owned firm'
           WHEN any(e IN f.evidence WHERE e IN ['wang-2009-ch5-multinational-branches', 'wang-2009-s4-1-nokia'])
             THEN 'multinational'
           WHEN EXISTS { (f)-[:SPUN_OFF_FROM|SPLIT_FROM]->() } OR EXISTS { (f)<-[:FOUNDED]-() } THEN 'local firm'
           ELSE 'other firm'
         END AS role
}
WITH actor, tie, role
WHERE tie IS NOT NULL OR EXISTS {
  MATCH (n:Entity {id: actor})-[:SUPPLIES|INVESTED_IN|ACQUIRED|RESEARCHES_JOINTLY_WITH|TRANSFERS_TECHNOLOGY_TO
                                |SPUN_OFF_FROM|SPLIT_FROM]-(m)
  WHERE m:Firm OR (m:Population AND m.sphere = 'industry')
}
RETURN actor, tie, role
ORDER BY actor, tie, role;
