// title: Genealogy of spin-offs
// titleZh: 衍生谱系
// answers: Which firms came out of which universities and institutes, in which generation and when?
// number: 5-4
// caption: Each organisation stands at the year of its founding, below that from which it came; the line turns at the parent.
// captionZh: 每个组织位于其成立年份，列于其所出自者之下；连线在母体处转折。
// layout: genealogy
// line: type
// kinds: University, ResearchInstitute, Firm, Association
// years: 1949-2009
// column tie: the tie
MATCH (:Entity)-[t]->(:Entity)
WHERE t.meaning = 'birth' AND t.parent = 'target' OR t.meaning = 'renaming'
RETURN t.id AS tie
ORDER BY tie;
