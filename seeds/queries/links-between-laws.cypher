/*---
question: Which laws amend, repeal, carry out or interpret others?
explanation: Links between instruments as a picture. The link is read from the first to the second.
inputs:
  - { name: jurisdiction, label: Only in, type: node, node: Jurisdiction, required: false }
result: { kind: scene, nodes: [{ id: from_id, label: from_law, of: kind }, { id: to_id, label: to_law, of: kind }] }
cites: [url]
tags: [instruments, amendments, paths]
example:
  inputs: { jurisdiction: US-CA }
  includes:
    - { from_id: US-CA-SB1000-ACT, link: AMENDS, to_id: US-CA-AITA }
    - { from_id: US-CA-SB1119-ACT, link: AMENDS, to_id: US-CA-SB243 }
---*/
MATCH (a:Instrument)-[r:AMENDS|REPEALS|IMPLEMENTS|INTERPRETS]->(b:Instrument)
WHERE $jurisdiction IS NULL OR a.jurisdiction = $jurisdiction
RETURN 'Instrument' AS kind, a.id AS from_id, a.short AS from_law, type(r) AS link, b.id AS to_id, b.short AS to_law,
  a.url AS url
ORDER BY from_id, link, to_id
