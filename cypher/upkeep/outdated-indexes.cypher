// title: Outdated indexes
// answers: Which full-text indexes of an earlier version lack a property that is searched now? They are dropped, and built anew.
// column name: the name of the index
SHOW FULLTEXT INDEXES YIELD name, properties
WHERE name = 'actor_names' AND NOT 'simplified' IN properties
RETURN name
ORDER BY name;
