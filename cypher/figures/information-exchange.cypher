// title: Exchange of information
// titleZh: 信息交流
// answers: Through which clubs, associations and price reviews do firms exchange information, and whom do these serve?
// number: 5-5
// caption: Members on the left, clubs, associations and weekly price reviews in the middle, on the right the firms and classes
//   of firms that they inform and support, or that support them.
// captionZh: 左为成员，中为俱乐部、协会与价格周报，右为它们告知、支持或支持它们的企业与各类企业。
// layout: columns
// line: type
// kinds: University, ResearchInstitute, Firm, Association, InformationNetwork, SciencePark, Person, Population
// years: 1949-2009
// roles: member; body; served
// column actor: an actor
// column tie: a tie
// column role: the actor's column
// column given: the tie without which the row does not count
CALL () {
  MATCH (body:Association|InformationNetwork)-[t:SHARES_INFORMATION_WITH|SUPPORTS|MEMBER_OF]-(other)
  RETURN null AS actor, t.id AS tie, null AS role, null AS given
  UNION
  MATCH (body:Association|InformationNetwork)-[t:SHARES_INFORMATION_WITH|SUPPORTS|MEMBER_OF]-()
  RETURN body.id AS actor, null AS tie, 'body' AS role, t.id AS given
  UNION
  MATCH (body:Association|InformationNetwork)<-[t:MEMBER_OF]-(member)
  RETURN member.id AS actor, null AS tie, 'member' AS role, t.id AS given
  UNION
  MATCH (body:Association|InformationNetwork)-[t:SHARES_INFORMATION_WITH|SUPPORTS]-(served)
  RETURN served.id AS actor, null AS tie, 'served' AS role, t.id AS given
}
RETURN actor, tie, role, given
ORDER BY actor, tie, role, given;
