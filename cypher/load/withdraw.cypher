// title: Withdraw a data set
// answers: Takes back all that a data set said, but for its actors: evidence, names, figures, judgements, and its ties
//   unless another data set states them too.
// param dataset (text): the data set's id
MATCH (e:Evidence {dataset: $dataset})
WITH collect(e.id) AS gone
MATCH (:Entity)-[t]->(:Entity)
WHERE $dataset IN t.datasets
WITH t, [x IN t.evidence WHERE NOT x IN gone] AS evidence
SET t.datasets = [d IN t.datasets WHERE d <> $dataset],
    t.evidence = evidence,
    t.basis = CASE
      WHEN any(x IN evidence WHERE EXISTS { (:Evidence {id: x, basis: 'stated'}) }) THEN 'stated'
      ELSE 'inferred'
    END
WITH t
WHERE size(t.datasets) = 0
DELETE t;
MATCH (n:Evidence|Source|Name|FormerId|Observation|Assessment|Period {dataset: $dataset})
DETACH DELETE n;
MATCH (d:Dataset {id: $dataset})
DETACH DELETE d;
