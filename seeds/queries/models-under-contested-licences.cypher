/*---
question: Which models have weights under a licence on which readings of free and open differ?
explanation: >-
  Weights under licences that one reading of Art. 53(2) of the EU AI Act takes as free and open and another does not.
  Whether such a model is exempt hangs on the reading.
result: { kind: table }
cites: [citation]
tags: [licences, models, openness, contested]
example:
  at_least: 18
  includes:
    - { model_id: bloom-176b, licence_id: bigscience-bloom-rail-1.0 }
    - { model_id: gemma-3-27b, licence_id: gemma-terms }
---*/
MATCH (m:Model)-[:HAS_RELEASE]->(r:Release)-[:LICENSED_UNDER]->(l:Licence {eu_reading: 'contested'})
RETURN l.id AS licence_id, l.name AS licence, m.id AS model_id, m.name AS model, r.id AS release_id,
  'Art. 53(2) EU AI Act' AS citation
ORDER BY licence_id, model_id, release_id
