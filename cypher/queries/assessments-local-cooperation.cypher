// title: Do local firms cooperate?
// titleZh: 本地企业之间合作吗？
// answers: The thesis finds that firms of the park cooperate little with each other: what do the ties say? It counts
//   the ties of the firms located in a park by what is at the other end.
// answersZh: 论文认为园区企业彼此很少合作：关系怎么说？统计位于园区的企业的关系，按另一端是什么分列。
// param park (actor): the park, with its sub-parks
// paramZh park: 园区，含其分园
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column partner: what is at the other end; none for firms without such ties
// column firms: firms of the park that have such ties
// column partners: how many are at the other ends
// column ties: ties of research, supply, personnel, information or investment
// column research: of these, ties of research
// column supply: of these, ties of supply
// column personnel: of these, ties of personnel
// column information: of these, ties of information
// column investment: of these, ties of investment
:param park => 'zhongguancun-science-park';
:param populations => false;
:param dataset => null;

MATCH (park:SciencePark) (()-[part {meaning: 'part'}]->() WHERE $dataset IS NULL OR $dataset IN part.datasets)* (:Entity {id: $park})
MATCH (local:Firm|Population)-[t {meaning: 'location'}]->(park)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND local.sphere = 'industry' AND ($populations OR local:Firm)
WITH collect(DISTINCT local) AS locals
UNWIND locals AS local
OPTIONAL MATCH (local)-[t]-(other:Entity)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND t.family IN ['research', 'supply', 'personnel', 'information', 'investment']
  AND (other:Actor OR $populations AND other:Population)
WITH local, t, other,
     CASE
       WHEN other IS NULL THEN 'none'
       WHEN other IN locals THEN 'firms of the park'
       WHEN other:Population THEN 'classes of actors elsewhere'
       WHEN other.sphere = 'industry' AND other:Firm THEN 'firms elsewhere'
       WHEN other.sphere = 'academia' AND NOT other:Person THEN 'universities and institutes'
       WHEN other:Person THEN 'people'
       ELSE coalesce(other.sphere, 'parks')
     END AS partner
RETURN partner, count(DISTINCT local) AS firms, count(DISTINCT other) AS partners, count(DISTINCT t) AS ties,
       count(DISTINCT CASE t.family WHEN 'research' THEN t END) AS research,
       count(DISTINCT CASE t.family WHEN 'supply' THEN t END) AS supply,
       count(DISTINCT CASE t.family WHEN 'personnel' THEN t END) AS personnel,
       count(DISTINCT CASE t.family WHEN 'information' THEN t END) AS information,
       count(DISTINCT CASE t.family WHEN 'investment' THEN t END) AS investment
ORDER BY ties DESC, firms DESC, partner;
