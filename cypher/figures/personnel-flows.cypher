// title: Flows of people
// titleZh: 人员流动
// answers: Who sends, draws, trains or recruits whose people, and how many?
// number: 5-3
// caption: Staff, graduates, interns and returnees; head counts stand where a source gives one.
// captionZh: 职员、毕业生、实习生与归国人员；来源给出人数之处标明人数。
// wordsZh: people = 人
// layout: layered
// line: type
// width: amount
// kinds: University, ResearchInstitute, Firm, Government, SciencePark, Programme, Place, Population
// years: 1949-2009
// column tie: the tie
MATCH (:Entity)-[t]->(:Entity)
WHERE type(t) IN ['SENDS_STAFF_TO', 'RECRUITS_GRADUATES_OF', 'OFFERS_INTERNSHIPS_TO', 'TRAINS_STAFF_OF', 'ATTRACTS_RETURNEES_FROM']
   OR t.meaning = 'move' AND t.unit = 'people'
RETURN t.id AS tie
ORDER BY tie;
