// title: Most fertile parents
// titleZh: 衍生最多的母体
// answers: Which universities, institutes and firms have most descendants?
// answersZh: 哪些大学、院所和企业的后代最多？
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column parent: the parent
// column parentId: its id
// column kind: its kind
// column sphere: its sphere
// column children: organisations that were spun off or split from it, or founded by it, directly
// column descendants: organisations that were spun off, split off or founded by it or by anything that came of it; parts,
//   mergers and renamings are followed and count for nothing themselves; what was renamed counts once
// column stated: how many of the children a source states
:param populations => false;
:param dataset => null;

MATCH (parent:Entity)
WHERE parent:Organization OR $populations AND parent:Population
CALL (parent) {
  MATCH (parent) (()-[n {meaning: 'renaming'}]->() WHERE $dataset IS NULL OR $dataset IN n.datasets){0,12} (last)
  WHERE NOT EXISTS { MATCH (last)-[later {meaning: 'renaming'}]->() WHERE $dataset IS NULL OR $dataset IN later.datasets }
  RETURN min(last.id) AS self
}
CALL (parent, self) {
  MATCH (parent)-[t {meaning: 'birth'}]-(child:Entity)
  WHERE (startNode(t) = parent) = (t.parent = 'source')
    AND ($dataset IS NULL OR $dataset IN t.datasets) AND (child:Organization OR $populations AND child:Population)
    AND NOT EXISTS {
      MATCH (parent)-[c]->(child)
      WHERE c.meaning IN ['renaming', 'merger'] AND ($dataset IS NULL OR $dataset IN c.datasets)
    }
  MATCH (child) (()-[n {meaning: 'renaming'}]->() WHERE $dataset IS NULL OR $dataset IN n.datasets){0,12} (last)
  WHERE NOT EXISTS { MATCH (last)-[later {meaning: 'renaming'}]->() WHERE $dataset IS NULL OR $dataset IN later.datasets }
  WITH self, t, min(last.id) AS named
  WHERE named <> self
  WITH *, coalesce(head(COLLECT { MATCH (s:TieStatement {tie: t.id, dataset: $dataset}) RETURN s }), t) AS said
  RETURN count(DISTINCT named) AS children, count(DISTINCT CASE said.basis WHEN 'stated' THEN named END) AS stated
}
CALL (parent, self) {
  MATCH path = (parent) ((a)-[r]-(b)
                         WHERE r.meaning IN ['birth', 'merger', 'renaming', 'part']
                           AND (startNode(r) = a) = (r.parent = 'source')
                           AND (b:Organization OR $populations AND b:Population)
                           AND ($dataset IS NULL OR $dataset IN r.datasets)){1,12} (child)
  WHERE last(relationships(path)).meaning = 'birth' AND child <> parent
  WITH DISTINCT self, child, nodes(path)[-2] AS before
  WHERE NOT EXISTS {
    MATCH (before)-[c]->(child)
    WHERE c.meaning IN ['renaming', 'merger'] AND ($dataset IS NULL OR $dataset IN c.datasets)
  }
  MATCH (child) (()-[n {meaning: 'renaming'}]->() WHERE $dataset IS NULL OR $dataset IN n.datasets){0,12} (last)
  WHERE NOT EXISTS { MATCH (last)-[later {meaning: 'renaming'}]->() WHERE $dataset IS NULL OR $dataset IN later.datasets }
  WITH self, child, min(last.id) AS named
  WHERE named <> self
  RETURN count(DISTINCT named) AS descendants
}
WITH parent, children, descendants, stated
WHERE descendants > 0
RETURN parent.name AS parent, parent.id AS parentId, parent.kind AS kind, parent.sphere AS sphere,
       children, descendants, stated
ORDER BY children DESC, descendants DESC, parentId;
