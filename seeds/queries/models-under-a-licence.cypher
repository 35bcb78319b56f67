/*---
question: Which models are released under a licence?
explanation: Releases whose weights the licence binds, alone or beside another one, with the parts that carry it.
inputs:
  - { name: licence, label: Licence, type: node, node: Licence, default: Apache-2.0 }
result: { kind: table }
tags: [licences, models]
example:
  inputs: { licence: llama-4 }
  rows:
    - { model_id: llama-4-maverick }
    - { model_id: llama-4-scout }
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:LICENSED_UNDER]->(l:Licence {id: $licence})
OPTIONAL MATCH (r)-[e:EXPOSES]->(c:Component)
WHERE e.licence = l.id
WITH m, r, l, c ORDER BY c.position
WITH m, r, l, collect(c.label) AS parts
RETURN m.id AS model_id, m.name AS model, r.id AS release_id, r.date AS date, l.eu_reading AS eu_reading, parts AS parts
ORDER BY date, model_id, release_id
