/*---
question: How many models opened their weights but not their training data, by year?
explanation: >-
  Models whose first release publishes the weights and keeps the training data closed, by the year of that release.
  Where it is not known whether the data are public, the model counts as neither.
result: { kind: table }
tags: [openness, models, figures]
example:
  includes:
    - { year: '2019', models: 1, names: [GPT-2] }
    - { year: '2022', models: 1, names: [GLM-130B] }
  at_least: 5
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:HAS_CONFIGURATION]->(c:Configuration)
WHERE r.id = m.first_release AND r.public_weights = true AND r.public_training_data = false
WITH substring(m.date, 0, 4) AS year, m.name AS name ORDER BY name
RETURN year AS year, count(*) AS models, collect(name) AS names
ORDER BY year
