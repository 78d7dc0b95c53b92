// title: The ten sub-parks of Zhongguancun Science Park in 2008
// titleZh: 2008 年中关村科技园区的十个分园
// answers: How do the sub-parks compare in area, enterprises and staff?
// number: 5-8
// caption: Table 1 of the thesis; each panel has its own scale from zero. A dash stands for a figure that is not given.
// captionZh: 论文表 1；各图自零起有各自的刻度。横线表示未给出数据。
// wordsZh: Area, km² = 面积，km²; Enterprises = 企业; Employees = 从业人员; Science and technology staff = 科技人员;
//   Research and development staff = 研发人员; R&D staff, % of employees = 研发人员占比，%
// layout: bars
// column label: the sub-park
// column area: Area, km²
// column enterprises: Enterprises
// column employees: Employees
// column stStaff: Science and technology staff
// column rdStaff: Research and development staff
// column rdShare: R&D staff, % of employees
// column evidence: what the row rests on
MATCH (n:SciencePark)-[{meaning: 'part'}]->(:Entity {id: 'zhongguancun-science-park'})
MATCH (o:Observation)-[:ABOUT]->(n)
WHERE o.from = 2008 AND o.to = 2008 AND o.metric IN ['area', 'enterprises', 'employees', 'st-staff', 'rd-staff']
WITH n, o
ORDER BY o.value DESC, o.dataset, o.evidence
WITH n, collect(o) AS figures
WITH n, reduce(all = [], o IN figures | all + o.evidence) AS evidence,
     head([o IN figures WHERE o.metric = 'area' | o.value]) AS area,
     head([o IN figures WHERE o.metric = 'enterprises' | o.value]) AS enterprises,
     head([o IN figures WHERE o.metric = 'employees' | o.value]) AS employees,
     head([o IN figures WHERE o.metric = 'st-staff' | o.value]) AS stStaff,
     head([o IN figures WHERE o.metric = 'rd-staff' | o.value]) AS rdStaff
RETURN n.id AS label, area, enterprises, employees, stStaff, rdStaff, 100.0 * rdStaff / employees AS rdShare, evidence
ORDER BY coalesce(enterprises, -1) DESC, label;
