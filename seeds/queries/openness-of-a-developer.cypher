/*---
question: How open is each part of the models of a developer?
explanation: >-
  The level of each part of each first release on the scale of the openness paper, 1 closed to 5 unrestricted. `source`
  says where the level comes from; levels scored by the rule are not the authors' own.
inputs:
  - { name: developer, label: Developer, type: node, node: Developer }
result: { kind: matrix, row: model, column: part, cell: level }
cites: [source]
tags: [openness, models, components]
example:
  inputs: { developer: deepseek }
  includes:
    - { model: DeepSeek-V3, part: Pre-training data, level: D1 }
---*/
MATCH (m:Model)-[:DEVELOPED_BY]->(:Developer {id: $developer})
MATCH (m)-[:HAS_RELEASE]->(r:Release)-[e:EXPOSES]->(c:Component)
WHERE r.id = m.first_release
MATCH (s:Source {id: e.source})
RETURN m.id AS model_id, m.name AS model, c.id AS component_id, c.label AS part, c.position AS position, e.level AS level,
  e.basis AS confidence, s.title AS source
ORDER BY model_id, position
