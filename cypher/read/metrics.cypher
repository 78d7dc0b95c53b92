// title: Metrics
// answers: Which metrics do the figures have?
// column metric: the metric
MATCH (o:Observation)
RETURN DISTINCT o.metric AS metric
ORDER BY metric;
