// title: Drop an index
// answers: Drops one index, so that it can be built anew.
// param name (text): the name of the index
DROP INDEX $name IF EXISTS;
