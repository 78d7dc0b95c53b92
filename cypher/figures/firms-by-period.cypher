// title: Firms of universities and institutes, 1980–2009
// titleZh: 大学与院所的企业，1980–2009
// answers: Which firms came out of universities and institutes or belonged to them, in each five years?
// number: 5-12
// caption: Descent and investment between universities, institutes and firms in six periods of five years; each actor stands
//   at the same place in all. Drawn is what is certain in some year of a period.
// captionZh: 大学、院所与企业之间的衍生与投资，分六个五年时期；每一行动者在各图中位置相同。仅绘在该期某年确定的关系。
// layout: periods
// line: family
// kinds: University, ResearchInstitute, Firm
// years: 1949-2009
// periods: 1980-1984; 1985-1989; 1990-1994; 1995-1999; 2000-2004; 2005-2009
// column tie: the tie
MATCH (academic:University|ResearchInstitute)-[t]-(firm:Firm)
WHERE t.meaning = 'birth' OR type(t) IN ['INVESTED_IN', 'ACQUIRED']
RETURN t.id AS tie
ORDER BY tie;
