// title: Sources of figures
// answers: On which sources does this evidence rest? Those with author and year are cited by these.
// param ids (rows): ids of evidence
// column id: the source
// column name: author and year
// column cited: whether it has both and is a document or research
UNWIND $ids AS id
MATCH (:Evidence {id: id})-[:CITES]->(s:Source)
WITH DISTINCT s
RETURN s.id AS id, coalesce(s.authors, s.title) + coalesce(' (' + s.year + ')', '') AS name,
       s.authors IS NOT NULL AND s.year IS NOT NULL AND s.reliability IN ['primary', 'public-body', 'secondary'] AS cited
ORDER BY cited DESC, id;
