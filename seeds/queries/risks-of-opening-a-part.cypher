/*---
question: Which risks and benefits does opening a part bring?
explanation: What openness of the part is held to drive, by inference. Nothing here weighs one against the other.
inputs:
  - { name: component, label: Part, type: node, node: Component, default: training_data_pretraining }
result: { kind: table }
cites: [named_by]
tags: [risks, benefits, components]
example:
  includes:
    - { id: S13, kind: Risk }
    - { id: E4, kind: Benefit }
---*/
MATCH (x)-[d:DRIVEN_BY]->(:Component {id: $component})
RETURN labels(x)[0] AS kind, x.id AS id, x.label AS name, x.text AS statement, x.attestation AS attestation,
  d.named_by AS named_by
ORDER BY kind, id
