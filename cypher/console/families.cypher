// title: Plugins of the server
// answers: Which procedures beyond Neo4j's own has a server that we do not run, by the first word of their names?
// column families: those of atlas (our plugin) and gds (Graph Data Science) that are there
SHOW PROCEDURES YIELD name
WHERE name STARTS WITH 'atlas.' OR name STARTS WITH 'gds.'
RETURN collect(DISTINCT split(name, '.')[0]) AS families
