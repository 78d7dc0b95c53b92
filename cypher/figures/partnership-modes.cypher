// title: Modes of partnership between firms and universities or institutes
// titleZh: 企业与大学、院所的合作模式
// answers: In which of the four modes does each firm work with each university or institute?
// number: 5-2
// caption: The four modes that section 5.1 names, first for firms and universities as classes and then for each named pair;
//   a letter stands for one or more ties between the firm of its row and the university or institute of its column.
// captionZh: 5.1 节所列的四种模式：先是作为类别的企业与大学，再是具名的每一对；一个字母代表该行企业与该列大学或院所之间的一条或多条关系。
// wordsZh: contracted research = 委托研究; joint research = 合作研究; research paid by the firm = 企业出资研究;
//   investment, either way = 投资（任一方向）
// layout: matrix
// kinds: University, ResearchInstitute, Firm, Population
// years: 1949-2009
// roles: contracted research; joint research; research paid by the firm; investment, either way
// column tie: the tie
// column role: the mode
MATCH (academic:University|ResearchInstitute|Population)
        -[t:CONTRACTS_RESEARCH_TO|RESEARCHES_JOINTLY_WITH|FUNDS_RESEARCH_AT|INVESTED_IN]-(firm:Firm|Population)
WHERE academic.sphere = 'academia' AND firm.sphere = 'industry'
RETURN t.id AS tie,
       CASE type(t)
         WHEN 'CONTRACTS_RESEARCH_TO' THEN 'contracted research'
         WHEN 'RESEARCHES_JOINTLY_WITH' THEN 'joint research'
         WHEN 'FUNDS_RESEARCH_AT' THEN 'research paid by the firm'
         ELSE 'investment, either way'
       END AS role
ORDER BY tie;
