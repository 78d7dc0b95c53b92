// answers: From whom did an actor come, generation by generation, and by which ties?
// param actor: id of the actor
MATCH (n:Entity {id: $actor})
      ((child)-[tie {meaning: 'birth'}]-(parent)
       WHERE tie.parent = 'target' AND startNode(tie) = child OR tie.parent = 'source' AND endNode(tie) = child){1,9}
      (ancestor:Entity)
RETURN ancestor.id AS id, ancestor.name AS name, ancestor.founded AS founded, [t IN tie | t.id] AS ties;
