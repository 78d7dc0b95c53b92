// title: Children older than their parents
// answers: Which actors are older than what they were spun off or split from, or than the person or body that founded them?
// column child: id of the child
// column childFounded: year of its founding
// column parent: id of the parent
// column parentFounded: year of its founding
MATCH (child:Entity)-[t {meaning: 'birth'}]-(parent:Entity)
WHERE (startNode(t) = child) = (t.parent = 'target')
WITH child, parent, child.founded AS childFounded,
     parent.founded AS parentFounded
WHERE childFounded < parentFounded
RETURN child.id AS child, childFounded, parent.id AS parent, parentFounded
ORDER BY child, parent;
