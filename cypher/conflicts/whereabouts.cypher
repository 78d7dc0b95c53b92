// title: Elsewhere after a move
// titleZh: 迁址后所在地不同
// answers: Who is said to have moved to one place, and to be later at another that does not lie in it, by a year of its own or by a
//   source of a later year that speaks in the present tense?
// answersZh: 哪些行动者据说迁往一地，之后却又在并不位于该地的另一处，依据是该关系自身的年份，或较晚年份的来源以现在时所作的陈述？
// column subject: id of the actor that the conflict is about
// column about: the metric, or the type of tie; where rivals are of several types, the last of them by name
// column apart: what tells it from another conflict about the same; empty where nothing has to
// column statements: the rivals: ties as they stand, figures as maps of value, qualifier, unit, from, to, note,
//   datasets and evidence
MATCH (n:Entity)-[moved {meaning: 'move'}]->(there:Entity)
MATCH (n)-[located {meaning: 'location'}]->(elsewhere:Entity)
WHERE NOT n:Population
  AND (located.from >= moved.from
       OR located.from IS NULL AND located.to IS NULL
          AND EXISTS {
            MATCH (v:Evidence)-[:CITES]->(s:Source)
            WHERE v.id IN located.evidence AND coalesce(v.year, s.year) > moved.from
          })
  AND elsewhere <> there
  AND NOT EXISTS { (elsewhere) (()-[t]->() WHERE t.meaning IN ['location', 'part']){1,5} (there) }
  AND NOT EXISTS { (n)-[later {meaning: 'move'}]->(elsewhere) WHERE later.from >= moved.from }
WITH n, moved, located
ORDER BY moved.id, located.id
WITH n, collect(DISTINCT moved) AS moves, collect(DISTINCT located) AS places, max(type(moved)) AS about
RETURN n.id AS subject, about, '' AS apart, moves + places AS statements
ORDER BY subject;
