/*---
question: Which laws and texts does a jurisdiction have on AI, and are they in force?
explanation: Instruments with their status on the day of the edition, of the jurisdiction and its parts.
inputs:
  - { name: jurisdiction, label: Jurisdiction, type: node, node: Jurisdiction, default: US }
  - { name: status, label: Only, type: choice, required: false, choices: [{ value: in-force, label: in force }, { value: enacted, label: enacted }, { value: proposed, label: proposed }, { value: stayed, label: stayed }, { value: ended, label: ended }, { value: rescinded, label: rescinded }] }
result: { kind: table }
cites: [url]
tags: [instruments]
example:
  inputs: { status: rescinded }
  rows:
    - { instrument_id: US-EO-14110, since: '2025-01-20' }
---*/
MATCH (j:Jurisdiction)-[:PART_OF*0..2]->(:Jurisdiction {id: $jurisdiction})
MATCH (i:Instrument)-[:`IN`]->(j)
WHERE $status IS NULL OR i.status = $status
RETURN j.id AS jurisdiction_id, i.id AS instrument_id, i.title AS instrument, i.kind AS kind, i.force AS force,
  i.status AS status, i.from AS since, i.url AS url
ORDER BY jurisdiction_id, instrument_id
