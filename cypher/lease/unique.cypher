// title: One right to load
// answers: Lets two services that ask for the right to load at once find the same node, also before the schema is there.
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE;
