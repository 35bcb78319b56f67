/*---
question: Which duties start in the next 180 days?
explanation: >-
  Duties of the law whose start lies ahead for at least one of the seeded models, seen from any side, in the window.
  Starts that depend on a case are taken from the findings.
inputs:
  - { name: after, label: After, type: date, default: { days_after_edition: 0 } }
  - { name: until, label: Up to, type: date, default: { days_after_edition: 180 } }
result: { kind: table }
cites: [citation]
tags: [dates, obligations, findings]
example:
  inputs: { until: '2027-12-31' }
  includes:
    - { obligation_id: EU-AIA-53-1-c, starts: '2027-08-02' }
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(:Release)-[:HAS_CONFIGURATION]->(:Configuration)-[f:SUBJECT_TO]->(o:Obligation)
WHERE f.from > $after AND f.from <= $until
WITH o, f.from AS starts, count(DISTINCT m) AS models
MATCH (o)-[:UNDER]->(i:Instrument)
RETURN starts AS starts, i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id,
  o.title AS obligation, o.citation AS citation, models AS models_reached
ORDER BY starts, obligation_id
