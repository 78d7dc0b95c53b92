// title: Partnership network of universities, institutes and firms
// titleZh: 大学、院所与企业的合作网络
// answers: Which universities and research institutes are tied to which firms, and how?
// number: 5-1
// caption: Universities, research institutes and the firms that work with them, come out of them or are owned by them; ties
//   within one sphere are left out.
// captionZh: 大学、研究院所，以及与其合作、由其衍生或为其所有的企业；同一领域内的关系略去。
// layout: network
// size: degree
// line: family
// kinds: University, ResearchInstitute, Firm
// years: 1949-2009
// column tie: the tie
MATCH (academic:University|ResearchInstitute)-[t]-(firm:Firm)
WHERE type(t) IN ['INVESTED_IN', 'ACQUIRED', 'CONTRACTS_RESEARCH_TO', 'RESEARCHES_JOINTLY_WITH', 'FUNDS_RESEARCH_AT',
                  'TRANSFERS_TECHNOLOGY_TO', 'SENDS_STAFF_TO', 'RECRUITS_GRADUATES_OF', 'OFFERS_INTERNSHIPS_TO',
                  'TRAINS_STAFF_OF', 'SPUN_OFF_FROM', 'FOUNDED']
RETURN t.id AS tie
ORDER BY tie;
