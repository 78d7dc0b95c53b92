// title: Network of firms
// titleZh: 企业网络
// answers: How are local, state-owned and multinational firms tied to one another, and who supplies whom at Yizhuang?
// number: 5-6
// caption: Firms and classes of firms by ownership. Multinational and state-owned are those that the thesis calls so; local
//   are those that came out of a body of the region or were founded by its people. Location is shown for multinational and
//   state-owned firms.
// captionZh: 按所有制划分的企业与企业类别。跨国与国有依论文所称；本地企业指出自本地区机构或由本地人创办者。仅跨国与国有企业标出所在地。
// wordsZh: local firm = 本地企业; state-owned firm = 国有企业; multinational = 跨国企业;
//   firm of other or unknown origin = 其他或来源不详的企业; class of firms = 企业群体; science park = 科技园区
// layout: network
// mark: role
// line: family
// kinds: Firm, Population, SciencePark
// years: 1949-2009
// roles: local firm; state-owned firm; multinational; firm of other or unknown origin; class of firms; science park
// param datasets (rows): ids of the data sets that count; null for all
// param stated (boolean): whether what is only inferred counts for nothing
// column actor: an actor
// column tie: a tie
// column role: the actor's group
// column given: the tie without which the row does not count
:param datasets => null;
:param stated => false;

CALL () {
  MATCH (f:Firm|Population|SciencePark)
  WHERE f.sphere = 'industry' OR f:SciencePark
  WITH f,
       [id IN f.evidence
         WHERE EXISTS {
           MATCH (e:Evidence {id: id})
           WHERE ($datasets IS NULL OR e.dataset IN $datasets) AND (NOT $stated OR e.basis = 'stated')
         }] AS evidence,
       EXISTS {
         MATCH (f)-[x {meaning: 'part'}]->(:Firm)
         MATCH (e:Evidence)
         WHERE e.id IN x.evidence
           AND ($datasets IS NULL OR e.dataset IN $datasets) AND (NOT $stated OR e.basis = 'stated')
       } AS isPart,
       EXISTS {
         MATCH (f)-[x {meaning: 'birth'}]-(other)
         MATCH (e:Evidence)
         WHERE e.id IN x.evidence AND (x.parent = 'source') = (endNode(x) = f)
           AND ($datasets IS NULL OR e.dataset IN $datasets) AND (NOT $stated OR e.basis = 'stated')
       } AS cameOfOthers
  RETURN f,
         CASE
           WHEN f:SciencePark THEN 'science park'
           WHEN f:Population THEN 'class of firms'
           WHEN 'wang-2009-s4-1-state-groups' IN evidence THEN 'state-owned firm'
           WHEN any(e IN evidence WHERE e IN ['wang-2009-ch5-multinational-branches', 'wang-2009-s4-1-nokia'])
             THEN 'multinational'
           WHEN isPart AND 'wang-2009-s4-1-moved' IN evidence THEN 'multinational'
           WHEN cameOfOthers THEN 'local firm'
           WHEN 'wang-2009-s4-1-moved' IN evidence THEN 'multinational'
           ELSE 'firm of other or unknown origin'
         END AS role
}
WITH collect({f: f, role: role}) AS firms
UNWIND firms AS a
UNWIND firms AS b
WITH a.f AS source, b.f AS target, a.role AS sourceRole, b.role AS targetRole
MATCH (source)-[t]->(target)
WHERE type(t) IN ['SUPPLIES', 'INVESTED_IN', 'ACQUIRED', 'RESEARCHES_JOINTLY_WITH', 'TRANSFERS_TECHNOLOGY_TO']
   OR (t.meaning = 'location' AND sourceRole IN ['state-owned firm', 'multinational'])
CALL (source, target, sourceRole, targetRole, t) {
  RETURN source.id AS actor, null AS tie, sourceRole AS role, t.id AS given
  UNION
  RETURN target.id AS actor, null AS tie, targetRole AS role, t.id AS given
  UNION
  RETURN null AS actor, t.id AS tie, null AS role, null AS given
}
RETURN DISTINCT actor, tie, role, given
ORDER BY actor, tie, role, given;
