// title: Central actors and brokers
// titleZh: 中心行动者与中介者
// answers: Which organisations are best connected, and which stand between the others?
// number: 5-9
// caption: Organisations in order of degree, in the network of investment, research, personnel and lineage without direction.
//   The last three count the pairs between which an organisation stands: within its own sphere (coordinator), between its
//   own and another (gatekeeper) and within another (itinerant).
// captionZh: 按度排列的组织，网络含投资、研究、人员与谱系关系，不计方向。后三列统计组织所居间的对数：在本领域之内（协调者）、在本领域与他领域之间（守门人）、在他领域之内（流动中介）。
// wordsZh: Coordinator = 协调者; Gatekeeper = 守门人; Itinerant = 流动中介
// layout: ranking
// families: investment, research, personnel, lineage
// kinds: Organization
// years: 1949-2009
// measures: degree, betweenness, brokerage/coordinator, brokerage/gatekeeper, brokerage/itinerant
// top: 20
// column actor: who may be ranked
MATCH (n:Organization)
RETURN n.id AS actor
ORDER BY actor;
