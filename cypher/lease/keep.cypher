// title: Keep the right to load
// answers: Says whether a service still has the right to load, and renews it. In a load's own transaction nobody can take it over
//   from here to the commit.
// param holder (text): who asks
// param lease (integer): for how many milliseconds from now on
// column kept: 1 when it still has it, else 0
:param holder => 'none';
:param lease => 1;

MATCH (l:Graph {id: 'load'})
SET l.asked = true
WITH l
WHERE l.holder = $holder
SET l.until = datetime.realtime().epochMillis + $lease
RETURN count(*) AS kept
