/*---
question: Which duties touch a part of a model?
explanation: Duties about the part, in force or ahead, whoever bears them. Being touched says nothing yet on openness.
inputs:
  - { name: component, label: Part, type: node, node: Component, default: training_data_pretraining }
  - { name: jurisdiction, label: Only in, type: node, node: Jurisdiction, required: false }
result: { kind: table }
cites: [citation]
tags: [components, obligations]
example:
  inputs: { jurisdiction: EU }
  at_least: 2
---*/
MATCH (o:Obligation)-[:TOUCHES]->(:Component {id: $component})
MATCH (o)-[:UNDER]->(i:Instrument)
WHERE $jurisdiction IS NULL OR i.jurisdiction = $jurisdiction
RETURN i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id, o.title AS obligation,
  o.citation AS citation, o.status AS status, o.openness AS openness
ORDER BY jurisdiction_id, obligation_id
