// title: Partnership by period
// titleZh: 各时期的合作关系
// answers: How many ties between universities, institutes and firms begin in each period?
// number: 5-13
// caption: Ties of investment, research, personnel, supply and descent, by the first year that a source gives, if only about.
//   A tie for which it gives none, or only a year before or after which it began, is counted in the last row. The last column
//   has those with authorities and associations. All bars have one scale.
// captionZh: 投资、研究、人员、供应与衍生关系，按来源所给起始年（含约数）计。未给年份、或仅知起于某年之前或之后者，计于末行。末列为与政府机构、协会的关系。各条形同一刻度。
// wordsZh: University and firm = 大学与企业; Institute and firm = 院所与企业; Firm and firm = 企业之间;
//   Within academia = 学术内部; Others = 其余;
//   before 1980 = 1980 年以前; not dated = 无确定年份
// layout: counts
// column label: the period
// column university: University and firm
// column institute: Institute and firm
// column firm: Firm and firm
// column academia: Within academia
// column others: Others
// column evidence: what the row rests on
MATCH (a:Organization)-[t]->(b:Organization)
WHERE NOT a:SciencePark AND NOT b:SciencePark
  AND (type(t) IN ['INVESTED_IN', 'ACQUIRED', 'CONTRACTS_RESEARCH_TO', 'RESEARCHES_JOINTLY_WITH', 'FUNDS_RESEARCH_AT',
                   'TRANSFERS_TECHNOLOGY_TO', 'SENDS_STAFF_TO', 'RECRUITS_GRADUATES_OF', 'OFFERS_INTERNSHIPS_TO',
                   'TRAINS_STAFF_OF', 'SUPPLIES']
       OR t.meaning = 'birth')
  AND coalesce(t.from, 0) <= 2009
WITH a, t, b
ORDER BY t.id
WITH collect({
       evidence: t.evidence,
       label: CASE
         WHEN t.from IS NULL OR coalesce(t.fromPrecision, 'exact') IN ['before', 'after'] THEN 'not dated'
         WHEN t.from < 1980 THEN 'before 1980'
         ELSE toString(t.from / 5 * 5) + '–' + toString(t.from / 5 * 5 + 4)
       END,
       pair: CASE
         WHEN a:Firm AND b:Firm THEN 'firm'
         WHEN a:Firm AND b:University OR a:University AND b:Firm THEN 'university'
         WHEN a:Firm AND b:ResearchInstitute OR a:ResearchInstitute AND b:Firm THEN 'institute'
         WHEN (a:University OR a:ResearchInstitute) AND (b:University OR b:ResearchInstitute) THEN 'academia'
         ELSE 'others'
       END
     }) AS ties
UNWIND ['before 1980', '1980–1984', '1985–1989', '1990–1994', '1995–1999', '2000–2004', '2005–2009', 'not dated'] AS label
WITH label, [t IN ties WHERE t.label = label] AS begun
RETURN label,
       size([t IN begun WHERE t.pair = 'university']) AS university,
       size([t IN begun WHERE t.pair = 'institute']) AS institute,
       size([t IN begun WHERE t.pair = 'firm']) AS firm,
       size([t IN begun WHERE t.pair = 'academia']) AS academia,
       size([t IN begun WHERE t.pair = 'others']) AS others,
       reduce(all = [], t IN begun | all + t.evidence) AS evidence;
