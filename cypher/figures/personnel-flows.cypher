// title: Flows of people
// titleZh: 人员流动
// answers: Who sends, draws, trains or recruits whose people, and how many?
// number: 5-3
// caption: Staff, graduates, interns and returnees, from where they leave to where they arrive. A band is as wide as people are
//   many; under a name stands what its bands add up to. Who sends and draws people stands on both sides.
// captionZh: 职员、毕业生、实习生与归国人员，自离开之处至到达之处。带宽与人数成比例；名称之下为其各带之和。既派出又吸引人员者两侧均列。
// wordsZh: people = 人
// layout: flows
// line: type
// kinds: University, ResearchInstitute, Firm, Government, SciencePark, Programme, Place, Population
// years: 1949-2009
// column tie: the tie
MATCH (:Entity)-[t]->(:Entity)
WHERE type(t) IN ['SENDS_STAFF_TO', 'RECRUITS_GRADUATES_OF', 'OFFERS_INTERNSHIPS_TO', 'TRAINS_STAFF_OF', 'ATTRACTS_RETURNEES_FROM']
   OR t.meaning = 'move' AND t.unit = 'people'
RETURN t.id AS tie
ORDER BY tie;
