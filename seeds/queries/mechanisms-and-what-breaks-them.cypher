/*---
question: Why is openness said to bring its benefits, and what would break that?
explanation: The mechanisms, the benefits they support, and the risks that would come true if they broke.
result: { kind: table }
cites: [sources]
tags: [benefits, mechanisms, risks]
example:
  rows:
    - { mechanism_id: mechanism-balance-of-power }
    - { mechanism_id: mechanism-early-warning }
    - { mechanism_id: mechanism-safety-research }
---*/
MATCH (m:Mechanism)-[:STATED_IN]->(s:Source)
WITH DISTINCT m, s ORDER BY s.title
WITH m, collect(s.title) AS sources
OPTIONAL MATCH (m)-[:SUPPORTS]->(b:Benefit)
WITH m, sources, b ORDER BY b.label
WITH m, sources, collect(b.label) AS benefits
OPTIONAL MATCH (r:Risk)-[:UNDERCUTS]->(m)
WITH m, sources, benefits, r ORDER BY r.label
WITH m, sources, benefits, collect(r.label) AS risks
RETURN m.id AS mechanism_id, m.label AS mechanism, m.text AS claim, m.assumption AS assumption, m.breaks_if AS breaks_if,
  benefits AS benefits, risks AS undercut_by, sources AS sources
ORDER BY mechanism_id
