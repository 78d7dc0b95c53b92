// title: Names shared by two actors
// answers: Which names do several actors bear, so that a search for one leads to the other?
// column name: the name, in lower case
// column actors: ids of the actors
CALL () {
  MATCH (n:Entity)
  RETURN n.id AS id, toLower(n.name) AS name
  UNION
  MATCH (n:Entity)-[:NAMED]->(x:Name)
  RETURN n.id AS id, toLower(x.text) AS name
}
WITH name, id
ORDER BY id
WITH name, collect(id) AS ids
WHERE size(ids) > 1
RETURN name, substring(reduce(text = '', id IN ids | text + '; ' + id), 2) AS actors
ORDER BY name;
