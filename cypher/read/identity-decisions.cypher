// title: Decisions on which ids mean one body
// answers: On which ids was it decided whether they mean one body, and by whom?
// column actor: id of the one, which is kept with same
// column other: id of the other
// column decision: same or different
// column by: who decided
// column why: for which reason
// column dataset: the data set that says so
MATCH (d:IdentityDecision)
RETURN d.actor AS actor, d.other AS other, d.decision AS decision, d.by AS by, d.why AS why, d.dataset AS dataset
ORDER BY actor, other, dataset, d.decision, d.by, d.why;
