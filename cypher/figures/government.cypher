// title: Government: who governs what, and by which instruments
// titleZh: 政府：谁管理什么，用何种工具
// answers: Which bodies govern and support the park, and with which instruments?
// number: 5-7
// caption: Bodies, their committees and programmes, the four instruments of the ordinance and whom they serve.
// captionZh: 各机构及其委员会与计划、条例的四种工具，以及它们所服务的对象。
// layout: layered
// line: type
// kinds: University, ResearchInstitute, Firm, Government, SciencePark, Programme, Population, Person, Place
// years: 1949-2009
// column tie: the tie
MATCH (a)-[t]->(b)
WHERE (type(t) IN ['GOVERNS', 'ENACTED', 'REPRESENTED_IN'] AND (a:Government OR b:Government OR a.sphere = 'government'))
   OR (type(t) = 'SUPPORTS' AND (a:Government OR a:Programme) AND (b:SciencePark OR b:Programme OR b:Population))
   OR (t.meaning = 'part' AND a:Programme)
RETURN t.id AS tie
ORDER BY tie;
