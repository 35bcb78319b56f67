/*---
question: Which models are the same to the law?
explanation: Configurations that several releases share, so that all findings are the same for them.
result: { kind: table }
tags: [models, configurations]
example:
  includes:
    - { models: [Llama 4 Maverick, Llama 4 Scout] }
    - { models: [Phi-3 medium 14B, Phi-4] }
  at_least: 6
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
WITH DISTINCT c, m ORDER BY m.name
WITH c, collect(m.name) AS models
WHERE size(models) > 1
RETURN c.id AS configuration_id, c.label AS configuration, size(models) AS count, models AS models
ORDER BY count DESC, configuration_id
