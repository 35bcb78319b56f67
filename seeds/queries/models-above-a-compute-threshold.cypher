/*---
question: Which models were trained with more compute than a threshold?
explanation: >-
  By the training compute known of the model itself, without that of its base. Models whose compute is not known are not
  listed; they may lie above.
inputs:
  - { name: flop, label: More FLOP than, type: number, default: 1.0e+25 }
result: { kind: table }
cites: [sources]
tags: [models, compute]
example:
  includes:
    - { model_id: grok-4, flop: 5.0e+26 }
    - { model_id: nemotron-4-340b, flop: 1.8e+25 }
  at_least: 12
---*/
MATCH (m:Model)
WHERE m.training_compute_flop > $flop
OPTIONAL MATCH (m)-[:STATED_IN]->(s:Source)
WITH DISTINCT m, s ORDER BY s.title
WITH m, collect(s.title) AS sources
RETURN m.id AS model_id, m.name AS model, m.developer AS developer_id, m.training_compute_flop AS flop, m.date AS date,
  sources AS sources
ORDER BY flop DESC, model_id
