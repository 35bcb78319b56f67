/*---
question: For which models is the training compute not known?
explanation: Thresholds of compute cannot be decided for these. Open weights help to estimate it; `parameters` may serve for that.
result: { kind: table }
tags: [models, compute, unknown]
example:
  at_least: 29
---*/
MATCH (m:Model)
WHERE m.training_compute_flop IS NULL
RETURN m.id AS model_id, m.name AS model, m.developer AS developer_id, m.date AS date, m.parameters AS parameters,
  m.training_tokens AS training_tokens
ORDER BY date DESC, model_id
