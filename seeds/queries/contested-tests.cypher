/*---
question: On which legal tests do readings differ, and which duties hang on them?
explanation: Definitions with several readings, and the duties and exemptions that lean on them within four steps.
result: { kind: table }
cites: [citation]
tags: [contested, definitions]
example:
  includes:
    - { definition_id: free-and-open-licence }
    - { definition_id: monetised }
  at_least: 25
---*/
MATCH (d:Definition {contested: true})-[:UNDER]->(i:Instrument)
OPTIONAL MATCH (o)-[:REQUIRES*1..4]->(d)
WHERE o:Obligation OR o:Exemption
WITH DISTINCT d, i, o ORDER BY o.id
WITH d, i, collect(o.id) AS rules
RETURN i.jurisdiction AS jurisdiction_id, d.id AS definition_id, d.label AS definition, i.short AS instrument,
  d.citation AS citation, rules AS rules
ORDER BY jurisdiction_id, definition_id
