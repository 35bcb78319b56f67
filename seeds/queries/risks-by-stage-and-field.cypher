/*---
question: When and where do the risks show?
explanation: Risks by stage of generative AI and field of impact; the cell counts them. Empty means that none is placed there.
result: { kind: matrix, row: field, column: stage, cell: risks }
tags: [risks, figures]
example:
  at_least: 4
---*/
MATCH (r:Risk)-[:ARISES_IN]->(s:Stage)
MATCH (r)-[:WITHIN]->(a:ImpactArea)
WITH a, s, count(DISTINCT r) AS risks
RETURN a.id AS field_id, a.label AS field, s.id AS stage_id, s.label AS stage, s.position AS position, risks AS risks
ORDER BY field_id, position
