// title: The family tree of an actor
// titleZh: 一个行动者的谱系
// answers: From whom did this actor come and who came from it, generation by generation?
// answersZh: 这个行动者出自谁，谁又出自它，逐代如何？
// param actor (actor): whose tree
// paramZh actor: 谁的谱系
// param through (text): organisations, persons or both: by whom descent is traced
// paramZh through: organisations（组织）、persons（人）或 both（两者）：按谁追溯
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column generation: ancestors below 0, descendants above
// column actor: its name
// column actorId: its id
// column kind: its kind
// column year: its founding
// column parents: ids of those in the tree whom it comes from
:param actor => 'chinese-academy-of-sciences';
:param through => 'organisations';
:param dataset => null;

MATCH (g:Graph {id: 'graph'})
WHERE $dataset IS NULL OR EXISTS { MATCH (:Dataset {id: $dataset}) }
CALL atlas.lineage($actor, {through: $through, datasets: $dataset}) YIELD actor, generation, year, parents
RETURN generation, actor.name AS actor, actor.id AS actorId, actor.kind AS kind, year, substring(reduce(text = '', p IN parents | text + '; ' + p.id), 2) AS parents
ORDER BY generation, actorId;
