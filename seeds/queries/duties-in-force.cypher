/*---
question: How many duties are in force in a jurisdiction?
explanation: Duties in force on the day of the edition, binding or not, of the jurisdiction itself and not of its parts.
inputs:
  - { name: jurisdiction, label: Jurisdiction, type: node, node: Jurisdiction, default: EU }
result: { kind: number }
tags: [obligations, figures]
example:
  rows:
    - { duties: 20 }
---*/
MATCH (o:Obligation {status: 'in-force', nature: 'duty'})-[:UNDER]->(:Instrument {jurisdiction: $jurisdiction})
RETURN count(DISTINCT o) AS duties
