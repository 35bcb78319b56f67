/*---
question: Which models are the same to the law?
explanation: 
  Configurations that several releases share. No rule can tell these models apart, so all findings are the same for them.
result: { kind: table }
tags: [models, configurations]
example:
  includes:
    - { models: [Llama 4 Maverick, Llama 4 Scout] }
    - { models: [Baichuan 2 13B, Llama 3.3 70B Instruct] }
  at_least: 20
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
WITH DISTINCT c, m ORDER BY m.name
WITH c, collect(m.name) AS models
WHERE size(models) > 1
RETURN c.id AS configuration_id, c.label AS configuration, size(models) AS count, models AS models
ORDER BY count DESC, configuration_id
