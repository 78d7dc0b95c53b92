// title: Modes of partnership between firms and universities or institutes
// answers: In which of the four modes does each firm work with each university or institute?
// number: 5-2
// caption: Each sign stands for one or more ties between the firm of its row and the university or institute of its column.
// layout: matrix
// kinds: University, ResearchInstitute, Firm
// years: 1949-2009
// roles: research by contract or jointly; technology and its funding; people: graduates, interns, staff; investment
// column tie: the tie
// column role: the mode
MATCH (academic:University|ResearchInstitute)-[t]-(firm:Firm)
WITH t, CASE
          WHEN type(t) IN ['CONTRACTS_RESEARCH_TO', 'RESEARCHES_JOINTLY_WITH'] THEN 'research by contract or jointly'
          WHEN type(t) IN ['FUNDS_RESEARCH_AT', 'TRANSFERS_TECHNOLOGY_TO'] THEN 'technology and its funding'
          WHEN type(t) IN ['OFFERS_INTERNSHIPS_TO', 'RECRUITS_GRADUATES_OF', 'SENDS_STAFF_TO', 'TRAINS_STAFF_OF']
            THEN 'people: graduates, interns, staff'
          WHEN type(t) IN ['INVESTED_IN', 'ACQUIRED'] THEN 'investment'
        END AS role
WHERE role IS NOT NULL
RETURN t.id AS tie, role
ORDER BY tie;
