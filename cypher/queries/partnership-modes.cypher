// title: Partnership modes
// titleZh: 合作模式
// answers: In which ways does each firm work together with each university or research institute?
// answersZh: 每家企业以哪些方式与每所大学或研究院所合作？
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column firm: the firm
// column firmId: its id
// column partner: the university or institute
// column partnerId: its id
// column contractedResearch: ties by which the firm contracts research to the partner
// column jointResearch: ties of joint research
// column fundedResearch: ties by which the firm pays for research of the partner
// column technology: transfers of technology, either way
// column internships: internships that the firm offers
// column graduates: ties by which the firm recruits graduates of the partner
// column staff: staff that one sends to the other
// column training: ties by which one trains staff of the other
// column investments: investments, either way
// column ties: all of these together
:param populations => false;
:param dataset => null;

MATCH (firm:Firm|Population)-[t:CONTRACTS_RESEARCH_TO|RESEARCHES_JOINTLY_WITH|FUNDS_RESEARCH_AT|TRANSFERS_TECHNOLOGY_TO
                             |OFFERS_INTERNSHIPS_TO|RECRUITS_GRADUATES_OF|SENDS_STAFF_TO|TRAINS_STAFF_OF
                             |INVESTED_IN|ACQUIRED]-(partner:University|ResearchInstitute|Population)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND firm.sphere = 'industry' AND partner.sphere = 'academia'
  AND ($populations OR NOT (firm:Population OR partner:Population))
WITH firm, partner, collect(type(t)) AS types
RETURN firm.name AS firm, firm.id AS firmId, partner.name AS partner, partner.id AS partnerId,
       size([type IN types WHERE type = 'CONTRACTS_RESEARCH_TO']) AS contractedResearch,
       size([type IN types WHERE type = 'RESEARCHES_JOINTLY_WITH']) AS jointResearch,
       size([type IN types WHERE type = 'FUNDS_RESEARCH_AT']) AS fundedResearch,
       size([type IN types WHERE type = 'TRANSFERS_TECHNOLOGY_TO']) AS technology,
       size([type IN types WHERE type = 'OFFERS_INTERNSHIPS_TO']) AS internships,
       size([type IN types WHERE type = 'RECRUITS_GRADUATES_OF']) AS graduates,
       size([type IN types WHERE type = 'SENDS_STAFF_TO']) AS staff,
       size([type IN types WHERE type = 'TRAINS_STAFF_OF']) AS training,
       size([type IN types WHERE type IN ['INVESTED_IN', 'ACQUIRED']]) AS investments,
       size(types) AS ties
ORDER BY ties DESC, firmId, partnerId;
