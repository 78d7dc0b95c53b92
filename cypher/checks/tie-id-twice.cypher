// title: Tie ids that occur twice
// answers: Which ids do several ties bear, and which ties bear none?
// column tie: the id
// column ties: how many bear it
CALL () {
  // An id that tells both its ends can only be that of a tie beside it, or of one whose id tells others than its own.
  MATCH (source:Entity)
  CALL (source) {
    MATCH (source)-[t]->(target:Entity)
    WITH target, collect(t) AS parallel
    WHERE size(parallel) > 1
    UNWIND parallel AS t
    WITH target, t.id AS tie, count(t) AS fitting
    WHERE fitting > 1
    WITH target, tie, fitting, split(toStringOrNull(tie), '--') AS parts
    WHERE parts[0] = source.id AND parts[2] = target.id
    RETURN tie, fitting
  }
  RETURN tie, fitting, 0 AS others
  UNION ALL
  MATCH (source)-[t]->(target)
  WITH source, t, target
  WHERE source:Entity AND target:Entity
  WITH source, t, target, split(toStringOrNull(t.id), '--') AS parts
  WHERE NOT coalesce(parts[0] = source.id AND parts[2] = target.id, false)
  WITH t.id AS tie, count(t) AS others
  WITH tie, others, split(toStringOrNull(tie), '--') AS parts
  RETURN tie,
         COUNT { (:Entity {id: parts[0]})-[t]->(:Entity {id: parts[2]}) WHERE t.id = tie } AS fitting,
         others
}
WITH tie, max(fitting) + max(others) AS ties
WHERE tie IS NULL OR ties > 1
RETURN tie, ties
ORDER BY tie;
