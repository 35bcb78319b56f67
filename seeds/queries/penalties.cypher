/*---
question: What are the highest penalties for breaking a duty?
explanation: Duties in force or enacted with the ceiling of their penalty, in the words of the seeds, and the first day of enforcement where it differs.
inputs:
  - { name: jurisdiction, label: Jurisdiction, type: node, node: Jurisdiction, default: EU }
result: { kind: table }
cites: [citation]
tags: [obligations, penalties]
example:
  at_least: 10
---*/
MATCH (o:Obligation)-[:UNDER]->(i:Instrument {jurisdiction: $jurisdiction})
WHERE o.penalty IS NOT NULL AND o.status IN ['in-force', 'enacted']
RETURN i.short AS instrument, o.id AS obligation_id, o.title AS obligation, o.citation AS citation, o.penalty AS ceiling,
  o.status AS status, o.enforced_from AS enforced_from
ORDER BY instrument, obligation_id
