// title: Give the right to load back
// answers: Removes the node of the right to load, if it still is the asker's.
// param holder (text): who gives it back
:param holder => 'none';

MATCH (l:Graph {id: 'load'})
SET l.asked = true
WITH l
WHERE l.holder = $holder
DELETE l
