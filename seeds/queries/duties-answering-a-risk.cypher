/*---
question: Which duties answer a risk?
explanation: >-
  The compilers' own reading of what duties are for. They stay listed when they are not in force; `status` tells the
  state on the day of the edition.
inputs:
  - { name: risk, label: Risk, type: node, node: Risk, default: S7 }
result: { kind: table }
cites: [citation]
tags: [risks, obligations]
example:
  includes:
    - { obligation_id: EU-AIA-55-1-c }
    - { obligation_id: EU-AIA-20, status: enacted }
  at_least: 10
---*/
MATCH (o:Obligation)-[:ADDRESSES]->(:Risk {id: $risk})
MATCH (o)-[:UNDER]->(i:Instrument)
WITH DISTINCT o, i
RETURN i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id, o.title AS obligation,
  o.citation AS citation, o.status AS status
ORDER BY jurisdiction_id, obligation_id
