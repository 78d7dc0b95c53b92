// title: Ways in
// answers: Finds actors by any of their names, and rows by data set, subject or metric.
CREATE FULLTEXT INDEX actor_names IF NOT EXISTS FOR (n:Entity|Name) ON EACH [n.name, n.text, n.pinyin, n.simplified]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}};
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE INDEX entity_dataset IF NOT EXISTS FOR (n:Entity) ON (n.dataset);
CREATE INDEX name_actor IF NOT EXISTS FOR (n:Name) ON (n.actor);
CREATE INDEX observation_subject_metric IF NOT EXISTS FOR (n:Observation) ON (n.subject, n.metric);
CREATE INDEX tie_statement_tie IF NOT EXISTS FOR (n:TieStatement) ON (n.tie);
CREATE INDEX actor_statement_actor IF NOT EXISTS FOR (n:ActorStatement) ON (n.actor);
CALL db.awaitIndexes(60);
