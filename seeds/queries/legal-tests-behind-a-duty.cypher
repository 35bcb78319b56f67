/*---
question: Which legal tests stand behind a duty?
explanation: The definitions that its trigger leans on, up to four steps away, and whether their reading is contested.
inputs:
  - { name: obligation, label: Duty, type: node, node: Obligation, default: EU-AIA-53-1-d }
result: { kind: table }
cites: [citation]
tags: [obligations, definitions]
example:
  includes:
    - { definition_id: placed-on-eu-market, contested: true }
---*/
MATCH p = (:Obligation {id: $obligation})-[:REQUIRES*1..4]->(d:Definition)
WITH d, min(length(p)) AS steps
MATCH (d)-[:UNDER]->(i:Instrument)
RETURN steps AS steps, d.id AS definition_id, d.label AS definition, d.meaning AS meaning, d.contested AS contested,
  i.short AS instrument, d.citation AS citation
ORDER BY steps, definition_id
