/*---
question: Which duties start in the next 180 days?
explanation: >-
  Duties with a start in the window by what is published on the day of the edition. Where a start depends on the case,
  all its days count; `models` says for how many of the seeded models the findings start on that day, from any side.
inputs:
  - { name: after, label: After, type: date, default: { days_after_edition: 0 } }
  - { name: until, label: Up to, type: date, default: { days_after_edition: 180 } }
result: { kind: table }
cites: [citation]
tags: [dates, obligations, findings]
example:
  at_least: 19
  includes:
    - { obligation_id: EU-AIA-50-2, starts: '2026-12-02' }
    - { obligation_id: US-CA-AB853-22757.3.2, starts: '2027-01-01' }
    - { obligation_id: US-WA-HB1170, starts: '2027-02-01' }
---*/
MATCH (o:Obligation)-[:UNDER]->(i:Instrument)
UNWIND o.starts AS starts
WITH o, i, starts
WHERE starts > $after AND starts <= $until
OPTIONAL MATCH (m:Model)-[:HAS_RELEASE]->(:Release)-[:HAS_CONFIGURATION]->(:Configuration)-[f:SUBJECT_TO]->(o)
WHERE f.from = starts
RETURN starts AS starts, i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id,
  o.title AS obligation, o.citation AS citation, count(DISTINCT m) AS models
ORDER BY starts, obligation_id
