/*---
question: How many models publish their weights?
explanation: First releases whose weights the public can get, whatever the licence allows.
result: { kind: number }
tags: [openness, models, figures]
example:
  rows:
    - { models: 106 }
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
WHERE r.id = m.first_release AND r.public_weights = true
RETURN count(DISTINCT m) AS models
