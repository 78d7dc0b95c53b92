// title: Who stands between groups
// titleZh: 谁居于群体之间
// answers: Who brokers between whom, by the groups of those who are not tied themselves?
// answersZh: 在彼此没有直接关系的各方之间，按其所属群体，谁在牵线？
// param groups (text): what makes a group: sphere, kind, or a measure that divides the network
// paramZh groups: 以什么分群体：sphere（领域）、kind（类别），或划分网络的指标
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column rank: from 1, who stands between most pairs; equal values share a rank
// column actor: its name
// column actorId: its id
// column sphere: its sphere
// column pairs: how many ordered pairs it stands between
// column coordinator: of these, two of its own group
// column gatekeeper: into its own group
// column representative: out of its own group
// column itinerant: two of one other group
// column liaison: two of different other groups
// column z: pairs less those expected by chance, in standard deviations
:param groups => 'sphere';
:param dataset => null;

MATCH (g:Graph {id: 'graph'})
WHERE $dataset IS NULL OR EXISTS { MATCH (:Dataset {id: $dataset}) }
CALL atlas.brokerage({groups: $groups, directed: true, datasets: $dataset})
YIELD actor, rank, value, coordinator, gatekeeper, representative, itinerant, liaison, z
WITH *
WHERE value > 0
RETURN rank, actor.name AS actor, actor.id AS actorId, actor.sphere AS sphere, value AS pairs, coordinator, gatekeeper,
       representative, itinerant, liaison, z
ORDER BY rank, actorId;
