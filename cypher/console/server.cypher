// title: What the server is
// answers: Which version and edition of Neo4j a server that we do not run has; asked again and again, so that it also tells whether it answers.
// column version: its version, such as 5.26.30
// column edition: community or enterprise
CALL dbms.components() YIELD name, versions, edition
WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version, edition
