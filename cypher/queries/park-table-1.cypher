// title: Sub-parks compared
// titleZh: 各分园比较
// answers: How do the sub-parks of this park compare in area, enterprises and staff? It is Table 1 of the thesis.
// answersZh: 这个园区的各分园在面积、企业与人员上如何比较？即论文的表 1。
// param park (actor): the park
// paramZh park: 园区
// param year (integer): the year of the figures
// paramZh year: 数据的年份
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column subPark: the sub-park
// column subParkId: its id
// column district: the place where it lies
// column area: square kilometres
// column enterprises: enterprises
// column employees: employees
// column stStaff: employees in science and technology
// column rdStaff: employees in research and development
// column rdShare: research and development staff in per cent of employees
// column loci: where the sources say it
:param park => 'zhongguancun-science-park';
:param year => 2008;
:param dataset => null;

MATCH (n:SciencePark)-[part {meaning: 'part'}]->(:Entity {id: $park})
WHERE $dataset IS NULL OR $dataset IN part.datasets
MATCH (o:Observation)-[:ABOUT]->(n)
WHERE o.from = $year AND o.to = $year AND ($dataset IS NULL OR o.dataset = $dataset)
WITH n,
     max(CASE o.metric WHEN 'area' THEN o.value END) AS area,
     max(CASE o.metric WHEN 'enterprises' THEN o.value END) AS enterprises,
     max(CASE o.metric WHEN 'employees' THEN o.value END) AS employees,
     max(CASE o.metric WHEN 'st-staff' THEN o.value END) AS stStaff,
     max(CASE o.metric WHEN 'rd-staff' THEN o.value END) AS rdStaff
WITH n, area, enterprises, employees, stStaff, rdStaff,
     COLLECT {
       MATCH (n)-[located {meaning: 'location'}]->(place:Place)
       WHERE $dataset IS NULL OR $dataset IN located.datasets
       WITH DISTINCT place
       RETURN place.name ORDER BY place.id
     } AS districts,
     COLLECT {
       MATCH (n)<-[:ABOUT]-(o:Observation)-[:EVIDENCED_BY]->(v:Evidence)-[:CITES]->(s:Source)
       WHERE o.from = $year AND o.to = $year AND ($dataset IS NULL OR o.dataset = $dataset)
         AND o.metric IN ['area', 'enterprises', 'employees', 'st-staff', 'rd-staff']
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN n.name AS subPark, n.id AS subParkId,
       substring(reduce(text = '', place IN districts | text + '; ' + place), 2) AS district,
       area, toInteger(enterprises) AS enterprises, toInteger(employees) AS employees,
       toInteger(stStaff) AS stStaff, toInteger(rdStaff) AS rdStaff, round(100 * rdStaff / employees, 1) AS rdShare,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY coalesce(enterprises, -1) DESC, subParkId;
