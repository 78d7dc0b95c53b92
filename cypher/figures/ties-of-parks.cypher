// title: Ties within and between parks
// titleZh: 园区之内与之间的关系
// answers: Which actors stand in which park, and do their ties stay within it?
// number: 5-14
// caption: Universities, institutes and firms that a source places in one of three parks, and their ties of investment,
//   research, personnel, supply and descent. Who is placed in Haidian Science Park and in a smaller one stands in the smaller.
// captionZh: 来源置于三个园区之一的大学、院所与企业，及其投资、研究、人员、供应与衍生关系。既在海淀园又在较小园区者，列于较小园区。
// wordsZh: Haidian Science Park = 海淀园; Tsinghua Science Park = 清华科技园; Yizhuang Park = 亦庄园
// layout: groups
// line: family
// kinds: University, ResearchInstitute, Firm
// years: 1949-2009
// roles: Haidian Science Park; Tsinghua Science Park; Yizhuang Park
// param datasets (rows): ids of the data sets that count; null for all
// param stated (boolean): whether what is only inferred counts for nothing
// column actor: an actor
// column tie: a tie
// column role: the actor's park
// column given: the tie without which the row does not count
:param datasets => null;
:param stated => false;

CALL () {
  MATCH (n:University|ResearchInstitute|Firm)-[l {meaning: 'location'}]->(park:SciencePark)
  WHERE park.id IN ['tsinghua-science-park', 'yizhuang-park', 'haidian-science-park']
    AND EXISTS {
      MATCH (e:Evidence)
      WHERE e.id IN l.evidence
        AND ($datasets IS NULL OR e.dataset IN $datasets) AND (NOT $stated OR e.basis = 'stated')
    }
  RETURN n, l,
         CASE park.id
           WHEN 'tsinghua-science-park' THEN 'Tsinghua Science Park'
           WHEN 'yizhuang-park' THEN 'Yizhuang Park'
           ELSE 'Haidian Science Park'
         END AS park
}
WITH collect({n: n, l: l.id, park: park}) AS places, collect(DISTINCT n) AS placed
CALL (places, placed) {
  UNWIND places AS p
  RETURN p.n.id AS actor, null AS tie, p.park AS role, p.l AS given
  UNION
  UNWIND placed AS a
  MATCH (a)-[t]->(b)
  WHERE b IN placed
    AND (type(t) IN ['INVESTED_IN', 'ACQUIRED', 'CONTRACTS_RESEARCH_TO', 'RESEARCHES_JOINTLY_WITH', 'FUNDS_RESEARCH_AT',
                     'TRANSFERS_TECHNOLOGY_TO', 'SENDS_STAFF_TO', 'RECRUITS_GRADUATES_OF', 'OFFERS_INTERNSHIPS_TO',
                     'TRAINS_STAFF_OF', 'SUPPLIES']
         OR t.meaning = 'birth')
  RETURN null AS actor, t.id AS tie, null AS role, null AS given
}
RETURN DISTINCT actor, tie, role, given
ORDER BY actor, tie, role = 'Haidian Science Park', role, given;
