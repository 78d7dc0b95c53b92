// title: A way in by an own kind
// answers: Does for a kind that a data set declares what the schema does for the shipped ones. ThisLabel stands for its label.
CREATE CONSTRAINT kind_id_ThisLabel IF NOT EXISTS FOR (n:ThisLabel) REQUIRE n.id IS UNIQUE;
