/*---
question: What did an amending act change?
explanation: >-
  The laws it amends and what is dated about it, from its proposal to its start. What a duty said before and after is in
  the timeline of the duty.
inputs:
  - { name: instrument, label: Amending act, type: node, node: Instrument, default: EU-OMNIBUS }
result: { kind: table }
cites: [source]
tags: [dates, instruments, amendments]
example:
  inputs: { instrument: EU-OMNIBUS }
  includes:
    - { amended_id: EU-AIA, event_id: omnibus-published, date: '2026-07-24' }
    - { amended_id: EU-AIA, event_id: omnibus-in-force, date: '2026-07-27' }
---*/
MATCH (a:Instrument {id: $instrument})-[:AMENDS]->(b:Instrument)
MATCH (e:Event)-[:CONCERNS]->(a)
MATCH (e)-[:STATED_IN]->(s:Source)
WITH a, b, e, min(s.title) AS source
RETURN b.id AS amended_id, b.short AS amended, e.date AS date, e.id AS event_id, e.title AS event, source AS source
ORDER BY amended_id, date, event_id
