// title: Data sets
// answers: Which data sets are loaded, what do they say of themselves, and how much does each hold?
// param skip (integer): how many to leave out
// param limit (integer): how many to return
// column total: how many there are
// column items: those asked for, in order of their ids
:param skip => 0;
:param limit => 50;

MATCH (d:Dataset)
WITH d
ORDER BY d.id
WITH collect(d) AS found
RETURN size(found) AS total,
       COLLECT {
         UNWIND found[toInteger($skip)..toInteger($skip) + toInteger($limit)] AS d
         RETURN d {
           .id, .title, .version, .licence, .description, .requires, .notes, .checksum,
           actors: COUNT { (n:Entity) WHERE n.dataset = d.id },
           ties: COUNT { (:Entity)-[t]->(:Entity) WHERE d.id IN t.datasets },
           names: COUNT { (n:Name) WHERE n.dataset = d.id },
           observations: COUNT { (n:Observation) WHERE n.dataset = d.id },
           assessments: COUNT { (n:Assessment) WHERE n.dataset = d.id },
           periods: COUNT { (n:Period) WHERE n.dataset = d.id },
           evidence: COUNT { (n:Evidence) WHERE n.dataset = d.id },
           sources: COUNT { (n:Source) WHERE n.dataset = d.id }
         } AS item
         ORDER BY item.id
       } AS items;
