/*---
question: What was a model made from, and what was made from it?
explanation: Steps of descent between models of the graph, in both directions, up to three away. Bases that are no model here are not drawn.
inputs:
  - { name: model, label: Model, type: node, node: Model, default: deepseek-v3 }
result: { kind: scene, nodes: [{ id: derived_id, label: derived, of: kind }, { id: base_id, label: base, of: kind }] }
tags: [models, lineage, paths]
example:
  rows:
    - { derived_id: deepseek-r1, base_id: deepseek-v3, confidence: secondary }
    - { derived_id: deepseek-v3.1, base_id: deepseek-v3 }
---*/
MATCH p = (:Model {id: $model})-[:DERIVED_FROM*1..3]-(:Model)
UNWIND relationships(p) AS r
WITH DISTINCT r
WITH startNode(r) AS a, endNode(r) AS b, r
RETURN 'Model' AS kind, a.id AS derived_id, a.name AS derived, b.id AS base_id, b.name AS base, r.how AS how,
  r.basis AS confidence
ORDER BY derived_id, base_id
