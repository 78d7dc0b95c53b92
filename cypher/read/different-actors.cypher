// title: Actors that are different
// answers: Of which two actors was it decided that they are two bodies?
// column actor: id of the one
// column other: id of the other
MATCH (d:IdentityDecision {decision: 'different'})
RETURN d.actor AS actor, d.other AS other
ORDER BY actor, other;
