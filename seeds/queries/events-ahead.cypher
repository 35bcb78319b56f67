/*---
question: What happens in the law in the next 180 days?
explanation: Dated events of instruments in the window, such as starts, reviews and deadlines, with where they are stated.
inputs:
  - { name: after, label: After, type: date, default: { days_after_edition: 0 } }
  - { name: until, label: Up to, type: date, default: { days_after_edition: 180 } }
result: { kind: table }
cites: [sources]
tags: [dates, instruments]
example:
  includes:
    - { date: '2026-12-02', event_id: eu-aia-december, instrument_id: EU-AIA }
    - { date: '2027-01-01', event_id: us-ca-ab853-start }
    - { date: '2027-02-01', event_id: us-wa-hb1170-start }
---*/
MATCH (e:Event)-[:CONCERNS]->(i:Instrument)
WHERE e.date > $after AND e.date <= $until
OPTIONAL MATCH (e)-[:STATED_IN]->(s:Source)
WITH DISTINCT e, i, s ORDER BY s.title
WITH e, i, collect(s.title) AS sources
RETURN e.date AS date, e.id AS event_id, e.title AS event, i.id AS instrument_id, i.short AS instrument,
  i.jurisdiction AS jurisdiction_id, sources AS sources
ORDER BY date, event_id, instrument_id
