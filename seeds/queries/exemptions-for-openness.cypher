/*---
question: Which exemptions does openness bring, and what do they lift?
explanation: Exemptions whose condition tests what is public or the terms of the licence, within five legal tests, with the duties they lift.
result: { kind: table }
cites: [citation]
tags: [exemptions, openness]
example:
  includes:
    - { exemption_id: EU-AIA-53-2, lifts: [EU-AIA-53-1-a, EU-AIA-53-1-b] }
    - { exemption_id: EU-AIA-54-6, lifts: [EU-AIA-54-1] }
---*/
MATCH (x:Exemption)-[:REQUIRES*0..5]->()-[:TESTS]->(f:Fact)
WHERE f.id STARTS WITH 'public.' OR f.id STARTS WITH 'licence_'
WITH DISTINCT x
MATCH (x)-[:LIFTS]->(o:Obligation)
MATCH (x)-[:UNDER]->(i:Instrument)
WITH x, i, o ORDER BY o.id
RETURN i.jurisdiction AS jurisdiction_id, i.short AS instrument, x.id AS exemption_id, x.title AS exemption,
  x.citation AS citation, collect(o.id) AS lifts
ORDER BY jurisdiction_id, exemption_id
