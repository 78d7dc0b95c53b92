// title: Policy instruments
// titleZh: 政策工具
// answers: Which instruments does this ordinance or programme contain, who enacted them, and whom do they support
//   with what?
// answersZh: 这项条例或计划包含哪些政策工具，由谁颁布，以什么支持谁？
// param ordinance (actor): the ordinance or programme
// paramZh ordinance: 条例或计划
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column instrument: the instrument
// column instrumentId: its id
// column enactedBy: who enacted it
// column beneficiary: whom it supports
// column beneficiaryId: its id
// column note: what the support is
// column basis: stated by a source, or only inferred
// column loci: where the sources say whom it supports, or else that it is contained in the ordinance
:param ordinance => 'hsp-ordinance';
:param dataset => null;

MATCH (instrument:Entity) (()-[part {meaning: 'part'}]->() WHERE $dataset IS NULL OR $dataset IN part.datasets)* (:Entity {id: $ordinance})
OPTIONAL MATCH (instrument)-[support:SUPPORTS]->(beneficiary:Entity)
WHERE $dataset IS NULL OR $dataset IN support.datasets
WITH instrument, beneficiary, coalesce(support, head(part)) AS t, support
WHERE t IS NOT NULL
WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
WITH instrument, beneficiary, t, support, said,
     COLLECT {
       MATCH (who:Entity)-[enacted:ENACTED]->(instrument)
       WHERE $dataset IS NULL OR $dataset IN enacted.datasets
       WITH DISTINCT who
       RETURN who.name ORDER BY who.id
     } AS enactors,
     COLLECT {
       MATCH (v:Evidence)-[:CITES]->(s:Source)
       WHERE v.id IN said.evidence
       RETURN DISTINCT s.id + ', ' + v.locus + coalesce(', p. ' + v.page, '') AS place
       ORDER BY place
     } AS places
RETURN instrument.name AS instrument, instrument.id AS instrumentId,
       substring(reduce(text = '', who IN enactors | text + '; ' + who), 2) AS enactedBy,
       beneficiary.name AS beneficiary, beneficiary.id AS beneficiaryId, said.note AS note, said.basis AS basis,
       substring(reduce(text = '', place IN places | text + '; ' + place), 2) AS loci
ORDER BY instrumentId, beneficiaryId, t.id;
