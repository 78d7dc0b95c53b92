// title: Positions in the partnership network
// titleZh: 合作网络中的位置
// answers: Which universities, institutes and firms hold alike positions in the partnership network, and which of these are tied?
// number: 5-15
// caption: The ties of figure 5-1 as a matrix, from the actor of a row to that of a column. Who is tied to and from the same
//   others stands in one block (correlation of ties, average linkage, six blocks).
// captionZh: 图 5-1 的关系，以矩阵表示：自行之行动者至列之行动者。与相同的他人有往来联系者列于同一块（联系的相关系数，平均连接，六块）。
// layout: blocks
// groups: positions 6
// kinds: University, ResearchInstitute, Firm
// years: 1949-2009
// column tie: the tie
MATCH (academic:University|ResearchInstitute)-[t]-(firm:Firm)
WHERE type(t) IN ['INVESTED_IN', 'ACQUIRED', 'CONTRACTS_RESEARCH_TO', 'RESEARCHES_JOINTLY_WITH', 'FUNDS_RESEARCH_AT',
                  'TRANSFERS_TECHNOLOGY_TO', 'SENDS_STAFF_TO', 'RECRUITS_GRADUATES_OF', 'OFFERS_INTERNSHIPS_TO',
                  'TRAINS_STAFF_OF', 'SPUN_OFF_FROM', 'FOUNDED']
RETURN t.id AS tie
ORDER BY tie;
