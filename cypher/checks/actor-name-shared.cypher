// title: Names shared by two actors
// answers: Which names do several actors bear, so that a search for one leads to the other?
// column name: the name, in lower case
// column actors: ids of the actors
CALL () {
  // Names are compared in parts of some 100,000, cut at names drawn by lot, so that no transaction holds all of them.
  RETURN (COUNT { (:Entity) } + COUNT { (:Name) }) / 100000 AS cuts
}
CALL (cuts) {
  CALL () {
    MATCH (n:Entity)
    WHERE rand() < 0.01
    RETURN toLower(n.name) AS name
    UNION ALL
    MATCH (x:Name)
    WHERE rand() < 0.01
    RETURN toLower(x.text) AS name
  }
  WITH name
  ORDER BY name
  WITH collect(name) AS sample
  RETURN CASE sample WHEN [] THEN [] ELSE [cut IN range(1, cuts) | sample[size(sample) * cut / (cuts + 1)]] END AS bounds
}
UNWIND range(0, size(bounds)) AS part
WITH CASE part WHEN 0 THEN '' ELSE bounds[part - 1] END AS least, bounds[part] AS beyond
CALL (least, beyond) {
  CALL () {
    MATCH (n:Entity)
    RETURN n.id AS id, toLower(n.name) AS name
    UNION ALL
    MATCH (n:Entity)-[:NAMED]->(x:Name)
    RETURN n.id AS id, toLower(x.text) AS name
  }
  WITH name, id
  WHERE name >= least AND (beyond IS NULL OR name < beyond) OR name IS NULL AND beyond IS NULL
  WITH name, collect(id) AS borne
  WHERE size(borne) > 1
  UNWIND borne AS id
  WITH DISTINCT name, id
  ORDER BY id
  WITH name, collect(id) AS ids
  WHERE size(ids) > 1
  RETURN name, ids
}
RETURN name, substring(reduce(text = '', id IN ids | text + '; ' + id), 2) AS actors
ORDER BY name;
