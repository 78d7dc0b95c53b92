// title: Partnership then and now: 1985–1989 and 2005–2009
// titleZh: 合作关系今昔：1985–1989 与 2005–2009
// answers: Which ties between universities, institutes and firms were lost between two periods, which gained, and which kept?
// number: 5-11
// caption: The partnership network in the years in which the park was founded and twenty years later; each actor stands at the
//   same place in both. Drawn is what is certain in some year of a period.
// captionZh: 园区创立之年与二十年之后的合作网络；每一行动者在两图中位置相同。仅绘在该期某年确定的关系。
// layout: periods
// line: change
// kinds: University, ResearchInstitute, Firm
// years: 1949-2009
// periods: 1985-1989; 2005-2009
// column tie: the tie
MATCH (academic:University|ResearchInstitute)-[t]-(firm:Firm)
WHERE type(t) IN ['INVESTED_IN', 'ACQUIRED', 'CONTRACTS_RESEARCH_TO', 'RESEARCHES_JOINTLY_WITH', 'FUNDS_RESEARCH_AT',
                  'TRANSFERS_TECHNOLOGY_TO', 'SENDS_STAFF_TO', 'RECRUITS_GRADUATES_OF', 'OFFERS_INTERNSHIPS_TO',
                  'TRAINS_STAFF_OF']
   OR t.meaning = 'birth'
RETURN t.id AS tie
ORDER BY tie;
