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
  rows:
    - { obligation_id: EU-AIA-10, citation: Art. 10 }
    - { obligation_id: EU-AIA-15 }
    - { obligation_id: EU-AIA-25-4, openness: narrows }
    - { obligation_id: EU-AIA-4a }
    - { obligation_id: EU-AIA-53-1-a, openness: exempts }
    - { obligation_id: EU-AIA-53-1-c }
    - { obligation_id: EU-AIA-53-1-d }
    - { obligation_id: EU-AIA-55-1-b }
    - { obligation_id: EU-AIA-8 }
---*/
MATCH (o:Obligation)-[:TOUCHES]->(:Component {id: $component})
MATCH (o)-[:UNDER]->(i:Instrument)
WHERE $jurisdiction IS NULL OR i.jurisdiction = $jurisdiction
RETURN i.jurisdiction AS jurisdiction_id, i.short AS instrument, o.id AS obligation_id, o.title AS obligation,
  o.citation AS citation, o.status AS status, o.openness AS openness
ORDER BY jurisdiction_id, obligation_id
