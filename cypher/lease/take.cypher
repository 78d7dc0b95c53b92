// title: Take the right to load
// answers: Gives a service the right to load, unless another one has it; the time is that of the database, read when no other
//   transaction can change the node any more. The node is there only while somebody has the right.
// param holder (text): who asks; another word at each start of a service
// param name (text): what to call it in the log of others
// param lease (integer): for how many milliseconds
// column taken: whether it is the asker's now
// column name: who has it
// column left: for how many milliseconds unless it is renewed
:param holder => 'none';
:param name => 'none';
:param lease => 1;

MERGE (l:Graph {id: 'load'})
SET l.asked = true
WITH l, datetime.realtime().epochMillis AS now
WITH l, now, l.holder IS NULL OR l.holder = $holder OR l.until < now AS free
SET l.holder = CASE WHEN free THEN $holder ELSE l.holder END,
    l.name = CASE WHEN free THEN $name ELSE l.name END,
    l.until = CASE WHEN free THEN now + $lease ELSE l.until END
RETURN free AS taken, l.name AS name, l.until - now AS left
