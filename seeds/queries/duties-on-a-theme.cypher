/*---
question: Who regulates a theme, and how?
explanation: Duties about the theme or a narrower one, in every jurisdiction, with what openness does to them.
inputs:
  - { name: theme, label: Theme, type: node, node: Theme, default: copyright }
result: { kind: table }
cites: [citation]
tags: [obligations, themes, comparison]
example:
  includes:
    - { obligation_id: EU-AIA-53-1-c }
---*/
MATCH (o:Obligation)-[:ABOUT]->(t:Theme)-[:BROADER*0..2]->(:Theme {id: $theme})
WITH DISTINCT o
MATCH (o)-[:UNDER]->(i:Instrument)
RETURN i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id, o.title AS obligation,
  o.citation AS citation, o.status AS status, o.openness AS openness
ORDER BY jurisdiction_id, obligation_id
