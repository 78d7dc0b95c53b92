// title: Structural holes
// titleZh: 结构洞
// answers: Whose contacts know one another least, in the ties of one family?
// answersZh: 在某一类关系中，谁的联系人彼此最不相识？
// param family (text): a family of ties; null for all
// paramZh family: 关系类别；null 为全部
// param contacts (integer): how many contacts an actor has at least
// paramZh contacts: 行动者至少有多少联系人
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column actor: its name
// column actorId: its id
// column contacts: how many others it is tied to
// column effectiveSize: contacts less what they have in common
// column efficiency: effective size by contacts
// column constraint: how far contacts who know one another hem it in
// column hierarchy: how far that comes from one contact
:param family => null;
:param contacts => 3;
:param dataset => null;

MATCH (g:Graph {id: 'graph'})
WHERE $dataset IS NULL OR EXISTS { MATCH (:Dataset {id: $dataset}) }
CALL atlas.structuralHoles({families: $family, datasets: $dataset})
YIELD actor, contacts, effectiveSize, efficiency, constraint, hierarchy
WITH *
WHERE contacts >= $contacts
RETURN actor.name AS actor, actor.id AS actorId, contacts, effectiveSize, efficiency, constraint, hierarchy
ORDER BY constraint, actorId;
