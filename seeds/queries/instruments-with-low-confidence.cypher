/*---
question: Which laws were never read in their official text?
explanation: Instruments of which no statement rests on the official text itself. Check these before you rely on them.
inputs:
  - { name: force, label: Force, type: choice, default: binding, choices: [{ value: binding, label: binding }, { value: voluntary, label: voluntary }, { value: policy, label: policy }] }
result: { kind: table }
cites: [sources]
tags: [confidence, instruments]
example:
  at_least: 48
---*/
MATCH (i:Instrument {force: $force})
WHERE NOT (EXISTS { MATCH (i)-[:STATED_IN {confidence: 'primary'}]->(:Source) })
MATCH (i)-[r:STATED_IN]->(s:Source)
WITH i, s, r ORDER BY s.title
WITH i, collect(DISTINCT s.title) AS sources, min(r.checked) AS oldest_check
RETURN i.jurisdiction AS jurisdiction_id, i.id AS instrument_id, i.title AS instrument, i.status AS status,
  oldest_check AS oldest_check, sources AS sources
ORDER BY jurisdiction_id, instrument_id
