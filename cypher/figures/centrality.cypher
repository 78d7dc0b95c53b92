// title: Central actors and brokers
// answers: Which organisations are best connected, and which stand between the others?
// number: 5-9
// caption: Organisations in order of degree, in the network of investment, research, personnel and lineage without direction.
//   The last three count the pairs between which an organisation stands: within its own sphere (coordinator), between its
//   own and another (gatekeeper) and within another (itinerant).
// layout: ranking
// families: investment, research, personnel, lineage
// kinds: University, ResearchInstitute, Firm, Government, Association, InformationNetwork, SciencePark
// years: 1949-2009
// measures: degree, betweenness, brokerage/coordinator, brokerage/gatekeeper, brokerage/itinerant
// top: 20
// column actor: who may be ranked
MATCH (n:Organization)
RETURN n.id AS actor
ORDER BY actor;
