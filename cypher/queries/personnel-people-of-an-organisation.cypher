// title: People of an organisation
// titleZh: 一个组织的人物
// answers: Who leads, founded, works at or studied at this organisation?
// answersZh: 谁领导、创办过这个组织，在此工作或求学过？
// param organisation (actor): the organisation
// paramZh organisation: 组织
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column person: the person or class of people
// column personId: the id
// column role: type of the tie
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column note: substance of the tie
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param organisation => 'tongfang';
:param populations => false;
:param dataset => null;

MATCH (:Entity {id: $organisation})
      <-[t]-(person:Person|Population)
WHERE (type(t) IN ['LEADS', 'EMPLOYED_BY', 'STUDIED_AT', 'MEMBER_OF', 'REPRESENTED_IN']
       OR t.meaning = 'birth' AND t.parent = 'source')
  AND ($dataset IS NULL OR $dataset IN t.datasets)
  AND ($populations OR person:Person)
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH t, person, said,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN person.name AS person, person.id AS personId, type(t) AS role,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.note AS note, said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY coalesce(from, 9999), personId, role, t.id;
