/*---
question: How is a model joined to a law?
explanation: >-
  All shortest paths from the model over its releases, what they are found to be subject to, and where that is written.
  Each row is one step of them; together they make a picture.
inputs:
  - { name: model, label: Model, type: node, node: Model }
  - { name: instrument, label: Law, type: node, node: Instrument, default: EU-AIA }
result: { kind: scene, nodes: [{ id: from_id, label: from_label, of: from_kind }, { id: to_id, label: to_label, of: to_kind }] }
tags: [paths, models]
example:
  inputs: { model: deepseek-v3 }
  includes:
    - { step: 1, from_id: deepseek-v3, to_id: deepseek-v3-2024-12, relationship: HAS_RELEASE }
    - { step: 4, from_id: EU-AIA-53-1-d, to_id: EU-AIA, relationship: UNDER }
---*/
MATCH p = allShortestPaths((m:Model {id: $model})-[:HAS_RELEASE|HAS_CONFIGURATION|SUBJECT_TO|UNDER*..6]->(i:Instrument {id: $instrument}))
UNWIND range(0, length(p) - 1) AS at
WITH DISTINCT at, nodes(p)[at] AS a, type(relationships(p)[at]) AS relationship, nodes(p)[at + 1] AS b
RETURN at + 1 AS step, labels(a)[0] AS from_kind, a.id AS from_id,
  coalesce(a.name, a.title, a.label, a.id) AS from_label, relationship AS relationship,
  labels(b)[0] AS to_kind, b.id AS to_id, coalesce(b.name, b.title, b.label, b.id) AS to_label
ORDER BY step, from_id, to_id
