// title: Foundings, spin-offs and moves, 1949–2009
// titleZh: 成立、衍生与迁移，1949–2009
// answers: What was founded, spun off or moved when, and in which period of the park?
// number: 5-10
// caption: Each event stands at its year, with the four periods of the park at the head.
// captionZh: 每一事件位于其年份，上方为园区的四个时期。
// wordsZh: Universities, institutes, associations and parks founded = 大学、院所、协会与园区成立;
//   Spin-offs of universities, institutes and firms = 大学、院所与企业的衍生; Other firms founded = 其他企业成立; Moves = 迁移;
//   Reform and first ventures = 改革与首批创业; Private firms and the founding of the park = 民营企业与园区创立;
//   Entrepreneurship and competition = 创业与竞争; Trial zone of reform = 改革试验区
// layout: timeline
// kinds: Organization, Place
// years: 1949-2009
// periods: zhongguancun-science-park
// roles: Universities, institutes, associations and parks founded; Spin-offs of universities, institutes and firms; Other
//   firms founded; Moves
// column actor: what was founded
// column tie: a move
// column role: the lane
// column given: a tie without which the row does not count
CALL () {
  MATCH (n:Organization)-[t {meaning: 'birth', parent: 'target'}]->()
  RETURN n.id AS actor, null AS tie, 'Spin-offs of universities, institutes and firms' AS role, t.id AS given
  UNION
  MATCH (n:Organization)
  WHERE n.founded IS NOT NULL
  RETURN n.id AS actor, null AS tie,
         CASE
           WHEN n:Firm THEN 'Other firms founded'
           ELSE 'Universities, institutes, associations and parks founded'
         END AS role, null AS given
  UNION
  MATCH (n:Organization)-[t {meaning: 'move'}]->(place)
  WHERE t.from IS NOT NULL
  RETURN null AS actor, t.id AS tie, 'Moves' AS role, null AS given
}
RETURN actor, tie, role, given
ORDER BY actor, tie, given IS NULL, role, given;
