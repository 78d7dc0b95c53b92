// title: The network in figures
// titleZh: 网络概览数字
// answers: How large, dense, clustered and mixed is the network of one family of ties in a year?
// answersZh: 某一类关系在某一年份的网络有多大、多密、聚集和混合程度如何？
// param family (text): a family of ties; null for all
// paramZh family: 关系类别；null 为全部
// param year (integer): what was certain in this year; null for any time
// paramZh year: 在该年份确定成立的；null 为任何时间
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column figure: its name, with dots where figures belong together
// column value: the number or text; several with semicolons between them
:param family => null;
:param year => null;
:param dataset => null;

MATCH (g:Graph {id: 'graph'})
WHERE $dataset IS NULL OR EXISTS { MATCH (:Dataset {id: $dataset}) }
CALL atlas.summary({families: $family, asOf: $year, datasets: $dataset}) YIELD figure, value
WITH figure, value
WHERE NOT figure STARTS WITH 'about.'
RETURN figure,
       CASE
         WHEN valueType(value) STARTS WITH 'LIST' THEN substring(reduce(text = '', v IN value | text + '; ' + toString(v)), 2)
         ELSE value
       END AS value
ORDER BY figure;
