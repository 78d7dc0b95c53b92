// title: Firms that share partners
// titleZh: 拥有共同伙伴的企业
// answers: Which firms work together with the same universities and institutes, and so are near each other through
//   them?
// answersZh: 哪些企业与相同的大学和院所合作，因而经由它们彼此相近？
// param populations (boolean): whether classes of actors count too
// paramZh populations: 群体是否也计入
// param dataset (text): only what this data set states; null for all
// paramZh dataset: 只取该数据集所陈述的；null 为全部
// column firm: one firm
// column firmId: its id
// column otherFirm: the other firm
// column otherFirmId: its id
// column shared: how many universities and institutes both are tied to
// column partners: which ones
:param populations => false;
:param dataset => null;

MATCH (firm:Firm|Population)-[t]-(partner:University|ResearchInstitute)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND t.family IN ['investment', 'research', 'personnel']
  AND firm.sphere = 'industry' AND ($populations OR firm:Firm)
WITH DISTINCT partner, firm
MATCH (partner)-[t]-(other:Firm|Population)
WHERE ($dataset IS NULL OR $dataset IN t.datasets)
  AND t.family IN ['investment', 'research', 'personnel']
  AND other.sphere = 'industry' AND ($populations OR other:Firm)
  AND firm.id < other.id
WITH DISTINCT firm, other, partner
ORDER BY partner.id
WITH firm, other, collect(partner.name) AS partners
RETURN firm.name AS firm, firm.id AS firmId, other.name AS otherFirm, other.id AS otherFirmId,
       size(partners) AS shared,
       substring(reduce(text = '', partner IN partners | text + '; ' + partner), 2) AS partners
ORDER BY shared DESC, firmId, otherFirmId;
