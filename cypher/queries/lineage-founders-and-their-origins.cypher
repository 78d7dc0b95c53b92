// title: Founders and their origins
// titleZh: 创办人及其出身
// answers: Who founded what, and from which university, institute or firm did the founders come? What is known to have begun after
//   the founding is no origin.
// answersZh: 谁创办了什么，创办人出自哪所大学、院所或企业？已知在创办之后才开始的不算出身。
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column founder: person, body or class of people
// column founderId: the id
// column origins: where the founder was employed, led or studied before: unless it is known to have begun after the founding
// column founded: the organisation founded
// column foundedId: its id
// column from: first year
// column fromPrecision: circa, before or after; empty when exact
// column to: last year
// column toPrecision: circa, before or after; empty when exact
// column basis: stated by a source, or only inferred
// column loci: where the sources say it
:param populations => true;
:param dataset => null;

MATCH (founder:Entity)-[t {meaning: 'birth', parent: 'source'}]->(founded:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND ($populations OR NOT (founder:Population OR founded:Population))
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said,
     coalesce(head(COLLECT { MATCH (s:ActorStatement {actor: founded.id, dataset: $dataset}) RETURN s }), founded) AS known
WITH founder, t, founded, said,
     COLLECT {
       MATCH (founder)-[o:EMPLOYED_BY|LEADS|STUDIED_AT]->(origin:Entity)
       WHERE origin <> founded AND ($dataset IS NULL OR $dataset IN o.datasets)
       WITH origin, said, known,
            coalesce(head(COLLECT { MATCH (s:TieStatement {tie: o.id, dataset: $dataset}) RETURN s }), o) AS held,
            coalesce(head(COLLECT { MATCH (s:ActorStatement {actor: origin.id, dataset: $dataset}) RETURN s }), origin) AS begun
       WHERE NOT coalesce(
               CASE WHEN held.fromPrecision = 'before' THEN null ELSE coalesce(held.from, begun.founded) END
                 > coalesce(said.from, known.founded),
               false)
       RETURN DISTINCT origin.name AS name ORDER BY name
     } AS origins,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN founder.name AS founder, founder.id AS founderId,
       substring(reduce(text = '', origin IN origins | text + '; ' + origin), 2) AS origins,
       founded.name AS founded, founded.id AS foundedId,
       said.from AS from, said.fromPrecision AS fromPrecision, said.to AS to, said.toPrecision AS toPrecision,
       said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY coalesce(from, 9999), founderId, foundedId, t.id;
